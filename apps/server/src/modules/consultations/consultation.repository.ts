import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Consultation, Entry, Tables } from './consultations.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('consultations')

export type ConsultationRow = Selectable<Consultation>
export type EntryRow = Selectable<Entry>
type Policy = Condition<never>

export async function nextRunning(tx: Tx): Promise<number> {
  const { rows } = await sql<{ running: number }>`select nextval('consultations.running') as running`.execute(
    tx,
  )
  return Number(rows[0]?.running)
}

export const insertConsultation = (tx: Tx, row: Insertable<Consultation>) =>
  tables(tx).insertInto('consultation').values(row).returningAll().executeTakeFirstOrThrow()

export const insertEntry = (tx: Tx, row: Insertable<Entry>) =>
  tables(tx).insertInto('entry').values(row).execute()

export const findConsultation = (db: Db, id: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('consultation')
    .selectAll()
    .where('id', '=', id)
    .where(policy.sql(actor, 'consultation'))
    .executeTakeFirst()

/** `codes`: the keyed hashes of the query code under each key that is held. */
export const findByNumber = (db: Db, number: string, codes: readonly string[]) =>
  tables(db)
    .selectFrom('consultation')
    .selectAll()
    .where('number', '=', number)
    .where('code_index', 'in', [...codes])
    .executeTakeFirst()

export const lockConsultation = (tx: Tx, id: string) =>
  tables(tx).selectFrom('consultation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Every change raises the version that officers have seen. */
export const updateConsultation = (tx: Tx, id: string, change: Updateable<Consultation>) =>
  tables(tx)
    .updateTable('consultation')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const listEntries = (db: Db, id: string): Promise<EntryRow[]> =>
  tables(db).selectFrom('entry').selectAll().where('consultation_id', '=', id).orderBy('id').execute()

/** A row of a list with its first question. */
const listed = (db: Db) =>
  tables(db)
    .selectFrom('consultation')
    .selectAll('consultation')
    .select((eb) =>
      eb
        .selectFrom('entry')
        .select('text_sealed')
        .whereRef('entry.consultation_id', '=', 'consultation.id')
        .orderBy('entry.id')
        .limit(1)
        .as('question_sealed'),
    )

export type ListedRow = Awaited<ReturnType<typeof listOwn>>[number]

/** Newest first. */
export const listOwn = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { after, limit }: { after: string | undefined; limit: number },
) =>
  listed(db)
    .where(policy.sql(actor, 'consultation'))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

type Page<Place> = { readonly after: Place | undefined; readonly limit: number }

/** What waits for an answer, the nearest due day first; `before`: only what was due before that day. */
export const listOpen = (
  db: Db,
  actor: Actor,
  policies: readonly Policy[],
  before: string | undefined,
  { after, limit }: Page<readonly [dueOn: string, id: string]>,
) =>
  policies
    .reduce((qb, policy) => qb.where(policy.sql(actor, 'consultation')), listed(db))
    .where('status', '=', 'open')
    .$if(before !== undefined, (qb) => qb.where('due_on', '<', before ?? ''))
    .$if(after !== undefined, (qb) =>
      qb.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('due_on', 'id'), '>', tuple(after?.[0] ?? '', after?.[1] ?? '')),
      ),
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute()

/** What was answered, newest first. */
export const listAnswered = (db: Db, actor: Actor, policy: Policy, { after, limit }: Page<string>) =>
  listed(db)
    .where(policy.sql(actor, 'consultation'))
    .where('status', '<>', 'open')
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** What the message to the asker says; nobody is told of an anonymous question. */
export const consultationBrief = (db: Db, id: string) =>
  tables(db)
    .selectFrom('consultation')
    .select(['id', 'number', 'subject_id as subjectId', 'organization_name as organizationName'])
    .where('id', '=', id)
    .executeTakeFirst()

export async function countOpenOf(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('consultation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

type Place = { id: string; name: string; region_code: string }

/** With those that may still be followed up. */
export const moveConsultations = (tx: Tx, from: string, { id, name, region_code }: Place) =>
  tables(tx)
    .updateTable('consultation')
    .set(({ eb }) => ({
      organization_id: id,
      organization_name: name,
      region_code,
      version: eb('version', '+', 1),
    }))
    .where('organization_id', '=', from)
    .where('status', '<>', 'closed')
    .returning('id')
    .execute()
