import { isRow, own } from '@tongban/law/forms/prepared-form.ts'

const NAMES = [
  'name',
  'label',
  'title',
  'text',
  'question',
  'step',
  'stage',
  'hall',
  'service',
  'behaviour',
  'object',
]

/** What people call an element of a list; undefined while nothing tells. */
export function headOf(element: unknown): string | undefined {
  if (typeof element === 'string') return element || undefined
  if (!isRow(element)) return undefined
  const given = NAMES.map((name) => own(element, name)).find(
    (name) => typeof name === 'string' && name !== '',
  )
  return given === undefined ? undefined : String(given)
}
