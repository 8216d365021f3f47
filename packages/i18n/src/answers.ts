import { type AnswerRule, type FieldRule, isRow } from '@tongban/law/forms/prepared-form.ts'
import { answerWords as en } from './en/forms.ts'
import { type Language, type Say, translator } from './translator.ts'
import { answerWords as zh } from './zh/forms.ts'

const words = translator({ zh, en })

/** An answer as people read it: labels of options, units, yes and no. */
export function showAnswer(language: Language, field: AnswerRule, value: unknown): string {
  const say = words(language)
  if (value === undefined || value === null || value === '') return say('none')
  if (field.type === 'group') return showRows(language, field, value)
  if (field.type === 'upload') return say('files', { count: Array.isArray(value) ? value.length : 1 })
  return Array.isArray(value)
    ? value.map((element) => showOne(say, field, element)).join(say('separator'))
    : showOne(say, field, value)
}

function showRows(language: Language, group: AnswerRule, value: unknown): string {
  const say = words(language)
  const rows = Array.isArray(value) ? value.filter(isRow) : []
  const shown = rows.map((row, index) => {
    const values = (group.fields ?? [])
      .filter((field) => row[field.id] !== undefined && row[field.id] !== null)
      .map((field) => `${field.label} ${showAnswer(language, field, row[field.id])}`)
    return say('row', { number: index + 1, values: values.join(say('separator')) })
  })
  return shown.length === 0 ? say('none') : shown.join(say('rowSeparator'))
}

function showOne(say: Say<typeof zh>, field: FieldRule, value: unknown): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  const label = field.options?.find((option) => option.value === value)?.label ?? String(value)
  if (field.type === 'money') return say('money', { amount: label })
  return field.unit && typeof value === 'number' ? `${label}${field.unit}` : label
}
