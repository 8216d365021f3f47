import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Verdict } from './importing/verdict.ts'
import type { Tables } from './transfer.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('transfer')

type Place = { readonly layer: number; readonly line: number }

export const putVerdicts = (tx: Tx, importId: string, verdicts: readonly Verdict[]) =>
  sql`
    insert into transfer.verdict (import_id, layer, line, key, owner, name, outcome, findings)
    select ${importId}::uuid, layer, line, key, owner, name, outcome, findings
    from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) as row (layer smallint, line integer, key text,
      owner text, name text, outcome text, findings jsonb)
    on conflict (import_id, layer, line) do update set outcome = excluded.outcome, findings = excluded.findings`.execute(
    tx,
  )

export const forgetVerdicts = (tx: Tx, importId: string) =>
  tables(tx).deleteFrom('verdict').where('import_id', '=', importId).execute()

export const listVerdicts = (db: Db, importId: string, after: Place | undefined, limit: number) =>
  tables(db)
    .selectFrom('verdict')
    .select(['layer', 'line', 'key', 'owner', 'name', 'outcome', 'findings'])
    .where('import_id', '=', importId)
    .$if(after !== undefined, (qb) =>
      qb.where((eb) => eb(eb.refTuple('layer', 'line'), '>', eb.tuple(after?.layer ?? 0, after?.line ?? 0))),
    )
    .orderBy('layer')
    .orderBy('line')
    .limit(limit)
    .execute()

export const mainContents = (db: Db, importId: string, places: readonly Place[]) =>
  tables(db)
    .selectFrom('main_row')
    .select(['layer', 'line', 'content'])
    .where('import_id', '=', importId)
    .where((eb) =>
      eb(
        eb.refTuple('layer', 'line'),
        'in',
        places.map(({ layer, line }) => eb.tuple(layer, line)),
      ),
    )
    .execute()

export const listOrphans = (db: Db, importId: string, limit: number) =>
  tables(db)
    .selectFrom('orphan')
    .innerJoin('child_row', (join) =>
      join
        .onRef('child_row.import_id', '=', 'orphan.import_id')
        .onRef('child_row.sheet', '=', 'orphan.sheet')
        .onRef('child_row.line', '=', 'orphan.line'),
    )
    .select(['orphan.sheet', 'orphan.line', 'orphan.owner', 'child_row.content'])
    .where('orphan.import_id', '=', importId)
    .orderBy('orphan.sheet')
    .orderBy('orphan.line')
    .limit(limit)
    .execute()
