import type { FieldRule } from './prepared-form.ts'

/**
 * A value that is only shown, without what nobody looking over a shoulder should read: sensitive personal data
 * (PIPL §28) and phone numbers keep their first and last characters.
 */
export function masked(field: FieldRule, shown: string): string {
  if (field.type === 'phone') return hidden(shown, 3, 4)
  if (field.type === 'id_number') return hidden(shown, 4, 3)
  return field.isSensitive && field.type !== 'number' && field.type !== 'money' ? hidden(shown, 2, 2) : shown
}

function hidden(text: string, first: number, last: number): string {
  const characters = [...text]
  const middle = Math.max(characters.length - first - last, 0)
  return characters.slice(0, first).join('') + '*'.repeat(middle) + characters.slice(first + middle).join('')
}
