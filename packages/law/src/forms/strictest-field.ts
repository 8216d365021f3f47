import type { Field } from '@tongban/contracts/forms.ts'
import { isSameAnswer } from './merge-edits.ts'

/** Why two fields of the same data element cannot be one. */
export type UnionFault = 'type_conflict' | 'limits_conflict' | 'options_conflict'

export type Union =
  | { readonly ok: true; readonly field: Field }
  | { readonly ok: false; readonly fault: UnionFault }

/** One field that satisfies both: words of the first, limits of the stricter. */
export function strictest(first: Field, second: Field): Union {
  if (first.type === 'group' || second.type === 'group') return sameGroup(first, second)
  const type = commonType(first.type, second.type)
  if (!type) return { ok: false, fault: 'type_conflict' }

  const limits = {
    ...largest('minLength', first, second),
    ...smallest('maxLength', first, second),
    ...largest('minimum', first, second),
    ...smallest('maximum', first, second),
    ...largest('minItems', first, second),
    ...smallest('maxItems', first, second),
  }
  const contradicts =
    (limits.minLength ?? 0) > (limits.maxLength ?? Number.POSITIVE_INFINITY) ||
    (limits.minimum ?? Number.NEGATIVE_INFINITY) > (limits.maximum ?? Number.POSITIVE_INFINITY) ||
    (limits.minItems ?? 0) > (limits.maxItems ?? Number.POSITIVE_INFINITY) ||
    first.unit !== second.unit
  if (contradicts) return { ok: false, fault: 'limits_conflict' }

  const options = first.options?.filter(({ value }) =>
    second.options?.some((option) => option.value === value),
  )
  if (options && options.length < 2) return { ok: false, fault: 'options_conflict' }

  return {
    ok: true,
    field: {
      ...first,
      type,
      ...limits,
      ...patternOf(first, second),
      ...(options && { options }),
      ...eitherFlag('notAfterToday', first, second),
      ...eitherFlag('notBeforeToday', first, second),
      ...eitherFlag('locked', first, second),
    },
  }
}

function sameGroup(first: Field, second: Field): Union {
  if (first.type !== 'group' || second.type !== 'group') return { ok: false, fault: 'type_conflict' }
  if (!isSameAnswer(first.fields, second.fields)) return { ok: false, fault: 'type_conflict' }
  const limits = { ...largest('minItems', first, second), ...smallest('maxItems', first, second) }
  if ((limits.minItems ?? 0) > (limits.maxItems ?? Number.POSITIVE_INFINITY)) {
    return { ok: false, fault: 'limits_conflict' }
  }
  return { ok: true, field: { ...first, ...limits } }
}

type PlainType = Exclude<Field['type'], 'group'>
const TEXTS: readonly PlainType[] = ['text', 'long_text', 'address']

function commonType(one: PlainType, other: PlainType): PlainType | undefined {
  if (one === other) return one
  return TEXTS.includes(one) && TEXTS.includes(other) ? 'text' : undefined
}

type Limit = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'minItems' | 'maxItems'
const bounds = (limit: Limit, fields: readonly Field[]): number[] =>
  fields.flatMap((field) => field[limit] ?? [])

const largest = <L extends Limit>(limit: L, ...fields: Field[]): { [K in L]?: number } =>
  bound(limit, bounds(limit, fields), Math.max)
const smallest = <L extends Limit>(limit: L, ...fields: Field[]): { [K in L]?: number } =>
  bound(limit, bounds(limit, fields), Math.min)

function bound<L extends Limit>(
  limit: L,
  values: readonly number[],
  pick: (...all: number[]) => number,
): { [K in L]?: number } {
  const bounded: { [K in Limit]?: number } = values.length === 0 ? {} : { [limit]: pick(...values) }
  return bounded
}

/** Both patterns must match; the look-ahead is how one regular expression says so. */
function patternOf(first: Field, second: Field): Pick<Field, 'pattern' | 'patternMessage'> {
  const source = first.pattern === undefined ? second : first
  if (source.pattern === undefined) return {}
  const isOne =
    first.pattern === undefined || second.pattern === undefined || first.pattern === second.pattern
  const message = isOne
    ? source.patternMessage
    : [first.patternMessage, second.patternMessage].filter(Boolean).join('；') || undefined
  return {
    pattern: isOne ? source.pattern : `(?=(?:${first.pattern})$)(?:${second.pattern})`,
    ...(message !== undefined && { patternMessage: message }),
  }
}

type Flag = 'notAfterToday' | 'notBeforeToday' | 'locked'
const eitherFlag = (flag: Flag, first: Field, second: Field): Partial<Record<Flag, boolean>> =>
  first[flag] || second[flag] ? { [flag]: true } : {}
