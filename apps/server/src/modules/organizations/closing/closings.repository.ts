import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Condition } from '../../../kernel/policy.ts'
import type { Closing, Tables } from '../organizations.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('organizations')

/** Closings with what they are about. */
const withNames = (db: Db) =>
  tables(db)
    .selectFrom('closing')
    .innerJoin('organization', 'organization.id', 'closing.organization_id')
    .leftJoin('organization as successor', 'successor.id', 'closing.successor_id')
    .selectAll('closing')
    .select([
      'organization.name as organization_name',
      'organization.region_code',
      'successor.name as successor_name',
    ])

export type ClosingRow = NonNullable<Awaited<ReturnType<typeof lockClosing>>>
type Policy = Condition<{ region_code: string | null }>
const LIVE = ['waiting', 'confirmed'] as const

export const lockClosing = (tx: Tx, id: string) =>
  withNames(tx).where('closing.id', '=', id).forUpdate('closing').executeTakeFirst()

export const findLiveClosing = (db: Db, organizationId: string) =>
  tables(db)
    .selectFrom('closing')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('status', 'in', LIVE)
    .executeTakeFirst()

type Sought = { organization?: string | undefined; before?: string | undefined; limit: number }

/** Newest first: those of one organization, or all that wait for a confirmation or a day. */
export const listClosingRows = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { organization, before, limit }: Sought,
) =>
  withNames(db)
    .where(policy.sql(actor, 'organization'))
    .where((eb) =>
      organization === undefined
        ? eb('closing.status', 'in', LIVE)
        : eb('closing.organization_id', '=', organization),
    )
    .$if(before !== undefined, (query) => query.where('closing.id', '<', before ?? ''))
    .orderBy('closing.id', 'desc')
    .limit(limit)
    .execute()

/** Nothing when one waits already: of two at once, one is made. */
export const insertClosing = (tx: Tx, row: Insertable<Closing>) =>
  tables(tx)
    .insertInto('closing')
    .values(row)
    .onConflict((conflict) => conflict.column('organization_id').where('status', 'in', LIVE).doNothing())
    .returning('id')
    .executeTakeFirst()

export const updateClosing = (tx: Tx, id: string, change: Updateable<Closing>) =>
  tables(tx).updateTable('closing').set(change).where('id', '=', id).execute()

/** Locks them against everything that would be added to them meanwhile; in one order, so that two mergers never wait for each other. */
export const lockOrganizations = (tx: Tx, ids: readonly string[]) =>
  tables(tx)
    .selectFrom('organization')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()

export const closeOrganization = (
  tx: Tx,
  id: string,
  closed: { closed_on: string; successor_id: string | null },
) => tables(tx).updateTable('organization').set(closed).where('id', '=', id).execute()

export async function countBelow(db: Db, id: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('organization')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('parent_id', '=', id)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export const moveBelow = (tx: Tx, from: string, to: string) =>
  tables(tx)
    .updateTable('organization')
    .set({ parent_id: to })
    .where('parent_id', '=', from)
    .where('closed_on', 'is', null)
    .execute()

export async function countHalls(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('hall')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export const moveHalls = (tx: Tx, from: string, to: string) =>
  tables(tx).updateTable('hall').set({ organization_id: to }).where('organization_id', '=', from).execute()

/** Whether the one stands below the other, at any depth. */
export async function standsBelow(db: Db, id: string, above: string): Promise<boolean> {
  const rows = await tables(db)
    .withRecursive('up', (cte) =>
      cte
        .selectFrom('organization')
        .select(['organization.id', 'organization.parent_id'])
        .where('organization.id', '=', id)
        .union(
          cte
            .selectFrom('organization')
            .innerJoin('up', 'up.parent_id', 'organization.id')
            .select(['organization.id', 'organization.parent_id']),
        ),
    )
    .selectFrom('up')
    .select('id')
    .where('parent_id', '=', above)
    .execute()
  return rows.length > 0
}
