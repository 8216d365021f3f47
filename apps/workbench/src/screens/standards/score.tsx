import { useLanguage } from '../../app/language.tsx'

/** From these points on a score is good, and from those it is passable. */
const GOOD = 90
const PASSABLE = 60

/** Points with a sign and a colour: told apart without either. */
export function Score({ score }: { score: number | null }) {
  const { say } = useLanguage()
  if (score === null) return <span className="soft">{say('standards.no_score')}</span>
  const [look, sign] = score >= GOOD ? ['good', '✓'] : score >= PASSABLE ? ['caution', '▲'] : ['bad', '×']
  return (
    <span className={`score ${look}`}>
      <span aria-hidden="true">{sign}</span> <b>{say('standards.points', { score })}</b>
    </span>
  )
}
