import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Change, Line } from './public-list.ts'
import type { Tables } from './standards.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('standards')

type Of = { readonly listId: string; readonly edition: number }

const LINE = [
  'item_id as itemId',
  'part',
  'code',
  'version',
  'version_id as versionId',
  'name',
  'type',
  'organization_name as organizationName',
  'themes',
  'content',
] as const

const inEdition = <O>(query: SelectQueryBuilder<Tables, 'line', O>, { listId, edition }: Of) =>
  query
    .where('list_id', '=', listId)
    .where('from_edition', '<=', edition)
    .where((eb) => eb.or([eb('until_edition', 'is', null), eb('until_edition', '>', edition)]))

const lines = (db: Db) => tables(db).selectFrom('line')

/** The whole of an edition, by authority and name. */
export const listAllLines = (db: Db, of: Of): Promise<Line[]> =>
  inEdition(lines(db).select([...LINE]), of)
    .orderBy('organization_name')
    .orderBy('name')
    .orderBy('item_id')
    .orderBy('part')
    .execute()

type Filter = {
  readonly q: string | undefined
  readonly organization: string | undefined
  readonly theme: string | undefined
}
type After = readonly [organizationName: string, name: string, itemId: string, part: string]

/** Lines of an edition that fit, by authority and name. */
export const listLines = (
  db: Db,
  of: Of,
  { q, organization, theme }: Filter,
  { after, limit }: { after: After | undefined; limit: number },
): Promise<Line[]> =>
  inEdition(lines(db).select([...LINE]), of)
    .$if(q !== undefined, (qb) =>
      qb.where(
        sql<boolean>`position(lower(${q}) in lower(name || ' ' || part || ' ' || organization_name || ' ' || code)) > 0`,
      ),
    )
    .$if(organization !== undefined, (qb) => qb.where('organization_name', '=', organization ?? ''))
    .$if(theme !== undefined, (qb) => qb.where(sql<boolean>`themes @> array[${theme}]`))
    .$if(after !== undefined, (qb) =>
      qb.where((eb) =>
        eb(
          eb.refTuple('organization_name', 'name', 'item_id', 'part'),
          '>',
          eb.tuple(after?.[0] ?? '', after?.[1] ?? '', after?.[2] ?? '', after?.[3] ?? ''),
        ),
      ),
    )
    .orderBy('organization_name')
    .orderBy('name')
    .orderBy('item_id')
    .orderBy('part')
    .limit(limit)
    .execute()

type Facet = { readonly name: string; readonly lines: number }

export const countByOrganization = (db: Db, of: Of): Promise<Facet[]> =>
  inEdition(lines(db).select(['organization_name as name', sql<number>`count(*)::int`.as('lines')]), of)
    .groupBy('organization_name')
    .orderBy('organization_name')
    .execute()

/** The most frequent first. */
export const countByTheme = (db: Db, of: Of): Promise<Facet[]> =>
  inEdition(
    lines(db).select([sql<string>`unnest(themes)`.as('name'), sql<number>`count(*)::int`.as('lines')]),
    of,
  )
    .groupBy(sql`1`)
    .orderBy(sql`2`, 'desc')
    .orderBy(sql`1`)
    .execute()

type Between = { readonly listId: string; readonly from: number; readonly until: number }

/** Lines of two editions side by side where they differ; edition 0 is before the first. */
const sideBySide = ({ listId, from, until }: Between) => {
  const edition = (number: number) => sql`
    select item_id, part, code, version, version_id, name, type, organization_name, themes, content from standards.line
    where list_id = ${listId} and from_edition <= ${number} and (until_edition is null or until_edition > ${number})`
  return sql`(${edition(from)}) before full join (${edition(until)}) after
    on after.item_id = before.item_id and after.part = before.part
    where before.version_id is distinct from after.version_id`
}

const DIFFERENCE = sql`case when before.item_id is null then 'added' when after.item_id is null then 'removed' else 'changed' end`

export async function countDifferences(db: Db, between: Between): Promise<Map<string, number>> {
  const { rows } = await sql<{ difference: string; lines: number }>`
    select ${DIFFERENCE} as difference, count(*)::int as lines from ${sideBySide(between)} group by 1`.execute(
    db,
  )
  return new Map(rows.map(({ difference, lines }) => [difference, lines]))
}

const asLine = (alias: string) => {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql`case when ${column('item_id')} is null then null else jsonb_build_object('itemId', ${column('item_id')},
    'part', ${column('part')}, 'code', ${column('code')}, 'version', ${column('version')}, 'versionId', ${column('version_id')},
    'name', ${column('name')}, 'type', ${column('type')}, 'organizationName', ${column('organization_name')},
    'themes', to_jsonb(${column('themes')}), 'content', ${column('content')}) end`
}

/** In the order of code and part. */
export async function listDifferences(
  db: Db,
  between: Between,
  { after, limit }: { after: readonly [code: string, part: string] | undefined; limit: number },
): Promise<Change[]> {
  const key = sql`(coalesce(after.code, before.code), coalesce(after.part, before.part))`
  const { rows } = await sql<Change>`
    select ${DIFFERENCE} as difference, ${asLine('before')} as before, ${asLine('after')} as after, coalesce(after.code, before.code), coalesce(after.part, before.part) from ${sideBySide(between)}
    and ${after === undefined ? sql`true` : sql`${key} > (${after[0]}, ${after[1]})`}
    order by 4, 5 limit ${limit}`.execute(db)
  return rows
}
