import { useLanguage } from '../../app/language.tsx'
import { ProcessPicture } from '../../process/process-picture.tsx'
import { ScrollRegion } from '../../show/scroll-region.tsx'
import type { ManagedItem } from './managed-item.ts'

type Step = ManagedItem['guide']['definition']['flow'][number]

/** The published flow table, the special procedures, and the process that runs. */
export function Flow({ item: { guide } }: { item: ManagedItem }) {
  const { say } = useLanguage()
  const { flow, specialProcedures, process } = guide.definition
  const columns = [
    'stage',
    'step',
    'handler',
    'limit',
    'standard',
    'result',
  ] as const satisfies readonly (keyof Step)[]
  return (
    <>
      <ScrollRegion label={say('item.section_flow')}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {say(`flow.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {flow.map((step) => (
              <tr key={`${step.stage}-${step.step}`}>
                {columns.map((column) => (
                  <td key={column}>{step[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <h3>{say('item.special_procedures')}</h3>
      {specialProcedures.length === 0 && <p className="soft">{say('show.none')}</p>}
      <ul className="item-list" lang="zh-CN">
        {specialProcedures.map(({ kind, clause, days, explain }) => (
          <li key={kind}>
            <b>{say(`procedure.${kind}`)}</b> {say('unit.workday', { count: days })} · {clause}
            <p>{explain}</p>
          </li>
        ))}
      </ul>
      <h3>{say('course.process')}</h3>
      {process === '' ? <p className="soft">{say('item.no_process')}</p> : <ProcessPicture xml={process} />}
    </>
  )
}
