import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Handling, Tables } from './standards.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('standards')

export type HandlingKey = { readonly basicCode: string; readonly sequence: string }
type NewHandling = Pick<Insertable<Handling>, 'basic_code' | 'sequence' | 'name' | 'type'>

/** Marks for the next comparison; returns those that were not marked before. */
export async function markStale(tx: Tx, handlings: readonly NewHandling[]): Promise<HandlingKey[]> {
  if (handlings.length === 0) return []
  const marked = await tables(tx)
    .insertInto('handling')
    .values(handlings.map((handling) => ({ ...handling, stale: true })))
    .onConflict((conflict) =>
      conflict
        .columns(['basic_code', 'sequence'])
        .doUpdateSet({ stale: true })
        .where('handling.stale', '=', false),
    )
    .returning(['basic_code', 'sequence'])
    .execute()
  return marked.map(({ basic_code, sequence }) => ({ basicCode: basic_code, sequence }))
}

export const listStale = (db: Db): Promise<HandlingKey[]> =>
  tables(db)
    .selectFrom('handling')
    .select(['basic_code as basicCode', 'sequence'])
    .where('stale', '=', true)
    .execute()

/** Takes the mark away and locks the row: what is published from here on marks it again. */
export const beginScoring = (tx: Tx, { basicCode, sequence }: HandlingKey) =>
  tables(tx)
    .updateTable('handling')
    .set({ stale: false })
    .where('basic_code', '=', basicCode)
    .where('sequence', '=', sequence)
    .where('stale', '=', true)
    .returning('name')
    .executeTakeFirst()

type Measured = Pick<
  Insertable<Handling>,
  'name' | 'type' | 'department' | 'authorities' | 'score' | 'standard' | 'bests'
>

export const updateHandling = (tx: Tx, { basicCode, sequence }: HandlingKey, measured: Measured) =>
  tables(tx)
    .updateTable('handling')
    .set(measured)
    .where('basic_code', '=', basicCode)
    .where('sequence', '=', sequence)
    .execute()

export const listHandlingsOf = (db: Db, basicCode: string) =>
  tables(db)
    .selectFrom('handling')
    .select(['sequence', 'name', 'type', 'department', 'authorities'])
    .where('basic_code', '=', basicCode)
    .orderBy('sequence')
    .execute()

/** What lists sort by before the key: fewer authorities later, a higher score later, none last. */
const ORDERS = { authorities: sql<number>`-authorities`, score: sql<number>`coalesce(score, 101)` }
type After = { readonly rank: number; readonly basicCode: string; readonly sequence: string }

export const listHandlings = (
  db: Db,
  { q, by }: { q: string | undefined; by: keyof typeof ORDERS },
  { after, limit }: { after: After | undefined; limit: number },
) => {
  const rank = ORDERS[by]
  return tables(db)
    .selectFrom('handling')
    .select(['basic_code', 'sequence', 'name', 'type', 'department', 'authorities', 'score', rank.as('rank')])
    .where('authorities', '>', 0)
    .$if(q !== undefined, (qb) =>
      qb.where((eb) =>
        eb.or([eb(sql`position(${q} in name)`, '>', 0), eb('basic_code', '=', q?.toUpperCase() ?? '')]),
      ),
    )
    .$if(after !== undefined, (qb) =>
      qb.where(
        sql<boolean>`(${rank}, basic_code, sequence) > (${after?.rank ?? 0}::int, ${after?.basicCode ?? ''}, ${after?.sequence ?? ''})`,
      ),
    )
    .orderBy(rank)
    .orderBy('basic_code')
    .orderBy('sequence')
    .limit(limit)
    .execute()
}
