import type { Capacity } from '@tongban/contracts/identity.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { ChoiceField } from '@tongban/ui/components/field.tsx'
import { usePage } from '../page.tsx'
import { inWhoseName } from './in-whose-name.ts'
import { Zh } from './zh.tsx'

/** Which of these one acts as next; posted as `capacity`. */
export function CapacityChoice(props: {
  capacities: readonly Capacity[]
  chosen: Capacity | undefined
  /** Names of the basic items that the mandates name, by code. */
  names: ReadonlyMap<string, string>
}) {
  const { t, language, request } = usePage()
  const { capacities, chosen, names } = props
  const known = request.me?.capacities ?? []
  const scopeOf = ({ basicCodes, validUntil }: Capacity): string[] => [
    basicCodes === null
      ? t('mandates.all_items')
      : basicCodes.every((code) => names.has(code))
        ? basicCodes.map((code) => names.get(code)).join('、')
        : t('capacity.items', { count: basicCodes.length }),
    ...(validUntil === null ? [] : [t('capacity.until', { day: formatDay(validUntil, language) })]),
  ]
  return (
    <ChoiceField
      name="capacity"
      legend={t('capacity.question')}
      value={chosen && capacityKey(chosen)}
      choices={capacities.map((capacity) => ({
        value: capacityKey(capacity),
        label: <Zh>{capacity.name}</Zh>,
        hint: [
          t(`capacity.${inWhoseName(capacity)}`),
          capacity.identifier,
          ...(isOneOfSeveral(capacity, known) ? scopeOf(capacity) : []),
        ].join(' · '),
      }))}
    />
  )
}

/** The subject has given more than one mandate: the name alone does not tell them apart. */
export const isOneOfSeveral = ({ subjectId }: Capacity, capacities: readonly Capacity[]): boolean =>
  capacities.filter((other) => other.subjectId === subjectId).length > 1

/** As one value of a form: the subject, and by which mandate. */
const capacityKey = ({ subjectId, mandateId }: Capacity): string =>
  mandateId === null ? subjectId : `${subjectId}.${mandateId}`

export function readCapacityKey(key: string): { subjectId: string; mandateId?: string } {
  const [subjectId = '', mandateId] = key.split('.')
  return mandateId === undefined ? { subjectId } : { subjectId, mandateId }
}
