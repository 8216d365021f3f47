import type { Insertable, Selectable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Card, SupervisionOrder, Tables } from './supervision.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('supervision')

export type CardRow = Selectable<Card>
type Policy = Condition<{ region_code: string | null }>

/** One card of a colour for each clock of a case; the same light again opens it again. */
export const raiseCard = (tx: Tx, row: Insertable<Card>) =>
  tables(tx)
    .insertInto('card')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'colour', 'clock'])
        .doUpdateSet(({ ref }) => ({ due_on: ref('excluded.due_on'), closed_at: ref('excluded.closed_at') })),
    )
    .execute()

type Which = {
  readonly clock?: string | undefined
  readonly except?: Pick<CardRow, 'colour' | 'clock'>
}

/** Closes the open cards of a case: of one clock, all but one, or all. */
export const closeCards = (tx: Tx, caseId: string, now: string, { clock, except }: Which = {}) =>
  tables(tx)
    .updateTable('card')
    .set({ closed_at: now })
    .where('case_id', '=', caseId)
    .where('closed_at', 'is', null)
    .$if(clock !== undefined, (qb) => qb.where('clock', '=', clock ?? ''))
    .$if(except !== undefined, (qb) =>
      qb.where((eb) =>
        eb.or([eb('colour', '<>', except?.colour ?? 'red'), eb('clock', '<>', except?.clock ?? '')]),
      ),
    )
    .execute()

type Filter = { colour?: CardRow['colour'] | undefined; open?: boolean | undefined }

/** Newest first, keyset-paged, each with the time of the latest order about its case. */
export const listCards = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { colour, open }: Filter,
  { after, limit }: { after: string | undefined; limit: number },
) =>
  tables(db)
    .selectFrom('card')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('supervision_order')
        .select(({ fn }) => fn.max('at').as('at'))
        .whereRef('supervision_order.case_id', '=', 'card.case_id')
        .as('ordered_at'),
    )
    .where(policy.sql(actor, 'card'))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .$if(colour !== undefined, (qb) => qb.where('colour', '=', colour ?? 'red'))
    .$if(open === true, (qb) => qb.where('closed_at', 'is', null))
    .$if(open === false, (qb) => qb.where('closed_at', 'is not', null))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const insertOrder = (tx: Tx, row: Insertable<SupervisionOrder>) =>
  tables(tx).insertInto('supervision_order').values(row).execute()
