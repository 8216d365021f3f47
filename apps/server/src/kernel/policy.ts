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
}

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
  sql(actor, table) {
    const allowed = given(prefixes(actor))
    if (allowed.length === 0) return NO
    const one = (prefix: string) =>
      sql<SqlBool>`${sql.ref(`${table}.${column}`)} like ${`${prefix.replaceAll(/[\\%_]/g, '\\$&')}%`}`
    return sql<SqlBool>`(${sql.join(allowed.map(one), sql` or `)})`
  },
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
  sql: (_actor, table) => sql<SqlBool>`${sql.ref(`${table}.${column}`)} = ${value}`,
})

/** Holds for the actor alone, whatever the row. */
export const whenActor = (test: (actor: Actor) => boolean): Condition<unknown> => ({
  holds: (actor) => test(actor),
  sql: (actor) => (test(actor) ? sql<SqlBool>`true` : NO),
})

export const anyOf = <Row>(...conditions: readonly Condition<Row>[]): Condition<Row> => ({
  holds: (actor, row) => conditions.some((condition) => condition.holds(actor, row)),
  sql: (actor, table) =>
    sql<SqlBool>`(${sql.join(
      conditions.map((condition) => condition.sql(actor, table)),
      sql` or `,
    )})`,
})

export const allOf = <Row>(...conditions: readonly Condition<Row>[]): Condition<Row> => ({
  holds: (actor, row) => conditions.every((condition) => condition.holds(actor, row)),
  sql: (actor, table) =>
    sql<SqlBool>`(${sql.join(
      conditions.map((condition) => condition.sql(actor, table)),
      sql` and `,
    )})`,
})

/** Holds where the condition does not; a row that lacks what is compared fulfils no condition. */
export const not = <Row>(condition: Condition<Row>): Condition<Row> => ({
  holds: (actor, row) => !condition.holds(actor, row),
  sql: (actor, table) => sql<SqlBool>`((${condition.sql(actor, table)}) is not true)`,
})

/** 330302 → `330302`, 330300 → `3303`, 330000 → `33`: a code of GB/T 2260 covers all that begin so. */
export function regionPrefix(code: string): string {
  if (code.length > 6) return code.replace(/(000){1,2}$/, '')
  return code.replace(/(00){1,2}$/, '')
}
