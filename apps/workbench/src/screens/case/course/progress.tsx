import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../../app/language.tsx'
import './progress.css'

type Step = OfficerCase['progress'][number]

const MARKS = { done: '✓', current: '●', paused: '❚❚', upcoming: '', skipped: '–' } as const

/** The steps as stations of a line; steps that run side by side stand below one another. */
export function Progress({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="progress">
      {stations(steps).map((station) => (
        <li key={station[0]?.id} className="progress-station">
          {station.map((step) => (
            <ProgressStep key={step.id} step={step} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function ProgressStep({ step }: { step: Step }) {
  const { language, say } = useLanguage()
  return (
    <div
      className={`progress-step progress-${step.status}`}
      {...(step.status === 'current' && { 'aria-current': 'step' })}
    >
      <span className="progress-mark" aria-hidden="true">
        {MARKS[step.status]}
      </span>
      <b lang="zh-CN">{step.label}</b>
      <small>
        {say(`progress.${step.status}`)}
        {step.organization && <span lang="zh-CN"> · {step.organization}</span>}
      </small>
      {step.at && <time dateTime={step.at}>{formatInstant(step.at, language)}</time>}
    </div>
  )
}

/** Neighbours of the same group stand together. */
function stations(steps: readonly Step[]): Step[][] {
  const line: Step[][] = []
  for (const step of steps) {
    const last = line.at(-1)
    if (last && step.group !== null && last[0]?.group === step.group) last.push(step)
    else line.push([step])
  }
  return line
}
