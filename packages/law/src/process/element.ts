/// <reference path="./bpmn-moddle.d.ts" />
import type { ModdleElement } from 'bpmn-moddle'
import type { ElementName } from './problem.ts'

/** Typed reading of moddle elements, whose properties are known at run time only. */

export function nameOf(element: ModdleElement): ElementName {
  const id = textOf(element, 'id') ?? ''
  return { id, name: textOf(element, 'name')?.replace(/\s+/g, ' ') ?? id, type: element.$type }
}

/** A trimmed attribute or text; `undefined` when absent or empty. */
export function textOf(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export function booleanOf(element: ModdleElement, property: string): boolean {
  return element.get(property) === true
}

/** A contained or referenced element. */
export function elementOf(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property)
  return isElement(value) ? value : undefined
}

export function elementsOf(element: ModdleElement, property: string): ModdleElement[] {
  const value = element.get(property)
  return Array.isArray(value) ? value.filter(isElement) : []
}

/** The text of an expression element, such as `conditionExpression` or `timeDuration`. */
export function bodyOf(element: ModdleElement, property: string): string | undefined {
  const expression = elementOf(element, property)
  return expression && textOf(expression, 'body')
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value && 'get' in value
}
