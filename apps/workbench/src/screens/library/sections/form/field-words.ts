import { codeWordAt } from '@tongban/i18n/definition.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { valueAt } from '../../editor/pointer.ts'

export const typeWord = (language: Language, field: unknown): string =>
  codeWordAt(language, ['fields', 'type'], String(valueAt(field, '/type') ?? ''))

export const elementWord = (language: Language, field: unknown): string => {
  const element = valueAt(field, '/element')
  return typeof element === 'string' ? `⇄ ${codeWordAt(language, ['element'], element)}` : ''
}
