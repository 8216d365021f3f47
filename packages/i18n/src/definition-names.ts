import { isRow, own } from '@tongban/law/forms/prepared-form.ts'

/** What the identifiers in a definition stand for, in its own words: questions, their answers, fields, materials. */
export type DefinitionNames = ReadonlyMap<string, string>

export function namesIn(definition: object): DefinitionNames {
  const names = new Map<string, string>()
  const name = (id: unknown, words: unknown) => {
    if (typeof id === 'string' && typeof words === 'string' && words !== '') names.set(id, words)
  }
  const rows = (holder: object, property: string) => {
    const list: unknown = isRow(holder) ? own(holder, property) : undefined
    return Array.isArray(list) ? list.filter(isRow) : []
  }
  const nameAnswers = (question: object, id: unknown) => {
    for (const { value, label } of rows(question, 'options')) name(answerId(String(id), String(value)), label)
  }
  for (const { id, name: words } of rows(definition, 'materials')) name(id, words)
  for (const question of rows(definition, 'scenarios')) {
    name(question.id, question.text)
    nameAnswers(question, question.id)
  }
  const form: unknown = isRow(definition) ? definition.form : undefined
  for (const section of isRow(form) ? rows(form, 'sections') : [])
    for (const field of rows(section, 'fields')) {
      name(field.id, field.label)
      nameAnswers(field, field.id)
    }
  return names
}

const answerId = (question: string, answer: string): string => `${question}=${answer}`

/** What was answered to the question, as it was offered. */
export const answerWords = (names: DefinitionNames, question: string, answer: string): string =>
  names.get(answerId(question, answer)) ?? answer

const LITERAL_OR_NAME = /"([^"]*)"|[\p{L}_][\p{L}\p{N}_]*/gu

/** A condition with the words of the definition for its identifiers: 您要办哪一种？ = “新办”. */
export function conditionWords(names: DefinitionNames, condition: string): string {
  let question = ''
  return condition.replace(LITERAL_OR_NAME, (token, literal: string | undefined) => {
    if (literal !== undefined) return `“${answerWords(names, question, literal)}”`
    const words = names.get(token)
    if (words !== undefined) question = token
    return words ?? token
  })
}
