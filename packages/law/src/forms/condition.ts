/**
 * A condition over answers, compiled from FEEL (DMN 1.5) by `compile-condition.ts`: plain JSON that is stored with
 * the item version and evaluated alike by browser and server. Three-valued: what is not known is null, and only
 * `true` makes a condition hold.
 */
export type Condition =
  | readonly ['value', string | number | boolean | null]
  | readonly ['list', readonly Condition[]]
  | readonly ['name', ...(readonly string[])]
  | readonly [UnaryOperator, Condition]
  | readonly [BinaryOperator, Condition, Condition]
export type UnaryOperator = 'not' | 'count' | 'negative'
export type BinaryOperator =
  | 'and'
  | 'or'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | 'in'
  | 'contains'

/** The value of a variable; null or undefined when there is none. */
export type Lookup = (name: string) => unknown

/** An absent condition always holds. */
export const holds = (condition: Condition | undefined, lookup: Lookup): boolean =>
  condition === undefined || conditionValue(condition, lookup) === true

export function conditionValue(condition: Condition, lookup: Lookup): unknown {
  switch (condition[0]) {
    case 'value':
      return condition[1]
    case 'name':
      return read(condition, lookup)
    case 'list':
      return condition[1].map((element) => conditionValue(element, lookup))
    case 'not': {
      const negand = conditionValue(condition[1], lookup)
      return typeof negand === 'boolean' ? !negand : null
    }
    case 'negative':
      return calculate('-', 0, conditionValue(condition[1], lookup))
    case 'count':
      return listOf(conditionValue(condition[1], lookup))?.length ?? null
    default:
      return combine(condition[0], conditionValue(condition[1], lookup), conditionValue(condition[2], lookup))
  }
}

/** The variables a condition reads, the first part of dotted names only. */
export const namesIn = (condition: Condition): string[] =>
  condition[0] === 'name' ? condition.slice(1, 2) : operandsOf(condition).flatMap(namesIn)

/** The operands that are conditions themselves. */
export function operandsOf(condition: Condition): readonly Condition[] {
  if (condition[0] === 'value' || condition[0] === 'name') return []
  if (condition[0] === 'list') return condition[1]
  const [, ...operands] = condition
  return operands
}

function read([, first = '', ...path]: readonly string[], lookup: Lookup): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      Array.isArray(value) ? value.map((element) => member(element, key)) : member(value, key),
    lookup(first) ?? null,
  )
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return null
  return Object.entries(value).find(([name]) => name === key)?.[1] ?? null
}

function combine(operator: BinaryOperator, left: unknown, right: unknown): unknown {
  switch (operator) {
    case 'and':
      return left === false || right === false ? false : left === true && right === true ? true : null
    case 'or':
      return left === true || right === true ? true : left === false && right === false ? false : null
    case '=':
      return equal(left, right)
    case '!=': {
      const same = equal(left, right)
      return same === null ? null : !same
    }
    case 'in':
      return listOf(right)?.some((element) => equal(element, left) === true) ?? null
    case 'contains':
      return listOf(left)?.includes(right) ?? null
    case '<':
      return ordered(left, right, (order) => order < 0)
    case '<=':
      return ordered(left, right, (order) => order <= 0)
    case '>':
      return ordered(left, right, (order) => order > 0)
    case '>=':
      return ordered(left, right, (order) => order >= 0)
    default:
      return calculate(operator, left, right)
  }
}

/** FEEL equality: null equals only null, values of different types cannot be compared, a list of one is its element. */
function equal(left: unknown, right: unknown): boolean | null {
  if ((left === null) !== (right === null)) return false
  const [a, b] = [single(left), single(right)]
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((element, index) => equal(element, b[index]) === true)
  }
  if (typeof a !== typeof b || typeof a === 'object' || typeof b === 'object') {
    return a === null && b === null ? true : null
  }
  return a === b
}

const single = (value: unknown): unknown =>
  Array.isArray(value) && value.length < 2 ? (value[0] ?? null) : value

/** FEEL passes a single value where a list is expected. */
const listOf = (value: unknown): readonly unknown[] | null =>
  value === null || value === undefined ? null : Array.isArray(value) ? value : [value]

/** Numbers by size, text (and with it ISO dates) by character; anything else has no order. */
function ordered(left: unknown, right: unknown, test: (order: number) => boolean): boolean | null {
  if (typeof left === 'number' && typeof right === 'number') return test(left - right)
  if (typeof left === 'string' && typeof right === 'string')
    return test(left < right ? -1 : left > right ? 1 : 0)
  return null
}

function calculate(operator: '+' | '-' | '*' | '/', left: unknown, right: unknown): string | number | null {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return left + right
  if (typeof left !== 'number' || typeof right !== 'number') return null
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return right === 0 ? null : left / right
  }
}
