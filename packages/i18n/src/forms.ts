import type { FieldFault } from '@tongban/law/forms/field-fault.ts'
import { fieldFaults as en } from './en/forms.ts'
import { fill, type Language } from './translator.ts'
import { fieldFaults as zh } from './zh/forms.ts'

const FAULTS = { zh, en }

/** The sentence beside the field and in the list above the form. A definition may bring its own for its pattern. */
export function formMessage(
  language: Language,
  { code, params }: Pick<FieldFault, 'code' | 'params'>,
): string {
  const { labelEn, message, example } = params
  if (code === 'pattern' && message) return String(message)
  const key = code === 'pattern' && example ? 'pattern_example' : code
  const label = (language === 'en' && labelEn) || (params.label ?? '')
  return fill(FAULTS[language][key], { ...params, label })
}
