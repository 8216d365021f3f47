import { cancelImport, IMPORT_REPORT_PATH, type ImportRun, startImport } from '@tongban/contracts/transfer.ts'
import { Alert, App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { apiAddress } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

/** What can be done with an import as it stands. */
export function ImportActions({ run, onChanged }: { run: ImportRun; onChanged: () => void }) {
  const { say } = useLanguage()
  const { modal } = App.useApp()
  const [legacy, setLegacy] = useState(false)
  const start = useAct(startImport)
  const cancel = useAct(cancelImport)
  const { id, abilities, counts } = run
  const ready = counts.added + counts.changed
  const willWrite = ready + counts.drafted
  const params = { importId: id }
  const begin = () =>
    modal.confirm({
      title: say('import.start_confirm'),
      content: say('import.start_text'),
      okText: say('import.start'),
      onOk: () => start.mutate({ params, body: { legacy } }, { onSuccess: onChanged }),
    })
  const stop = () =>
    modal.confirm({
      title: say('import.cancel_confirm'),
      content: say('import.cancel_text'),
      okText: say('import.cancel'),
      okButtonProps: { danger: true },
      onOk: () => cancel.mutate({ params, body: {} }, { onSuccess: onChanged }),
    })
  const isSame = counts.rows > 0 && counts.unchanged === counts.rows
  return (
    <>
      {abilities.includes('start') && (
        <section className="panel">
          <Alert
            type={willWrite > 0 || isSame ? 'info' : 'warning'}
            showIcon
            title={say('import.checked_title')}
            description={
              ready > 0
                ? say('import.checked_text', { ready })
                : say(willWrite > 0 ? 'import.only_drafts' : isSame ? 'import.all_same' : 'import.nothing')
            }
          />
          {counts.drafted > 0 && (
            <Checkbox checked={legacy} onChange={({ target }) => setLegacy(target.checked)}>
              {say('import.legacy')}
              <small className="soft">{say('import.legacy_hint', { count: counts.drafted })}</small>
            </Checkbox>
          )}
        </section>
      )}
      <ProblemNote problem={start.error?.problem ?? cancel.error?.problem} />
      <div className="import-buttons">
        {abilities.includes('start') && (
          <Button type="primary" disabled={willWrite === 0} loading={start.isPending} onClick={begin}>
            {say('import.start')}
          </Button>
        )}
        {abilities.includes('report') && (
          <Button
            href={apiAddress(IMPORT_REPORT_PATH.replace(':importId', id))}
            download
            title={say('import.report_hint')}
          >
            {say('import.report')}
          </Button>
        )}
        {abilities.includes('cancel') && (
          <Button danger loading={cancel.isPending} onClick={stop}>
            {say('import.cancel')}
          </Button>
        )}
      </div>
    </>
  )
}
