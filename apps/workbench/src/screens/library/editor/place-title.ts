import { placeName } from '@tongban/i18n/definition.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { isRow, own } from '@tongban/law/forms/prepared-form.ts'
import { headOf } from '../controls/element-head.ts'

/** Which place is meant, of several like it: `场地平面图 › 受理标准`. */
export function placeTitle(language: Language, definition: unknown, pointer: string): string {
  let value = definition
  const properties: string[] = []
  let parts: readonly { readonly word: string; readonly isElement: boolean }[] = []
  for (const part of pointer.split('/').slice(1)) {
    if (Array.isArray(value)) {
      value = value[Number(part)]
      const word = headOf(value) ?? `${placeName(language, properties)} ${Number(part) + 1}`
      // The name of an element says what list it is in.
      parts = [...parts.filter(({ isElement }) => isElement), { word, isElement: true }]
    } else {
      properties.push(part)
      parts = [...parts, { word: placeName(language, properties), isElement: false }]
      value = isRow(value) ? own(value, part) : undefined
    }
  }
  return parts.map(({ word }) => word).join(' › ')
}
