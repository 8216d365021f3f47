import { cancelExport, EXPORT_FILE_PATH, type ExportRun, listExports } from '@tongban/contracts/transfer.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button } from 'antd'
import { apiAddress, client } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageList } from '../../show/page-list.tsx'
import { sizeWords } from './size-words.ts'
import { ExportStatusWord } from './status-word.tsx'

const REFRESH_MS = 3000

/** My exports: how far they are, and their files. */
export function ExportList() {
  const { say } = useLanguage()
  const pages = usePages<ExportRun>(
    [listExports.path],
    (page, signal) => client.call(listExports, { query: page, signal }),
    { refetchInterval: REFRESH_MS },
  )
  return (
    <section className="transfer-history">
      <h2>{say('export.history')}</h2>
      <PageList pages={pages} empty={{ title: say('export.empty'), text: say('export.empty_text') }}>
        {(rows) => <ExportTable rows={rows} onChanged={pages.reload} />}
      </PageList>
    </section>
  )
}

function ExportTable({ rows, onChanged }: { rows: readonly ExportRun[]; onChanged: () => void }) {
  const { language, say } = useLanguage()
  const cancel = useAct(cancelExport)
  const columns: Column<ExportRun>[] = [
    {
      key: 'what',
      label: say('export.what'),
      phone: 'head',
      render: ({ selection: { layer, region, type, status, changedSince }, format, createdAt }) => (
        <>
          {[
            say(`export.layer.${layer}`),
            region,
            type && codeWord('item_type', type, language),
            status && say(`item_status.${status}`),
            changedSince,
            say(`export.format.${format}`),
          ]
            .filter(Boolean)
            .join(' · ')}
          <small>
            <time dateTime={createdAt}>{formatInstant(createdAt, language)}</time>
          </small>
        </>
      ),
    },
    {
      key: 'status',
      label: say('import.status'),
      phone: 'bare',
      width: '8rem',
      render: ({ status }) => <ExportStatusWord status={status} />,
    },
    {
      key: 'rows',
      label: say('export.rows'),
      width: '8rem',
      align: 'end',
      render: ({ progress, fileSize }) => (
        <span className="figures">
          {progress.done}
          {fileSize !== null && <small>{sizeWords(fileSize, language)}</small>}
        </span>
      ),
    },
    {
      key: 'file',
      label: say('export.download'),
      width: '8rem',
      render: ({ id, abilities, status }) => {
        if (abilities.includes('download'))
          return (
            <Button size="small" href={apiAddress(EXPORT_FILE_PATH.replace(':exportId', id))} download>
              {say('export.download')}
            </Button>
          )
        if (abilities.includes('cancel'))
          return (
            <Button
              size="small"
              onClick={() => cancel.mutate({ params: { exportId: id }, body: {} }, { onSettled: onChanged })}
            >
              {say('export.cancel')}
            </Button>
          )
        return status === 'finished' ? <span className="soft">{say('export.expired')}</span> : null
      },
    },
  ]
  return <DataTable caption={say('export.history')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
