import type { supervisionBoard } from '@tongban/contracts/reactions.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { useLanguage } from '../../app/language.tsx'

type Organization = ResultOf<typeof supervisionBoard>['organizations'][number]

/** Running cases per authority as bars of one scale: on time, due soon, overdue. Worst first. */
export function Organizations({ organizations }: { organizations: readonly Organization[] }) {
  const { say } = useLanguage()
  const most = Math.max(1, ...organizations.map(({ running }) => running))
  const worstFirst = [...organizations].sort(
    (a, b) => b.red - a.red || b.yellow - a.yellow || b.running - a.running,
  )
  return (
    <section className="panel" aria-labelledby="organizations">
      <h2 id="organizations">{say('supervision.organizations')}</h2>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{say('worklist.organization')}</th>
            <th scope="col">{say('supervision.running')}</th>
            <th scope="col" className="number">
              {say('light.yellow')}
            </th>
            <th scope="col" className="number">
              {say('light.red')}
            </th>
            <th scope="col" className="number">
              {say('supervision.closed_short')}
            </th>
          </tr>
        </thead>
        <tbody>
          {worstFirst.map(({ name, running, yellow, red, closed }) => (
            <tr key={name}>
              <th scope="row" lang="zh-CN">
                {name}
              </th>
              <td>
                <span className="bar-line">
                  <span className="bar" aria-hidden="true" style={{ width: `${(running / most) * 80}%` }}>
                    <i className="bar-red" style={{ flexGrow: red }} />
                    <i className="bar-yellow" style={{ flexGrow: yellow }} />
                    <i className="bar-green" style={{ flexGrow: Math.max(running - red - yellow, 0) }} />
                  </span>
                  <span className="figures">{running}</span>
                </span>
              </td>
              <td className={yellow > 0 ? 'number caution' : 'number soft'}>{yellow}</td>
              <td className={red > 0 ? 'number bad' : 'number soft'}>{red}</td>
              <td className="number">{closed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="bar-key soft" aria-hidden="true">
        <i className="bar-red" /> {say('light.red')} <i className="bar-yellow" /> {say('light.yellow')}{' '}
        <i className="bar-green" /> {say('light.green')}
      </p>
    </section>
  )
}
