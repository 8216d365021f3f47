import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database/database.ts'
import type { ItemStatus, Tables } from './catalog.tables.ts'
import { itemPolicy } from './item.policy.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('catalog')

/** An item in force as its editors wrote it: of a bundle without what its members add. */
export type WrittenItem = {
  readonly id: string
  readonly code: string
  readonly status: ItemStatus
  readonly version: number
  readonly organization_id: string
  readonly region_code: string
  readonly definition: ItemDefinition
}

const written = sql<ItemDefinition>`coalesce(version.compiled->'authored', version.definition)`.as(
  'definition',
)
const COLUMNS = [
  'item.id',
  'item.code',
  'item.status',
  'item.version',
  'item.organization_id',
  'item.region_code',
] as const

export const listWrittenItems = (db: Db, codes: readonly string[]): Promise<WrittenItem[]> =>
  tables(db)
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.version_id')
    .select([...COLUMNS, written])
    .where('item.code', 'in', [...codes])
    .execute()

export type Selection = {
  /** Prefix of region codes. */
  readonly regionPrefix?: string | undefined
  readonly organizationId?: string | undefined
  readonly type?: string | undefined
  readonly status?: ItemStatus | undefined
  /** ISO day. */
  readonly changedSince?: string | undefined
}
type Page = { readonly after: string | undefined; readonly limit: number }

/** What this actor may see of the 实施清单, in the order of their ids. */
export const pageWrittenItems = (
  db: Db,
  actor: Actor,
  { regionPrefix, organizationId, type, status, changedSince }: Selection,
  { after, limit }: Page,
): Promise<WrittenItem[]> =>
  tables(db)
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.version_id')
    .select([...COLUMNS, written])
    .where(itemPolicy.managed.sql(actor, 'item'))
    .$if(regionPrefix !== undefined, (qb) => qb.where('item.region_code', 'like', `${regionPrefix}%`))
    .$if(organizationId !== undefined, (qb) => qb.where('item.organization_id', '=', organizationId ?? ''))
    .$if(type !== undefined, (qb) => qb.where('item.type', '=', type ?? ''))
    .$if(status !== undefined, (qb) => qb.where('item.status', '=', status ?? 'published'))
    .$if(changedSince !== undefined, (qb) => qb.where('item.published_on', '>=', changedSince ?? ''))
    .$if(after !== undefined, (qb) => qb.where('item.id', '>', after ?? ''))
    .orderBy('item.id')
    .limit(limit)
    .execute()

export type BasicRow = {
  readonly code: string
  readonly status: ItemStatus
  readonly version: number
  readonly definition: BasicDefinition
}

/** The 基本目录, in the order of its codes; everybody may read it. */
export const pageBasicItems = (
  db: Db,
  { type, status, changedSince }: Pick<Selection, 'type' | 'status' | 'changedSince'>,
  { after, limit }: Page,
): Promise<BasicRow[]> =>
  tables(db)
    .selectFrom('basic_item')
    .select(['code', 'status', 'version', 'definition'])
    .$if(type !== undefined, (qb) => qb.where('type', '=', type ?? ''))
    .$if(status !== undefined, (qb) => qb.where('status', '=', status ?? 'published'))
    .$if(changedSince !== undefined, (qb) => qb.where('effective_on', '>=', changedSince ?? ''))
    .$if(after !== undefined, (qb) => qb.where('code', '>', after ?? ''))
    .orderBy('code')
    .limit(limit)
    .execute()
