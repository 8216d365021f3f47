import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { BasicItem, BasicItemVersion, Item, ItemStatus, ItemVersion } from './catalog.tables.ts'

/** What is in force under a code. */
export type Head = {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly status: ItemStatus
  readonly digest: string
}

const heads = (codes: readonly string[]) => sql`
  select item.id, item.code, item.version, item.status, version.digest
  from catalog.item join catalog.item_version version on version.id = item.version_id
  where item.code = any(${codes})`

export const findHeads = async (db: Db, codes: readonly string[]): Promise<Head[]> =>
  (await sql<Head>`${heads(codes)}`.execute(db)).rows

/** Locks the items in the order of their codes, so that two publications make two versions and never wait for each other in a ring. */
export const lockHeads = async (tx: Tx, codes: readonly string[]): Promise<Head[]> =>
  (await sql<Head>`${heads(codes)} order by item.code for update of item`.execute(tx)).rows

type Published = Omit<Item, 'findings'> & { findings: number }

// Rows travel as one JSON text a statement: no list of parameters grows with them, and nothing is escaped twice.

export const putItems = (tx: Tx, rows: readonly Published[]) =>
  sql`
    insert into catalog.item (id, code, basic_code, organization_id, region_code, type, status, name, version,
      version_id, published_on, findings, aspects, summary)
    select id, code, basic_code, organization_id, region_code, type, status, name, version,
      version_id, published_on, findings, aspects, summary
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, code text, basic_code text,
      organization_id uuid, region_code text, type text, status catalog.item_status, name text, version integer,
      version_id uuid, published_on date, findings integer, aspects jsonb, summary jsonb)
    on conflict (id) do update set name = excluded.name, type = excluded.type, version = excluded.version,
      version_id = excluded.version_id, published_on = excluded.published_on, findings = excluded.findings,
      aspects = excluded.aspects, summary = excluded.summary`.execute(tx)

/** `definition` is JSON text, which goes as it is. */
export const insertVersions = (
  tx: Tx,
  rows: readonly (Omit<ItemVersion, 'definition'> & { definition: string })[],
) => {
  const texts = rows.map(
    ({ definition, ...row }) => `{"definition":${definition},${JSON.stringify(row).slice(1)}`,
  )
  return sql`
    insert into catalog.item_version (id, item_id, version, published_on, digest, definition, compiled)
    select id, item_id, version, published_on, digest, definition, compiled
    from jsonb_to_recordset(${`[${texts.join()}]`}::jsonb) as row (id uuid, item_id uuid, version integer,
      published_on date, digest text, definition jsonb, compiled jsonb)`.execute(tx)
}

/** What is in force of the 基本目录 under a code. */
export type BasicHead = {
  readonly code: string
  readonly stream: string
  readonly version: number
  readonly status: ItemStatus
  readonly digest: string
}

const basicHeads = (codes: readonly string[]) => sql`
  select item.code, item.stream, item.version, item.status, version.digest
  from catalog.basic_item item join catalog.basic_item_version version using (code, version)
  where item.code = any(${codes})`

export const findBasicHeads = async (db: Db, codes: readonly string[]): Promise<BasicHead[]> =>
  (await sql<BasicHead>`${basicHeads(codes)}`.execute(db)).rows

export const lockBasicHeads = async (tx: Tx, codes: readonly string[]): Promise<BasicHead[]> =>
  (await sql<BasicHead>`${basicHeads(codes)} order by item.code for update of item`.execute(tx)).rows

export const putBasicItems = (tx: Tx, rows: readonly BasicItem[]) =>
  sql`
    insert into catalog.basic_item (code, stream, name, type, department, status, version, effective_on, definition)
    select code, stream, name, type, department, status, version, effective_on, definition
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (code text, stream uuid, name text, type text,
      department text, status catalog.item_status, version integer, effective_on date, definition jsonb)
    on conflict (code) do update set name = excluded.name, type = excluded.type, department = excluded.department,
      status = excluded.status, version = excluded.version, effective_on = excluded.effective_on,
      definition = excluded.definition`.execute(tx)

export const insertBasicVersions = (tx: Tx, rows: readonly BasicItemVersion[]) =>
  sql`
    insert into catalog.basic_item_version (code, version, effective_on, definition, digest)
    select code, version, effective_on, definition, digest
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (code text, version integer, effective_on date,
      definition jsonb, digest text)`.execute(tx)
