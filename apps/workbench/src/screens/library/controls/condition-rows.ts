import { compileCondition } from '@tongban/law/forms/compile-condition.ts'
import type { Condition } from '@tongban/law/forms/condition.ts'

export type Literal = string | number | boolean
/** One line of a condition: what is asked about a question or field. */
export type ConditionRow = {
  readonly name: string
  readonly test: 'is' | 'is_not' | 'has' | 'given' | 'missing'
  readonly values: readonly Literal[]
}
export type ConditionRows = { readonly join: 'and' | 'or'; readonly rows: readonly ConditionRow[] }

export const ALWAYS: ConditionRows = { join: 'and', rows: [] }

/** A condition as lines that all hold, or of which one holds; undefined for one that is more than that. */
export function rowsOf(source: string): ConditionRows | undefined {
  const compiled = compileCondition(source)
  if (!compiled.ok) return undefined
  const { condition } = compiled
  const join = condition[0] === 'or' ? 'or' : 'and'
  const rows = flattened(condition, join).map(rowOf)
  return rows.every((row) => row !== undefined) ? { join, rows } : undefined
}

function flattened(condition: Condition, join: 'and' | 'or'): Condition[] {
  if (condition[0] !== join) return [condition]
  const [, left, right] = condition
  return [...flattened(left, join), ...flattened(right, join)]
}

function rowOf(condition: Condition): ConditionRow | undefined {
  switch (condition[0]) {
    case '=':
    case '!=': {
      const [sign, left, right] = condition
      const name = nameOf(left)
      if (name === undefined || right[0] !== 'value') return undefined
      if (right[1] === null) return { name, test: sign === '=' ? 'missing' : 'given', values: [] }
      return { name, test: sign === '=' ? 'is' : 'is_not', values: [right[1]] }
    }
    case 'in': {
      const name = nameOf(condition[1])
      const values = literalsOf(condition[2])
      return name === undefined || !values ? undefined : { name, test: 'is', values }
    }
    case 'contains': {
      const name = nameOf(condition[1])
      const values = literalsOf(condition[2])
      return name === undefined || !values ? undefined : { name, test: 'has', values }
    }
    case 'not': {
      const inner = rowOf(condition[1])
      return inner?.test === 'is' ? { ...inner, test: 'is_not' } : undefined
    }
    default:
      return undefined
  }
}

const nameOf = (condition: Condition): string | undefined =>
  condition[0] === 'name' && condition.length === 2 ? condition[1] : undefined

function literalsOf(condition: Condition): Literal[] | undefined {
  const values = (condition[0] === 'list' ? condition[1] : [condition]).map((one) =>
    one[0] === 'value' && one[1] !== null ? one[1] : undefined,
  )
  return values.every((value) => value !== undefined) ? values : undefined
}

/** FEEL of the lines that say something; undefined when none does. */
export function sourceOf({ join, rows }: ConditionRows): string | undefined {
  const parts = rows.flatMap((row) => written(row) ?? [])
  return parts.length === 0 ? undefined : parts.join(` ${join} `)
}

function written({ name, test, values }: ConditionRow): string | undefined {
  if (name === '') return undefined
  if (test === 'given') return `${name} != null`
  if (test === 'missing') return `${name} = null`
  const [first, ...others] = values.map((value) => JSON.stringify(value))
  if (first === undefined) return undefined
  const list = `(${[first, ...others].join(', ')})`
  switch (test) {
    case 'is':
      return others.length === 0 ? `${name} = ${first}` : `${name} in ${list}`
    case 'is_not':
      return others.length === 0 ? `${name} != ${first}` : `not(${name} in ${list})`
    case 'has':
      return `list contains(${name}, ${first})`
  }
}
