import { ASPECTS, type ComparedRow, MARKS } from '@tongban/contracts/standards.ts'
import { standardsWords, todoWords } from '@tongban/i18n/standards.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Mark } from '../mark.tsx'
import { Score } from '../score.tsx'
import './heat-table.css'

/** To-dos of a row that are shown at once. */
const TODOS = 2

type Given = { rows: readonly ComparedRow[]; onOpen: (code: string) => void }

/** One row an authority, one column an aspect. On a phone every authority is a card. */
export function HeatTable({ rows, onOpen }: Given) {
  const { language, say } = useLanguage()
  const words = standardsWords(language)
  return (
    <>
      <p className="heat-key" aria-hidden="true">
        {MARKS.map((mark) => (
          <Mark key={mark} mark={mark} />
        ))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="heat" aria-label={say('comparison.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('comparison.organization')}</th>
              <th scope="col">{words('compare.score')}</th>
              {ASPECTS.map((aspect) => (
                <th key={aspect} scope="col" className="heat-aspect">
                  {words(`aspect.${aspect}`)}
                </th>
              ))}
              <th scope="col">{say('comparison.todo')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.code} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Row({ row, onOpen }: { row: ComparedRow; onOpen: Given['onOpen'] }) {
  const { language, say } = useLanguage()
  const { code, organizationName, regionName, score, marks, todos } = row
  const words = standardsWords(language)
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="plain-button heat-name"
          lang="zh-CN"
          onClick={() => onOpen(code)}
          title={say('comparison.details', { organization: organizationName })}
        >
          {organizationName}
        </button>
        <small lang="zh-CN">{regionName}</small>
      </th>
      <td className="heat-score">
        <Score score={score} />
      </td>
      {marks.map((mark, index) => {
        const aspect = ASPECTS[index]
        return (
          <td
            key={aspect}
            className={`heat-cell heat-${mark}`}
            data-label={aspect && words(`aspect.${aspect}`)}
          >
            <Mark mark={mark} />
          </td>
        )
      })}
      <td className="heat-todos">
        {todos.length === 0 ? (
          <span className="soft">{say('comparison.nothing')}</span>
        ) : (
          <ul>
            {todos.slice(0, TODOS).map((todo) => {
              const sentence = todoWords(todo, language)
              return <li key={sentence}>{sentence}</li>
            })}
            {todos.length > TODOS && (
              <li className="soft">{say('comparison.todo_more', { count: todos.length - TODOS })}</li>
            )}
          </ul>
        )}
      </td>
    </tr>
  )
}
