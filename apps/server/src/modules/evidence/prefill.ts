import type { DataElementId } from '@tongban/contracts/data-elements.ts'
import type { Answers, Provenance } from '@tongban/contracts/forms.ts'
import { checkAnswer } from '@tongban/law/forms/check-answer.ts'
import { fieldsOf, type PreparedField, type PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import { type Platform, TIME_ZONE } from '../../kernel/platform.ts'
import type { CheckKey } from '../registers/index.ts'
import { askBases } from './ask-bases.ts'
import type { Applicant } from './assess.ts'
import { type Inputs, identityOf } from './known-inputs.ts'

export type Prefilled = { readonly answers: Answers; readonly provenance: Record<string, Provenance> }

type PrefillRequest = {
  readonly form: PreparedForm
  readonly subject: Applicant & { readonly phone?: string | null }
  readonly purpose: string
  readonly accountId: string | null
}

type Known = { readonly value: unknown; readonly source: string; readonly at: string }
/** Which fact of which base is which data element of the applicant. */
type Origins = Readonly<Partial<Record<DataElementId, readonly [check: CheckKey, fact: string]>>>

const OF_PERSON: Origins = {
  'person.name': ['population.person', 'name'],
  'person.sex': ['population.person', 'sex'],
  'person.birth_date': ['population.person', 'birth_date'],
  'person.age': ['population.person', 'age'],
  'person.ethnicity': ['population.person', 'ethnicity'],
  'person.alive': ['population.person', 'alive'],
  'person.residence_region': ['population.person', 'residence_region'],
  'person.residence_address': ['population.person', 'residence_address'],
  'person.living_address': ['population.person', 'living_address'],
  'person.household_size': ['population.person', 'household_size'],
  'marriage.status': ['marriage.status', 'status'],
  'marriage.spouse_name': ['marriage.status', 'spouse_name'],
  'marriage.spouse_id_number': ['marriage.status', 'spouse_id_number'],
  'marriage.registered_on': ['marriage.status', 'registered_on'],
  'estate.count': ['estate.holdings', 'count'],
  'estate.area_sqm': ['estate.holdings', 'area_sqm'],
  'social.insured': ['social.insurance', 'insured'],
  'social.months_paid': ['social.insurance', 'months_paid'],
  'social.monthly_base_yuan': ['social.insurance', 'monthly_base_yuan'],
}
const OF_FIRM: Origins = {
  'firm.name': ['legal_entity.firm', 'name'],
  'firm.kind': ['legal_entity.firm', 'kind'],
  'firm.legal_representative': ['legal_entity.firm', 'legal_representative'],
  'firm.address': ['legal_entity.firm', 'address'],
  'firm.established_on': ['legal_entity.firm', 'established_on'],
  'firm.business_scope': ['legal_entity.firm', 'business_scope'],
  'firm.registered_capital_yuan': ['legal_entity.firm', 'registered_capital_yuan'],
  'firm.status': ['legal_entity.firm', 'status'],
}

/** The elements that the applicant's own phone answers. Whom a person names as contact is somebody else. */
const PHONES = { person: ['person.phone'], firm: ['firm.phone', 'contact.phone'] } as const satisfies Record<
  Applicant['kind'],
  readonly DataElementId[]
>
const SIGN_IN = '实名登录信息'

/**
 * What government already knows of the applicant, put into the fields bound to its data elements (design law 5). A
 * value that does not fit its field is left to be typed. Call it outside a transaction.
 */
export async function prefill(
  platform: Platform,
  { form, subject, purpose, accountId }: PrefillRequest,
): Promise<Prefilled> {
  const fields = fieldsOf(form)
  const origins = subject.kind === 'person' ? OF_PERSON : OF_FIRM
  const asked = fields.flatMap(({ element }) => (element && origins[element] ? [origins[element][0]] : []))
  const { results } = await askBases(platform, asked, { inputs: identityOf(subject), purpose, accountId })
  const now = platform.now()
  const phones = subject.phone
    ? Object.fromEntries(PHONES[subject.kind].map((element) => [element, subject.phone]))
    : {}
  const signedIn: Inputs = { ...identityOf(subject), ...phones }

  const known = (element: DataElementId): Known | undefined => {
    if (signedIn[element]) return { value: signedIn[element], source: SIGN_IN, at: now.toString() }
    const [check, fact] = origins[element] ?? []
    const result = check === undefined ? undefined : results.get(check)
    return result?.outcome === 'answered' && fact !== undefined
      ? { value: result.facts[fact], source: result.source, at: result.at }
      : undefined
  }
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const answers: Answers = {}
  const provenance: Record<string, Provenance> = {}
  const done = new Set<DataElementId>()
  for (const field of fields) {
    // A form may ask the same of a second person; the first is the applicant.
    if (!field.element || done.has(field.element)) continue
    done.add(field.element)
    const found = known(field.element)
    const value = found && asAnswer(field, found.value)
    if (!found || value === undefined || value === null || checkAnswer(field, value, today)) continue
    answers[field.id] = value
    provenance[field.id] = { kind: 'prefilled', source: found.source, at: found.at }
  }
  return { answers, provenance }
}

/** Bases hold the words of a choice, forms its value. */
const asAnswer = (field: PreparedField, value: unknown): unknown =>
  field.type === 'choice'
    ? (field.options?.find((option) => option.value === value || option.label === value)?.value ?? null)
    : value
