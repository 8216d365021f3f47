import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { CellFinding, Finding, Verdict } from './importing/verdict.ts'
import type { Tables } from './transfer.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('transfer')

type Place = { readonly layer: number; readonly line: number }

export const putFindings = (tx: Tx, importId: string, findings: readonly Finding[]) =>
  sql`
    insert into transfer.finding (import_id, id, sheet, field, level, message, value)
    select ${importId}::uuid, id, sheet, field, level, message, value
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as row (id integer, sheet text, field text, level text,
      message text, value text)`.execute(tx)

/** The highest id of a finding of this import; 0 where there is none. */
export const lastFinding = async (db: Db, importId: string): Promise<number> =>
  (
    await tables(db)
      .selectFrom('finding')
      .select((eb) => eb.fn.max('id').as('id'))
      .where('import_id', '=', importId)
      .executeTakeFirstOrThrow()
  ).id ?? 0

export const putVerdicts = (tx: Tx, importId: string, verdicts: readonly Verdict[]) => {
  const rows = verdicts.map((verdict) => ({
    ...verdict,
    findings: literalOf(verdict.findings),
    lines: literalOf(verdict.lines),
  }))
  return sql`
    insert into transfer.verdict (import_id, layer, line, key, owner, name, outcome, findings, lines)
    select ${importId}::uuid, layer, line, key, owner, name, outcome, findings::integer[], lines::integer[]
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (layer smallint, line integer, key text,
      owner text, name text, outcome text, findings text, lines text)`.execute(tx)
}

/** PostgreSQL reads that sooner than an array of JSON. */
const literalOf = (numbers: readonly number[]): string => `{${numbers.join()}}`

export const forgetVerdicts = async (tx: Tx, importId: string) => {
  await tables(tx).deleteFrom('verdict').where('import_id', '=', importId).execute()
  await tables(tx).deleteFrom('finding').where('import_id', '=', importId).execute()
}

const CELL_FINDINGS = sql<CellFinding[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('sheet', sheet,
    'line', coalesce(found.line, verdict.line), 'field', field, 'level', level,
    'message', message, 'value', value) order by nth), '[]')
  from unnest(verdict.findings, verdict.lines) with ordinality as found (id, line, nth)
  join transfer.finding on finding.import_id = verdict.import_id and finding.id = found.id)`

export const listVerdicts = (db: Db, importId: string, after: Place | undefined, limit: number) =>
  tables(db)
    .selectFrom('verdict')
    .select(['layer', 'line', 'key', 'owner', 'name', 'outcome'])
    .select(CELL_FINDINGS.as('findings'))
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
