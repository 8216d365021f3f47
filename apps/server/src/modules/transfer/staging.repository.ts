import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Tables } from './transfer.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('transfer')

export type MainRow = {
  readonly layer: number
  readonly line: number
  readonly key: string
  readonly owner: string
  readonly name: string
  readonly content: string
}
export type ChildRow = {
  readonly sheet: string
  readonly line: number
  readonly owner: string
  readonly content: string
}

export const stageMainRows = (tx: Tx, importId: string, rows: readonly MainRow[]) =>
  sql`
    insert into transfer.main_row (import_id, layer, line, key, owner, name, content)
    select ${importId}::uuid, layer, line, key, owner, name, content
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (layer smallint, line integer, key text, owner text, name text, content text)`.execute(tx)

export const stageChildRows = (tx: Tx, importId: string, rows: readonly ChildRow[]) =>
  sql`
    insert into transfer.child_row (import_id, sheet, line, owner, content)
    select ${importId}::uuid, sheet, line, owner, content
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (sheet text, line integer, owner text, content text)`.execute(tx)

/** Tells the planner how many rows have been staged. */
export const countStaged = (tx: Tx) => sql`select transfer.count_staged()`.execute(tx)

/** Notes the rows of child tables that no row of the file owns. */
export const noteOrphans = (tx: Tx, importId: string) =>
  sql`
    insert into transfer.orphan (import_id, sheet, line, owner)
    select import_id, sheet, line, owner from transfer.child_row child
    where import_id = ${importId} and not exists (
      select from transfer.main_row main where main.import_id = child.import_id and main.owner = child.owner)`.execute(
    tx,
  )

/** The next rows in the order of the file, after the place given. */
export const nextMainRows = (
  db: Db,
  importId: string,
  { layer, line }: { layer: number; line: number },
  limit: number,
): Promise<MainRow[]> =>
  tables(db)
    .selectFrom('main_row')
    .select(['layer', 'line', 'key', 'owner', 'name', 'content'])
    .where('import_id', '=', importId)
    .where((eb) => eb(eb.refTuple('layer', 'line'), '>', eb.tuple(layer, line)))
    .orderBy('layer')
    .orderBy('line')
    .limit(limit)
    .execute()

// Asked owner by owner and key by key: how many rows a table has that was filled a moment ago is not known to the
// planner, and for many at once it reads all of it.

export const childRowsOf = async (db: Db, importId: string, owners: readonly string[]): Promise<ChildRow[]> =>
  (
    await sql<ChildRow>`
      select sheet, line, row.owner, content
      from unnest(${owners}::text[]) as asked (owner)
      cross join lateral (
        select * from transfer.child_row where import_id = ${importId} and child_row.owner = asked.owner offset 0
      ) row
      order by sheet, line`.execute(db)
  ).rows

/** Where each of these keys stands first in the file. */
export async function firstLines(
  db: Db,
  importId: string,
  keys: readonly string[],
): Promise<Map<string, { layer: number; line: number }>> {
  const { rows } = await sql<{ key: string; first: readonly [number, number] }>`
    select key, (select min(array[layer, line]) from transfer.main_row
      where import_id = ${importId} and main_row.key = asked.key) as first
    from unnest(${keys}::text[]) as asked (key)`.execute(db)
  return new Map(rows.map(({ key, first: [layer, line] }) => [key, { layer, line }]))
}
