import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Access, Tables } from './privacy.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('privacy')

export type AccessRow = Selectable<Access>

/** Lines of a list that were written down today already are passed over. */
export const insertAccesses = (db: Db, rows: readonly Insertable<Access>[]) =>
  tables(db)
    .insertInto('access')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute()

type PageAsked = { readonly after: string | undefined; readonly limit: number }

/** Newest first. */
export const listAccessesTo = (
  db: Db,
  subjectId: string,
  { after, limit }: PageAsked,
): Promise<AccessRow[]> =>
  tables(db)
    .selectFrom('access')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Officers who saw the data of so many people or more since then; lines of a worklist do not count. */
export const listWideReaders = (
  db: Db,
  since: string,
  persons: number,
): Promise<{ accountId: string; name: string; persons: number }[]> =>
  tables(db)
    .selectFrom('access')
    .select(({ fn }) => [
      'account_id as accountId',
      fn.max('reader_name').as('name'),
      fn.count<number>('subject_id').distinct().as('persons'),
    ])
    .where('at', '>=', since)
    .where((eb) => eb.or([eb('what', '<>', 'listed'), eb('case_id', 'is', null)]))
    .groupBy('account_id')
    .having(({ fn }) => fn.count('subject_id').distinct(), '>=', persons)
    .execute()

/** Finished days that have rows, oldest first. */
export async function listDaysBefore(db: Db, today: string, since: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('access')
    .select('day')
    .distinct()
    .where('day', '<', today)
    .where('day', '>', since)
    .orderBy('day')
    .execute()
  return rows.map(({ day }) => day)
}

const PAGE = 5_000

/** All rows of a day in the order of their ids, in pages. */
export async function* accessesOf(db: Db, day: string): AsyncGenerator<AccessRow> {
  let after: string | undefined
  for (;;) {
    const rows: AccessRow[] = await tables(db)
      .selectFrom('access')
      .selectAll()
      .where('day', '=', day)
      .$if(after !== undefined, (qb) => qb.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(PAGE)
      .execute()
    yield* rows
    after = rows.at(-1)?.id
    if (rows.length < PAGE) return
  }
}

/** Whole days at a time, so that what is left can still be checked against its seals. */
export async function deleteAccessesBefore(tx: Tx, day: string): Promise<number> {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('access')
    .where('day', '<', day)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
