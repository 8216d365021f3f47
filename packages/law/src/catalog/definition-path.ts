import { isSameAnswer } from '../forms/merge-edits.ts'
import { isRow, own } from '../forms/prepared-form.ts'

/**
 * One step into a definition. Elements of lists are found by what identifies them, not by their position, so that a
 * path survives what others insert, remove and move.
 */
export type Step =
  | { readonly property: string }
  /** `name` is what people call the element. */
  | { readonly element: string; readonly name: string }
export type Path = readonly Step[]

/** `/materials/@floor_plan/name`: a path as text, for remarks and choices that refer to it. */
export const pathText = (path: Path): string =>
  path.map((step) => `/${'property' in step ? escaped(step.property) : `@${escaped(step.element)}`}`).join('')

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~')

/** What identifies an element among its like: stable ids where there are any, else what it is told apart by. */
const IDENTITIES: readonly (readonly string[])[] = [
  ['id'],
  ['key'],
  ['value'],
  ['question'],
  ['hall', 'window'],
  ['stage', 'step'],
  ['name', 'article'],
  ['service'],
  ['behaviour'],
  ['kind', 'licenceType', 'check', 'object'],
  ['text'],
]
const NAMES = [
  'name',
  'label',
  'title',
  'text',
  'question',
  'step',
  'hall',
  'service',
  'behaviour',
  'kind',
] as const

/** Undefined for what nothing identifies. */
export function elementKey(element: unknown): string | undefined {
  if (typeof element === 'string') return element
  if (!isRow(element)) return undefined
  const identity = IDENTITIES.find(([first = '']) => typeof own(element, first) === 'string')
  return identity
    ?.map((part) => own(element, part) ?? '')
    .join('|')
    .replace(/\|+$/, '')
}

export function elementName(element: unknown): string {
  if (!isRow(element)) return String(element)
  const given = NAMES.map((name) => own(element, name)).find(
    (name) => typeof name === 'string' && name !== '',
  )
  return String(given ?? elementKey(element) ?? '')
}

export const stepTo = (element: unknown): Step => ({
  element: elementKey(element) ?? '',
  name: elementName(element),
})

/** The elements of a list by their keys; undefined when it is no list or two elements have the same key. */
export function keyed(list: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!Array.isArray(list)) return undefined
  const map = new Map<string, unknown>()
  for (const element of list) {
    const key = elementKey(element)
    if (key === undefined || map.has(key)) return undefined
    map.set(key, element)
  }
  return map
}

/**
 * The JSON pointer, with positions, of what a path as text leads to in this definition; of the part nearest to it where
 * it has gone.
 */
export function pointerOf(definition: unknown, text: string): string {
  let value = definition
  let pointer = ''
  for (const part of text.split('/').slice(1)) {
    if (Array.isArray(value)) {
      const at = value.findIndex((element) => `@${elementKey(element) ?? ''}` === unescaped(part))
      if (at === -1) return pointer
      value = value[at]
      pointer += `/${at}`
    } else {
      if (!isRow(value)) return pointer
      value = own(value, unescaped(part))
      pointer += `/${part}`
    }
  }
  return pointer
}

/** A file or a process is taken as a whole: half of one and half of another is neither. */
export const isWhole = (value: unknown): boolean => isRow(value) && own(value, 'sha256') !== undefined

export const isSame = isSameAnswer
