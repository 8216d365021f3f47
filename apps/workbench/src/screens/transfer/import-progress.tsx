import type { ImportRun } from '@tongban/contracts/transfer.ts'
import { Progress } from 'antd'
import { useLanguage } from '../../app/language.tsx'

/** Rows done, rate and time left. While a file is being read nobody knows how many rows it has. */
export function ImportProgress({
  run: { progress, status },
}: {
  run: Pick<ImportRun, 'progress' | 'status'>
}) {
  const { say } = useLanguage()
  const { done, total, perSecond, secondsLeft } = progress
  const left =
    secondsLeft === null
      ? undefined
      : secondsLeft < 90
        ? say('import.left_seconds', { count: secondsLeft })
        : say('import.left_minutes', { count: Math.ceil(secondsLeft / 60) })
  const words = [
    total === null ? say('import.done', { done }) : say('import.done_of', { done, total }),
    perSecond !== null && say('import.rate', { rate: perSecond }),
    left,
  ].filter(Boolean)
  return (
    <section className="panel" aria-label={say('import.progress')}>
      <Progress
        percent={total ? Math.floor((done / total) * 100) : 0}
        status="active"
        showInfo={total !== null}
        aria-label={`${say('import.progress')} ${say(`import_status.${status}`)}`}
      />
      <p className="figures" role="status">
        {words.join(' · ')}
      </p>
      <p className="soft">{say('import.leave')}</p>
    </section>
  )
}
