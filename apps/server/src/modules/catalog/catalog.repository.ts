import { type Insertable, sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Item, ItemSearch, ItemVersion, Tables } from './catalog.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('catalog')

type Policy = Condition<{ organization_id: string | null; region_code: string | null }>

/** Locks the item, so that two publications make two versions. */
export const lockItem = (tx: Tx, code: string) =>
  tables(tx).selectFrom('item').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()

export const insertItem = (tx: Tx, row: Insertable<Item>) =>
  tables(tx).insertInto('item').values(row).execute()

export const updateItem = (
  tx: Tx,
  id: string,
  change: Pick<
    Insertable<Item>,
    'name' | 'type' | 'version' | 'version_id' | 'published_on' | 'findings' | 'aspects' | 'summary'
  >,
) => tables(tx).updateTable('item').set(change).where('id', '=', id).execute()

export const insertVersion = (tx: Tx, row: Insertable<ItemVersion>) =>
  tables(tx).insertInto('item_version').values(row).execute()

export const putSearchRow = (tx: Tx, row: Insertable<ItemSearch>) =>
  tables(tx)
    .insertInto('item_search')
    .values(row)
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet(row))
    .execute()

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

type ManagedFilter = { readonly code: string | undefined; readonly words: string | undefined }
type AfterName = { readonly name: string; readonly id: string } | undefined

/** By name; `words` is a tsquery. */
export const listManagedItems = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { code, words }: ManagedFilter,
  { after, limit }: { after: AfterName; limit: number },
) =>
  tables(db)
    .selectFrom('item')
    .select(['id', 'name', 'version', 'status', 'findings', 'summary'])
    .where(policy.sql(actor, 'item'))
    .$if(code !== undefined, (qb) => qb.where('code', '=', code ?? ''))
    .$if(words !== undefined, (qb) =>
      qb.where('id', 'in', (eb) =>
        eb.selectFrom('item_search').select('item_id').where(sql<boolean>`tokens @@ ${words}::tsquery`),
      ),
    )
    .$if(after !== undefined, (qb) =>
      qb.where((eb) => eb(eb.refTuple('name', 'id'), '>', eb.tuple(after?.name ?? '', after?.id ?? ''))),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()
