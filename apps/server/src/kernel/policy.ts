import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from './actor.ts'

/**
 * A named condition over a row, declared once and used in two ways: on a row in hand, and as an SQL predicate in
 * every read path (design law 4). Where the actor has no value to compare, the answer is no.
 */
export type Condition<Row> = {
  holds(actor: Actor, row: Row): boolean
  /** `table` is the alias of the table in the query. */
  sql(actor: Actor, table: string): Expression<SqlBool>
  /** Why it holds or not, clause by clause: read from the condition itself, never a second description of it. */
  explain(actor: Actor, row: Row): Clause
}

/** What one condition said of one actor and one row. */
export type Clause = {
  readonly holds: boolean
  /** Key of the words for the rule; null: it is only a part of one. */
  readonly rule: string | null
  /** all: every part must hold; any: one is enough; none: the part must not hold; one: a comparison. */
  readonly kind: 'all' | 'any' | 'none' | 'one'
  /** The row's value and what the actor has to compare; null where nothing of the row is looked at. */
  readonly compared: {
    readonly column: string
    readonly value: string | null
    readonly with: readonly string[]
  } | null
  readonly parts: readonly Clause[]
}

const comparison = (holds: boolean, compared: Clause['compared']): Clause => ({
  holds,
  rule: null,
  kind: 'one',
  compared,
  parts: [],
})

/** Gives the rule the name under which it is explained. */
export const named = <Row>(rule: string, condition: Condition<Row>): Condition<Row> => ({
  ...condition,
  explain: (actor, row) => ({ ...condition.explain(actor, row), rule }),
})

type Texts = (actor: Actor) => readonly (string | null)[]
const given = (values: readonly (string | null)[]) =>
  values.filter((value): value is string => value !== null)
const NO: RawBuilder<SqlBool> = sql`false`

/** The column is one of the actor's values. */
export const isOneOf = <Column extends string>(
  column: Column,
  values: Texts,
): Condition<Record<Column, string | null>> => ({
  holds(actor, row) {
    const value = row[column]
    return value !== null && given(values(actor)).includes(value)
  },
  explain(actor, row) {
    return comparison(this.holds(actor, row), { column, value: row[column], with: given(values(actor)) })
  },
  sql(actor, table) {
    const allowed = given(values(actor))
    const [first, ...others] = allowed
    if (first === undefined) return NO
    // Compared with one value, the rows of an index come in its order and need no sorting.
    const value = others.length === 0 ? sql`${first}` : sql`any(${allowed})`
    return sql<SqlBool>`${sql.ref(`${table}.${column}`)} = ${value}`
  },
})

/** The column begins with one of the actor's prefixes: a region subtree. */
export const startsWithOneOf = <Column extends string>(
  column: Column,
  prefixes: Texts,
): Condition<Record<Column, string | null>> => ({
  holds(actor, row) {
    const value = row[column]
    return value !== null && given(prefixes(actor)).some((prefix) => value.startsWith(prefix))
  },
  explain(actor, row) {
    return comparison(this.holds(actor, row), { column, value: row[column], with: given(prefixes(actor)) })
  },
  sql(actor, table) {
    const allowed = given(prefixes(actor))
    if (allowed.length === 0) return NO
    const one = (prefix: string) =>
      sql<SqlBool>`${sql.ref(`${table}.${column}`)} like ${`${prefix.replaceAll(/[\\%_]/g, '\\$&')}%`}`
    return sql<SqlBool>`(${sql.join(allowed.map(one), sql` or `)})`
  },
})

/** The column, a list, names the actor's account. */
export const listsAccount = <Column extends string>(
  column: Column,
): Condition<Record<Column, readonly string[] | null>> => ({
  holds: ({ accountId }, row) => accountId !== null && (row[column] ?? []).includes(accountId),
  explain(actor, row) {
    return comparison(this.holds(actor, row), { column, value: null, with: [] })
  },
  sql: ({ accountId }, table) =>
    accountId === null ? NO : sql<SqlBool>`${accountId} = any(${sql.ref(`${table}.${column}`)})`,
})

