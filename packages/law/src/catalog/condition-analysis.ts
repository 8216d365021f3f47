import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { compileCondition } from '../forms/compile-condition.ts'
import { type Condition, holds, namesIn, operandsOf } from '../forms/condition.ts'
import {
  type Asking,
  type ConditionPlace,
  conditionsOf,
  formConditionsOf,
  type OF_CONDITIONS,
  possibleValues,
} from './condition-places.ts'

export interface CompiledPlace {
  readonly path: string
  readonly condition: Condition
}

/** Those that can be compiled; the others have a finding of their own. */
export const compiledConditions = (places: readonly ConditionPlace[]): CompiledPlace[] =>
  places.flatMap(({ path, source }) => {
    const compiled = compileCondition(source)
    return compiled.ok ? [{ path, condition: compiled.condition }] : []
  })

/** Names and the literals they are compared with, e.g. `kind = "tea"`. */
export function comparedWith(condition: Condition): (readonly [name: string, value: unknown])[] {
  switch (condition[0]) {
    case '=':
    case '!=':
    case 'in': {
      const [, left, right] = condition
      const name = left[0] === 'name' && left.length === 2 ? left[1] : undefined
      if (name !== undefined) return literalsOf(right).map((value) => [name, value] as const)
    }
  }
  return operandsOf(condition).flatMap(comparedWith)
}

const literalsOf = (condition: Condition): unknown[] =>
  (condition[0] === 'list' ? condition[1] : [condition]).flatMap((element) =>
    element[0] === 'value' ? [element[1]] : [],
  )

/** More combinations than this are not tried: a condition over so many questions is not decided here. */
const MOST_COMBINATIONS = 5000

/** Never true, whatever is answered; only decided where every name has few possible values. */
export function isNever(definition: Asking, condition: Condition): boolean {
  const names = [...new Set(namesIn(condition))]
  const values = names.flatMap((name) => {
    const possible = possibleValues(definition, name)
    return possible ? [possible] : []
  })
  const combinations = values.reduce((product, list) => product * list.length, 1)
  if (values.length < names.length || combinations > MOST_COMBINATIONS) return false
  for (let number = 0; number < combinations; number += 1) {
    const chosen = new Map<string, unknown>()
    let rest = number
    for (const [index, list] of values.entries()) {
      chosen.set(names[index] ?? '', list[rest % list.length])
      rest = Math.floor(rest / list.length)
    }
    if (holds(condition, (name) => chosen.get(name) ?? null)) return false
  }
  return true
}

type Reader = Pick<
  ItemDefinition,
  (typeof OF_CONDITIONS)[number] | 'form' | 'eligibility' | 'licenceFields' | 'process'
>

/** Does anything of the item depend on the answer to a question? */
export function isRead(definition: Reader, question: string): boolean {
  const word = new RegExp(`\\b${question}\\b`)
  return (
    // The members of a bundle read its questions.
    definition.bundle !== undefined ||
    [...conditionsOf(definition), ...formConditionsOf(definition)].some(({ source }) => word.test(source)) ||
    definition.eligibility.some(({ holds: source }) => word.test(source)) ||
    Object.values(definition.licenceFields ?? {}).some((source) => word.test(source)) ||
    word.test(definition.process)
  )
}
