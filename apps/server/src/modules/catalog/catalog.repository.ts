import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Item, Tables } from './catalog.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('catalog')

type Policy = Condition<{ organization_id: string | null; region_code: string | null }>

/** Locks the item until its status has changed. */
export const lockItem = (tx: Tx, code: string) =>
  tables(tx).selectFrom('item').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()

export const setStatus = (tx: Tx, id: string, status: Item['status']) =>
  tables(tx).updateTable('item').set({ status }).where('id', '=', id).execute()

/** Tells every process that what it keeps in memory may be old. Publications wait here for each other. */
export const raiseRevision = (tx: Tx) =>
  tables(tx)
    .updateTable('revision')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .execute()

export const getRevision = async (db: Db): Promise<number> =>
  (await tables(db).selectFrom('revision').select('value').executeTakeFirstOrThrow()).value

export const findHead = (db: Db, code: string) =>
  tables(db).selectFrom('item').select(['version_id', 'status']).where('code', '=', code).executeTakeFirst()

export const findVersion = (db: Db, versionId: string) =>
  tables(db)
    .selectFrom('item_version as version')
    .innerJoin('item', 'item.id', 'version.item_id')
    .select([
      'version.id',
      'version.item_id',
      'version.version',
      'version.published_on',
      'version.definition',
      'version.compiled',
    ])
    .select(['item.code', 'item.organization_id', 'item.region_code', 'item.status'])
    .where('version.id', '=', versionId)
    .executeTakeFirst()

export const listVersions = (db: Db, itemId: string) =>
  tables(db)
    .selectFrom('item_version')
    .select(['version', 'published_on'])
    .where('item_id', '=', itemId)
    .orderBy('version', 'desc')
    .execute()

export const findManagedItem = (db: Db, code: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('item')
    .selectAll()
    .where('code', '=', code)
    .where(policy.sql(actor, 'item'))
    .executeTakeFirst()

type ManagedFilter = {
  readonly code: string | undefined
  readonly part: string | undefined
  readonly organization: string | undefined
}
type AfterName = { readonly name: string; readonly id: string } | undefined

/** By name; `part`: of the name. */
export const listManagedItems = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { code, part, organization }: ManagedFilter,
  { after, limit }: { after: AfterName; limit: number },
) =>
  tables(db)
    .selectFrom('item')
    .select(['id', 'name', 'version', 'status', 'findings', 'summary', 'organization_id'])
    .where(policy.sql(actor, 'item'))
    .$if(organization !== undefined, (qb) => qb.where('organization_id', '=', organization ?? ''))
    .$if(code !== undefined, (qb) => qb.where('code', '=', code ?? ''))
    .$if(part !== undefined, (qb) =>
      qb.where(
        sql<boolean>`catalog.pairs(name) @> catalog.pairs(${part}) and strpos(lower(name), lower(${part})) > 0`,
      ),
    )
    .$if(after !== undefined, (qb) =>
      qb.where((eb) => eb(eb.refTuple('name', 'id'), '>', eb.tuple(after?.name ?? '', after?.id ?? ''))),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Items that are in force or suspended: a suspended one may be resumed. */
export async function countStandingItems(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('item')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
