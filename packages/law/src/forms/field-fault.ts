import type { CreditCodeFault } from '../identifiers/credit-code.ts'
import type { PhoneFault } from '../identifiers/phone.ts'
import type { ResidentIdFault } from '../identifiers/resident-id.ts'

/** What can be wrong with an answer. The words are in the message catalogue of each language. */
export type FieldFaultCode =
  | 'unknown_field'
  | 'wrong_type'
  | 'not_a_number'
  | 'not_yes_or_no'
  | 'required'
  | 'required_choice'
  | 'required_upload'
  | 'required_group'
  | 'control_characters'
  | 'too_short'
  | 'too_long'
  | 'pattern'
  | 'too_small'
  | 'too_large'
  | 'more_than_fen'
  | 'not_a_date'
  | 'after_today'
  | 'before_today'
  | 'not_an_option'
  | 'not_a_region'
  | 'repeated'
  | 'too_few'
  | 'too_many'
  | 'unknown_file'
  | `id_number.${ResidentIdFault}`
  | `credit_code.${CreditCodeFault}`
  | `phone.${PhoneFault}`

/** Values that the sentence names: `label` always, then limits, units, what was given. */
export type FaultParams = Readonly<Record<string, string | number>>

export interface FieldFault {
  /** JSON pointer below the form, e.g. `/owner_name` or `/staff/0/phone`. */
  readonly path: string
  readonly code: FieldFaultCode
  readonly params: FaultParams
}
