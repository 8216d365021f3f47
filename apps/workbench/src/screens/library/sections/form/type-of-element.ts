import type { FieldType } from '@tongban/contracts/forms.ts'

/** By the end of its name, how a data element is usually asked. */
const TYPES: readonly (readonly [ends: RegExp, type: FieldType])[] = [
  [/id_number$|representative_id$/, 'id_number'],
  [/credit_code$/, 'credit_code'],
  [/phone$/, 'phone'],
  [/address$/, 'address'],
  [/region$/, 'region'],
  [/(_on|_date)$/, 'date'],
  [/_yuan$/, 'money'],
  [/(count|_sqm|age|size|months_paid)$/, 'number'],
  [/(insured|alive)$/, 'yes_no'],
  [/scope$/, 'long_text'],
]

export const typeOfElement = (element: string): FieldType =>
  TYPES.find(([ends]) => ends.test(element))?.[1] ?? 'text'
