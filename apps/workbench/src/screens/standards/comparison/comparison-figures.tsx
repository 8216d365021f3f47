import { ASPECTS, type Comparison } from '@tongban/contracts/standards.ts'
import { standardsWords } from '@tongban/i18n/standards.ts'
import { LANGUAGE_TAGS } from '@tongban/i18n/translator.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Figure, Figures } from '../../../show/figures.tsx'
import { CountBars } from '../count-bars.tsx'
import { Score } from '../score.tsx'

const LOW = 60

/** The finding first: how many, how good, and where they differ. */
export function ComparisonFigures({ comparison }: { comparison: Comparison }) {
  const { language, say } = useLanguage()
  const { rows, standard, meanScore } = comparison
  const words = standardsWords(language)
  const percent = new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'percent',
    maximumFractionDigits: 0,
  })
  const ofAll = (share: number) => percent.format(Math.floor(share * 100) / 100)
  return (
    <>
      <Figures>
        <Figure label={say('comparison.authorities')}>{rows.length}</Figure>
        <Figure label={say('comparison.mean')}>
          <Score score={meanScore} />
        </Figure>
        <Figure label={say('comparison.perfect')}>{rows.filter(({ score }) => score === 100).length}</Figure>
        <Figure label={say('comparison.low')}>{rows.filter(({ score }) => score < LOW).length}</Figure>
      </Figures>
      <section className="panel" aria-labelledby="shares">
        <h2 id="shares">{say('comparison.shares')}</h2>
        <CountBars
          caption={say('comparison.shares')}
          most={1}
          counts={ASPECTS.map((aspect, index) => {
            const { share, source } = standard[index] ?? { share: 0, source: 'majority' }
            return {
              key: aspect,
              label: words(`aspect.${aspect}`),
              value: share,
              text: say('comparison.share_of', { percent: ofAll(share), source: words(`source.${source}`) }),
            }
          })}
        />
        <details className="formula">
          <summary>{say('comparison.formula')}</summary>
          <p>{words('score.formula')}</p>
        </details>
      </section>
    </>
  )
}
