import { SPECIAL_PROCEDURES } from '@tongban/contracts/special-procedures.ts'
import { codeWord } from './code-tables.ts'
import { notifications as en } from './en/notifications.ts'
import { formatDay } from './format.ts'
import { fill, type Language } from './translator.ts'
import { notifications as zh } from './zh/notifications.ts'

export type MessageTemplate = keyof typeof zh
export type NotificationWords = Readonly<Record<MessageTemplate, readonly [title: string, body: string]>>
/** Values of the places of a template: names, ISO days, numbers and codes, so that both languages can be made of them. */
export type MessageParams = Readonly<Record<string, string>>

const WORDS: Record<Language, NotificationWords> = { zh, en }

/** A message in the reader's language, from its template and the values that were kept with it. */
export function notificationWords(
  template: MessageTemplate,
  params: MessageParams,
  language: Language,
): { title: string; body: string } {
  const [title, body] = WORDS[language][template]
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, wordOf(name, value, language)]),
  )
  return { title: fill(title, values), body: fill(body, values) }
}

function wordOf(name: string, value: string, language: Language): string {
  if (name === 'procedure' && isProcedure(value)) return codeWord('special_procedure', value, language)
  return DAY.test(value) ? formatDay(value, language) : value
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isProcedure = (code: string): code is keyof typeof SPECIAL_PROCEDURES =>
  Object.hasOwn(SPECIAL_PROCEDURES, code)
