import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Change, Tables } from './library.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('library')

type Policy = Condition<{ organization_id: string | null; region_code: string | null; submitted: unknown }>

export const insertChange = (tx: Tx, row: Insertable<Change>) =>
  tables(tx).insertInto('change').values(row).execute()

export const lockChange = (tx: Tx, id: string) =>
  tables(tx).selectFrom('change').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findChange = (db: Db, id: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('change')
    .selectAll()
    .where('id', '=', id)
    .where(policy.sql(actor, 'change'))
    .executeTakeFirst()

export type ChangeRow = NonNullable<Awaited<ReturnType<typeof lockChange>>>

export const updateChange = (tx: Tx, id: string, change: Updateable<Change>): Promise<ChangeRow> =>
  tables(tx).updateTable('change').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

type Filter = {
  readonly status?: Change['status'] | undefined
  readonly kind?: Change['kind'] | undefined
  readonly layer?: Change['layer'] | undefined
  /** Reviews that the actor gives: only what still lacks one of them. */
  readonly awaiting?: readonly ('establishment' | 'legal')[] | undefined
  /** Part of a name, or a code. */
  readonly q: string
}

/** Newest first. */
export const listChanges = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { status, kind, layer, awaiting, q }: Filter,
  { after, limit }: { after: string | undefined; limit: number },
) =>
  tables(db)
    .selectFrom('change')
    .selectAll()
    .where(policy.sql(actor, 'change'))
    .$if(status !== undefined, (qb) => qb.where('status', '=', status ?? 'draft'))
    .$if(kind !== undefined, (qb) => qb.where('kind', '=', kind ?? 'add'))
    .$if(layer !== undefined, (qb) => qb.where('layer', '=', layer ?? 'service'))
    .$if(awaiting !== undefined, (qb) =>
      qb
        .where('status', '=', 'in_review')
        .where((eb) => eb.or((awaiting ?? []).map((review) => eb(review, 'is', null)))),
    )
    .$if(q !== '', (qb) =>
      qb.where((eb) =>
        eb.or([
          eb('name', 'like', `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`),
          eb('basic_code', '=', q),
          eb(eb.val(q), '=', eb.fn.any('codes')),
        ]),
      ),
    )
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** The id of the change that holds a code already; undefined when the code is now this one's. */
export async function claimCode(tx: Tx, code: string, changeId: string): Promise<string | undefined> {
  const taken = await tables(tx)
    .insertInto('open_code')
    .values({ code, change_id: changeId })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return undefined
  const holder = await tables(tx)
    .selectFrom('open_code')
    .select('change_id')
    .where('code', '=', code)
    .executeTakeFirst()
  return holder?.change_id ?? changeId
}

export const releaseCodes = (tx: Tx, changeId: string) =>
  tables(tx).deleteFrom('open_code').where('change_id', '=', changeId).execute()

export const releaseCode = (tx: Tx, changeId: string, code: string) =>
  tables(tx).deleteFrom('open_code').where('change_id', '=', changeId).where('code', '=', code).execute()

export const listOpenCodes = async (db: Db, prefix: string): Promise<string[]> =>
  (await tables(db).selectFrom('open_code').select('code').where('code', 'like', `${prefix}%`).execute()).map(
    ({ code }) => code,
  )

/** Submitted and neither in force nor withdrawn. */
export async function countUnderReview(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('change')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('status', 'in', ['in_review', 'returned', 'approved'])
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
