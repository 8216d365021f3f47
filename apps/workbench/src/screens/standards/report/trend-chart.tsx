import type { StandardsReport } from '@tongban/contracts/standards.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../../app/language.tsx'
import './trend-chart.css'

const WIDTH = 480
const HEIGHT = 140
const PAD = { left: 34, right: 34, top: 12, bottom: 24 }

/** The score over the days that were counted, said in a sentence as well. */
export function TrendChart({ trend }: { trend: StandardsReport['trend'] }) {
  const { language, say } = useLanguage()
  const points = trend.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]))
  const [first, last] = [points[0], points.at(-1)]
  return (
    <section className="panel" aria-labelledby="trend">
      <h2 id="trend">{say('standards_report.trend')}</h2>
      {first && last && points.length > 1 ? (
        <>
          <Line points={points} />
          <p className="soft">
            {say('standards_report.trend_text', {
              from: formatDay(first.day, language),
              first: first.score,
              until: formatDay(last.day, language),
              last: last.score,
            })}
          </p>
        </>
      ) : (
        <p className="soft">{say('standards_report.trend_short')}</p>
      )}
    </section>
  )
}

type Point = { readonly day: string; readonly score: number }

function Line({ points }: { points: readonly Point[] }) {
  const lowest = Math.min(...points.map(({ score }) => score))
  const least = Math.max(0, Math.floor(lowest / 10) * 10 - 10)
  const days = points.map(({ day }) => Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds)
  const [from = 0, until = 1] = [days[0], days.at(-1)]
  const x = (index: number) =>
    PAD.left + (((days[index] ?? from) - from) / Math.max(until - from, 1)) * (WIDTH - PAD.left - PAD.right)
  const y = (score: number) => PAD.top + ((100 - score) / (100 - least)) * (HEIGHT - PAD.top - PAD.bottom)
  const last = points.at(-1)
  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {[least, (least + 100) / 2, 100].map((level) => (
        <g key={level}>
          <path className="trend-level" d={`M${PAD.left} ${y(level)}H${WIDTH - PAD.right}`} />
          <text x={PAD.left - 6} y={y(level) + 4} textAnchor="end">
            {Math.round(level)}
          </text>
        </g>
      ))}
      <path
        className="trend-line"
        d={points.map(({ score }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(score)}`).join('')}
      />
      {points.map(({ day, score }, index) => (
        <circle key={day} cx={x(index)} cy={y(score)} r="2.5" />
      ))}
      {last && (
        <text className="trend-last" x={x(points.length - 1) + 8} y={y(last.score) + 4}>
          {last.score}
        </text>
      )}
    </svg>
  )
}
