import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Alert } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { procedureName } from '../../../show/procedure-name.ts'

/** The clock stands still, by which clause, since when and for how long by plan. */
export function SpecialProcedure({ procedure }: { procedure: NonNullable<OfficerCase['specialProcedure']> }) {
  const { language, say } = useLanguage()
  const { kind, clause, startedOn, expectedDays } = procedure
  return (
    <Alert
      className="panel-note"
      type="warning"
      showIcon
      title={say('special.running', { kind: procedureName(kind, say) })}
      description={say('special.running_text', {
        on: formatDay(startedOn, language),
        days: expectedDays,
        clause,
      })}
    />
  )
}
