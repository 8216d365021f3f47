import type { StandardsReport } from '@tongban/contracts/standards.ts'
import { LANGUAGE_TAGS } from '@tongban/i18n/translator.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Figure, Figures } from '../../../show/figures.tsx'
import { Score } from '../score.tsx'

export function ReportFigures({ report }: { report: StandardsReport }) {
  const { language, say } = useLanguage()
  const percent = new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const { items, clean, compared, score } = report
  return (
    <Figures>
      <Figure label={say('standards_report.items')}>{items}</Figure>
      <Figure label={say('standards_report.clean')}>
        {clean} <small className="soft">{percent.format(items === 0 ? 0 : clean / items)}</small>
      </Figure>
      <Figure label={say('standards_report.compared')}>{compared}</Figure>
      <Figure label={say('standards_report.score')}>
        <Score score={score} />
      </Figure>
    </Figures>
  )
}
