import type { DataElementId } from '@tongban/contracts/data-elements.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import { fieldsOf, own, type PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import type { Applicant } from './assess.ts'

export type Inputs = Readonly<Partial<Record<DataElementId, string>>>

/** By what the bases can be asked: the applicant's own identifier, and what the answers say of other data elements. */
export function knownInputs(form: PreparedForm, answers: Answers, subject: Applicant): Inputs {
  const inputs: Partial<Record<DataElementId, string>> = {}
  for (const { id, element } of fieldsOf(form)) {
    const value = own(answers, id)
    if (element && typeof value === 'string') inputs[element] ??= value
  }
  // Never a typed number in its place: the session says who applies.
  return { ...inputs, ...identityOf(subject) }
}

export const identityOf = ({ kind, identifier }: Pick<Applicant, 'kind' | 'identifier'>): Inputs =>
  kind === 'person' ? { 'person.id_number': identifier } : { 'firm.credit_code': identifier }