/** A part of the column, its first character counted from 1, is one of the actor's values; null: the actor has no limit. */
export const partIsOneOf = <Column extends string>(
  column: Column,
  { from, length }: { readonly from: number; readonly length: number },
  values: (actor: Actor) => readonly string[] | null,
): Condition<Record<Column, string | null>> => ({
  holds(actor, row) {
    const allowed = values(actor)
    const value = row[column]
    return allowed === null || (value !== null && allowed.includes(value.slice(from - 1, from - 1 + length)))
  },
  explain(actor, row) {
    return comparison(this.holds(actor, row), { column, value: row[column], with: values(actor) ?? [] })
  },
  sql(actor, table) {
    const allowed = values(actor)
    if (allowed === null) return sql<SqlBool>`true`
    if (allowed.length === 0) return NO
    return sql<SqlBool>`substr(${sql.ref(`${table}.${column}`)}, ${sql.lit(from)}, ${sql.lit(length)}) = any(${allowed})`
  },
})

/** The column has this fixed value. */
export const equals = <Column extends string, Value extends string | boolean>(
  column: Column,
  value: Value,
): Condition<Record<Column, unknown>> => ({
  holds: (_actor, row) => row[column] === value,
  explain: (_actor, row) =>
    comparison(row[column] === value, { column, value: String(row[column]), with: [String(value)] }),
  sql: (_actor, table) => sql<SqlBool>`${sql.ref(`${table}.${column}`)} = ${value}`,
})

/** Holds for the actor alone, whatever the row. */
export const whenActor = (test: (actor: Actor) => boolean): Condition<unknown> => ({
  holds: (actor) => test(actor),
  explain: (actor) => comparison(test(actor), null),
  sql: (actor) => (test(actor) ? sql<SqlBool>`true` : NO),
})

export const anyOf = <Row>(...conditions: readonly Condition<Row>[]): Condition<Row> => ({
  holds: (actor, row) => conditions.some((condition) => condition.holds(actor, row)),
  explain: (actor, row) => joined('any', actor, row, conditions),
  sql: (actor, table) =>
    sql<SqlBool>`(${sql.join(
      conditions.map((condition) => condition.sql(actor, table)),
      sql` or `,
    )})`,
})

export const allOf = <Row>(...conditions: readonly Condition<Row>[]): Condition<Row> => ({
  holds: (actor, row) => conditions.every((condition) => condition.holds(actor, row)),
  explain: (actor, row) => joined('all', actor, row, conditions),
  sql: (actor, table) =>
    sql<SqlBool>`(${sql.join(
      conditions.map((condition) => condition.sql(actor, table)),
      sql` and `,
    )})`,
})

/** Holds where the condition does not; a row that lacks what is compared fulfils no condition. */
export const not = <Row>(condition: Condition<Row>): Condition<Row> => ({
  holds: (actor, row) => !condition.holds(actor, row),
  explain: (actor, row) => joined('none', actor, row, [condition]),
  sql: (actor, table) => sql<SqlBool>`((${condition.sql(actor, table)}) is not true)`,
})

/** A condition that is made from what the actor holds, such as one part for each post. */
export const forActor = <Row>(build: (actor: Actor) => Condition<Row>): Condition<Row> => ({
  holds: (actor, row) => build(actor).holds(actor, row),
  explain: (actor, row) => build(actor).explain(actor, row),
  sql: (actor, table) => build(actor).sql(actor, table),
})

const JOINS = {
  all: (parts: readonly Clause[]) => parts.every(({ holds }) => holds),
  any: (parts: readonly Clause[]) => parts.some(({ holds }) => holds),
  none: (parts: readonly Clause[]) => !parts.some(({ holds }) => holds),
} as const

function joined<Row>(
  kind: keyof typeof JOINS,
  actor: Actor,
  row: Row,
  conditions: readonly Condition<Row>[],
): Clause {
  const parts = conditions.map((condition) => condition.explain(actor, row))
  return { holds: JOINS[kind](parts), rule: null, kind, compared: null, parts }
}

/** 330302 → `330302`, 330300 → `3303`, 330000 → `33`: a code of GB/T 2260 covers all that begin so. */
export function regionPrefix(code: string): string {
  if (code.length > 6) return code.replace(/(000){1,2}$/, '')
  return code.replace(/(00){1,2}$/, '')
}
