import { Tabs } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { ExportForm } from './export-form.tsx'
import { ExportList } from './export-list.tsx'
import { ImportForm } from './import-form.tsx'
import { ImportList } from './import-list.tsx'
import './transfer.css'

/** 导入导出: a file in, a file out, and what became of earlier ones. */
export function Transfer() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  return (
    <>
      <PageHead title={say('room.transfer')} text={say('transfer.text')} />
      <Tabs
        activeKey={params.get('tab') === 'exports' ? 'exports' : 'imports'}
        onChange={(tab) => change({ tab: tab === 'exports' ? tab : undefined })}
        items={[
          {
            key: 'imports',
            label: say('transfer.imports'),
            children: (
              <div className="transfer-columns">
                <ImportForm />
                <ImportList />
              </div>
            ),
          },
          {
            key: 'exports',
            label: say('transfer.exports'),
            children: (
              <div className="transfer-columns">
                <ExportForm />
                <ExportList />
              </div>
            ),
          },
        ]}
      />
    </>
  )
}
