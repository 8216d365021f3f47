import {
  AUTHORITY_NATURES,
  CASE_TYPES,
  HANDLE_FORMS,
  ITEM_TYPES,
  LEVELS,
  ONLINE_DEPTHS,
  POWER_SOURCES,
  SUBJECTS,
} from '@tongban/contracts/items.ts'
import { SPECIAL_PROCEDURES } from '@tongban/contracts/special-procedures.ts'
import { codeTables as en } from './en/code-tables.ts'
import type { Language } from './translator.ts'

/** The Chinese words are those of the national code tables in the contracts. */
const zh = {
  item_type: ITEM_TYPES,
  case_type: CASE_TYPES,
  level: LEVELS,
  subject: SUBJECTS,
  handle_form: HANDLE_FORMS,
  power_source: POWER_SOURCES,
  authority_nature: AUTHORITY_NATURES,
  online_depth: ONLINE_DEPTHS,
  special_procedure: SPECIAL_PROCEDURES,
} as const

export type CodeTables = { readonly [T in keyof typeof zh]: { readonly [C in keyof (typeof zh)[T]]: string } }

/** The word for a code of a national code table. */
export function codeWord<T extends keyof CodeTables, C extends keyof CodeTables[T]>(
  table: T,
  code: C,
  language: Language,
): CodeTables[T][C] {
  const tables: CodeTables = language === 'zh' ? zh : en
  return tables[table][code]
}

/** All words of a table by their codes. */
export const codeTable = (table: keyof CodeTables, language: Language): Readonly<Record<string, string>> =>
  (language === 'zh' ? zh : en)[table]
