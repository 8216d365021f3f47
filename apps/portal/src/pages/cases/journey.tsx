import type { MyCase } from '@tongban/contracts/cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import type { IconName } from '@tongban/ui/icons.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

type Step = MyCase['progress'][number]
/** One station, or several that are worked on at the same time. */
type Leg = { id: string; steps: readonly Step[] }

/** So many stations fit beside each other on a wide screen; a longer way runs down. */
const MOST_ACROSS = 7

/** The way of a case as a picture: down on a phone, across on a wide screen, branches side by side. */
export function Journey({ progress, down }: { progress: MyCase['progress']; down?: boolean }) {
  const { t } = usePage()
  const legs = legsOf(progress)
  return (
    <ol class={!down && legs.length <= MOST_ACROSS ? 'journey journey-across' : 'journey'}>
      {legs.map(({ id, steps }) => (
        <li
          key={id}
          class={`journey-leg journey-${stateOf(steps)}${steps.length > 1 ? ' journey-fork' : ''}`}
        >
          {steps.length > 1 ? (
            <>
              <p class="journey-together">{t('case.together')}</p>
              <ol>
                {steps.map((step) => (
                  <li key={step.id} class={`journey-${step.status}`}>
                    <Station step={step} />
                  </li>
                ))}
              </ol>
            </>
          ) : (
            steps.map((step) => <Station key={step.id} step={step} />)
          )}
        </li>
      ))}
    </ol>
  )
}

function legsOf(progress: readonly Step[]): Leg[] {
  const legs: { id: string; group: string | null; steps: Step[] }[] = []
  // What this case never came to would only confuse.
  for (const step of progress.filter(({ status }) => status !== 'skipped')) {
    const last = legs.at(-1)
    if (last && step.group !== null && last.group === step.group) last.steps.push(step)
    else legs.push({ id: step.id, group: step.group, steps: [step] })
  }
  return legs
}

/** A fork is behind when all of its branches are. */
function stateOf(steps: readonly Step[]): Step['status'] {
  const [first] = steps
  if (first && steps.length === 1) return first.status
  if (steps.every(({ status }) => status === 'done')) return 'done'
  return steps.every(({ status }) => status === 'upcoming') ? 'upcoming' : 'current'
}

const SHAPES: Partial<Record<Step['status'], IconName>> = {
  done: 'check',
  paused: 'pause',
  current: 'clock',
}

function Station({ step }: { step: Step }) {
  const { t, language } = usePage()
  const shape = SHAPES[step.status]
  return (
    <div class="journey-station" aria-current={step.status === 'current' ? 'step' : undefined}>
      <span class="journey-mark">{shape && <Icon name={shape} />}</span>
      <div>
        <p class="journey-label">
          <Zh>{step.label}</Zh>
        </p>
        <p class="journey-state">{t(`progress.${step.status}`)}</p>
        {step.organization && (
          <p class="tb-soft tb-small">
            <Zh>{step.organization}</Zh>
          </p>
        )}
        {step.at && (step.status === 'done' || step.status === 'current') && (
          <p class="tb-soft tb-small">
            <time dateTime={step.at}>{formatInstant(step.at, language)}</time>
          </p>
        )}
        {step.note && (
          <p class="tb-small">
            <Zh>{step.note}</Zh>
          </p>
        )}
      </div>
    </div>
  )
}
