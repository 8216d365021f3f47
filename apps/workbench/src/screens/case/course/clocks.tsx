import type { ClockView } from '@tongban/contracts/cases.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Light } from '../../../show/light.tsx'
import './clocks.css'

/** The clocks of the law and of the promise, each with the lines that prove its due day. */
export function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  const { say } = useLanguage()
  const counted = clocks.filter(({ state }) => state !== 'none')
  return (
    <section className="panel">
      <h2>{say('clock.title')}</h2>
      <div className="clocks">
        {counted.map((clock) => (
          <Clock key={clock.name} clock={clock} />
        ))}
      </div>
    </section>
  )
}

function Clock({ clock }: { clock: ClockView }) {
  const { language, say } = useLanguage()
  const { name, state, due, light, totalDays, usedDays, remainingDays, unit, projected, provisional, proof } =
    clock
  return (
    <article className="clock">
      <header>
        <h3>{say(`clock.${name}`)}</h3>
        {state === 'running' || state === 'paused' ? (
          <Light light={light} paused={state === 'paused'} />
        ) : (
          <b>{say(`clock.state_${state}`)}</b>
        )}
      </header>
      <p className="clock-due">
        {due ? (
          <time dateTime={due}>{formatDay(due, language)}</time>
        ) : (
          <span className="soft">{say(`clock.begins_${name}`)}</span>
        )}
        {remainingDays !== null && state === 'running' && (
          <small>
            {remainingDays < 0
              ? say('clock.late', { days: say(`unit.${unit}`, { count: -remainingDays }) })
              : say('clock.left', { days: say(`unit.${unit}`, { count: remainingDays }) })}
          </small>
        )}
      </p>
      <meter
        className={`clock-meter clock-meter-${light}`}
        min={0}
        max={Math.max(totalDays, 1)}
        value={Math.min(usedDays, totalDays)}
        aria-label={say('clock.used_of', {
          used: usedDays,
          total: say(`unit.${unit}`, { count: totalDays }),
        })}
      />
      <p className="soft">
        {say('clock.used_of', { used: usedDays, total: say(`unit.${unit}`, { count: totalDays }) })}
        {projected && ` ${say('clock.projected')}`}
        {provisional && ` ${say('clock.provisional')}`}
      </p>
      {proof.length > 0 && (
        <details>
          <summary>{say('clock.why')}</summary>
          <ol className="proof">
            {proof.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a proof have no other identity
              <li key={index}>{line[language]}</li>
            ))}
          </ol>
        </details>
      )}
    </article>
  )
}
