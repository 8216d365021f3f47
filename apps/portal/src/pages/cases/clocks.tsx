import type { ClockView } from '@tongban/contracts/cases.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

const TONES = {
  not_started: 'idle',
  running: 'info',
  paused: 'paused',
  met: 'good',
  missed: 'bad',
} as const satisfies Record<Exclude<ClockView['state'], 'none'>, Tone>

/** 为什么是这一天: each limit with how its date was counted, line by line (design law 3). */
export function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  const { t } = usePage()
  const running = clocks.filter(({ state }) => state !== 'none')
  if (running.length === 0) return null
  return (
    <Card id="clocks" title={t('case.clocks')}>
      <ul class="clocks">
        {running.map((clock) => (
          <Clock key={clock.name} clock={clock} />
        ))}
      </ul>
    </Card>
  )
}

function Clock({ clock }: { clock: ClockView }) {
  const { t, language } = usePage()
  const { name, state, due, unit } = clock
  if (state === 'none') return null
  const count = (days: number) => t(`unit.${unit}`, { count: days })
  const label = t(`case.clock_${name}`)
  return (
    <li>
      <div class="clock-head">
        <h3>{label}</h3>
        <Status tone={TONES[state]}>{t(`case.clock_${state}`)}</Status>
      </div>
      {due && (
        <p>
          {t(clock.projected ? 'case.clock_projected' : 'case.clock_due', { day: formatDay(due, language) })}
        </p>
      )}
      {state !== 'not_started' && clock.totalDays > 0 && (
        <div class="clock-used">
          <meter
            min={0}
            max={clock.totalDays}
            value={Math.min(clock.usedDays, clock.totalDays)}
            aria-label={label}
          />
          <span class="tb-soft tb-small">
            {t('case.clock_used', { used: count(clock.usedDays), total: count(clock.totalDays) })}
          </span>
        </div>
      )}
      {clock.provisional && <p class="tb-soft tb-small">{t('case.clock_provisional')}</p>}
      {clock.proof.length > 0 && (
        <Disclosure summary={t('case.proof', { clock: label })}>
          <ol class="proof">
            {clock.proof.map((line) => (
              <li key={`${line.on}${line.zh}`}>
                <p>{line[language]}</p>
                {line.clause && (
                  <p class="tb-soft tb-small">
                    <Zh>{t('case.proof_clause', { clause: line.clause })}</Zh>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </li>
  )
}
