import { listImportFindings, type RowReport } from '@tongban/contracts/transfer.ts'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { PageList } from '../../show/page-list.tsx'

const FEW = 4
const TONES = { refused: 'bad', drafted: 'caution', accepted: 'soft' } as const
const SHAPES = { refused: '✕', drafted: '▲', accepted: '▲' } as const

/** What is wrong, row by row in the order of the file. */
export function FindingList({ importId }: { importId: string }) {
  const { say } = useLanguage()
  const pages = usePages<RowReport>([listImportFindings.path, importId], (page, signal) =>
    client.call(listImportFindings, { params: { importId }, query: page, signal }),
  )
  return (
    <section className="panel">
      <h2>{say('import.findings')}</h2>
      <PageList pages={pages} empty={{ title: say('import.findings_empty'), text: '' }}>
        {(rows) => (
          <ol className="finding-rows">
            {rows.map((row) => (
              <li key={`${row.sheet} ${row.line}`}>
                <FindingRow row={row} />
              </li>
            ))}
          </ol>
        )}
      </PageList>
    </section>
  )
}

function FindingRow({ row }: { row: RowReport }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { sheet, line, name, key, outcome, findings } = row
  const shown = isOpen ? findings : findings.slice(0, FEW)
  return (
    <>
      <p className="finding-head">
        <b className={TONES[outcome]}>
          <span aria-hidden="true">{SHAPES[outcome]}</span> {say(`row_outcome.${outcome}`)}
        </b>
        <span className="soft">{say('import.line', { sheet, line })}</span>
        <span lang="zh-CN">{name}</span>
        <small className="figures soft">{key}</small>
      </p>
      <ul lang="zh-CN">
        {shown.map((finding) => (
          <li key={`${finding.sheet} ${finding.line} ${finding.field} ${finding.message}`}>
            <b>{finding.heading}</b> {finding.message}
            {(finding.sheet !== sheet || finding.line !== line) && (
              <small className="soft">
                {' '}
                {say('import.line', { sheet: finding.sheet, line: finding.line })}
              </small>
            )}
            {finding.value && (
              <small className="soft"> {say('import.value', { value: finding.value })}</small>
            )}
          </li>
        ))}
      </ul>
      {findings.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {say('import.more_findings', { count: findings.length - shown.length })}
        </button>
      )}
    </>
  )
}
