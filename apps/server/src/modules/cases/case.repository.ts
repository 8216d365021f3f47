import type { CaseStatus, Light } from '@tongban/contracts/cases.ts'
import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Case, Tables } from './cases.tables.ts'

export const tables = (db: Db) => db.withTables<Tables>().withSchema('cases')

export type CaseRow = Selectable<Case>
type Policy = Condition<{
  subject_id: string | null
  organization_id: string | null
  region_code: string | null
  item_code: string | null
}>

export const insertCase = (tx: Tx, row: Insertable<Case>) =>
  tables(tx).insertInto('case').values(row).execute()

/** The running number of the next application; leaves gaps, never waits. */
export async function nextRunning(tx: Tx): Promise<number> {
  const { rows } = await sql<{ running: number }>`select nextval('cases.running') as running`.execute(tx)
  const running = rows[0]?.running
  if (running === undefined) throw new Error('no running number')
  return running
}

/** Locks the row: what follows in this transaction sees and makes the only next state. */
export const lockCase = (tx: Tx, id: string) =>
  tables(tx).selectFrom('case').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findCase = (db: Db, id: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('case')
    .selectAll()
    .where('id', '=', id)
    .where(policy.sql(actor, 'case'))
    .executeTakeFirst()

/** By the number that stands on its papers, or the short one that is read out. */
export const findCaseByNumber = (db: Db, number: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('case')
    .selectAll()
    .where((eb) => eb.or([eb('number', '=', number), eb('query_number', '=', number)]))
    .where(policy.sql(actor, 'case'))
    .executeTakeFirst()

/** Of a case and the members of its bundle those that this actor may see. */
export const listSeenWith = (db: Db, id: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('case')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', id), eb('parent_id', '=', id)]))
    .where(policy.sql(actor, 'case'))
    .execute()

/** Only for the platform's own work on a case, never to answer a person. */
export const getCase = (db: Db, id: string) =>
  tables(db).selectFrom('case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const updateCase = (tx: Tx, id: string, change: Updateable<Case>) =>
  tables(tx).updateTable('case').set(change).where('id', '=', id).execute()

export const listMembers = (db: Db, parentId: string) =>
  tables(db).selectFrom('case').selectAll().where('parent_id', '=', parentId).orderBy('id').execute()

export const findMember = (db: Db, parentId: string, key: string) =>
  tables(db)
    .selectFrom('case')
    .selectAll()
    .where('parent_id', '=', parentId)
    .where('member_key', '=', key)
    .executeTakeFirst()

export const findByQueryNumber = (db: Db, queryNumber: string, lastFour: string[]) =>
  tables(db)
    .selectFrom('case')
    .selectAll()
    .where('query_number', '=', queryNumber)
    .where('last_four_index', 'in', lastFour)
    .executeTakeFirst()

type Filter = {
  q?: string | undefined
  status?: CaseStatus | undefined
  light?: Light | undefined
  topOnly?: boolean
  subjectId?: string
}

/** Newest first, keyset-paged by the time-sorted id. */
export function listCases(
  db: Db,
  actor: Actor,
  policy: Policy,
  filter: Filter,
  { after, limit }: { after: string | undefined; limit: number },
) {
  const { q, status, light, topOnly, subjectId } = filter
  return tables(db)
    .selectFrom('case')
    .selectAll()
    .where(policy.sql(actor, 'case'))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .$if(status !== undefined, (qb) => qb.where('status', '=', status ?? 'submitted'))
    .$if(light !== undefined, (qb) => qb.where('light', '=', light ?? 'none'))
    .$if(subjectId !== undefined, (qb) => qb.where('subject_id', '=', subjectId ?? ''))
    .$if(topOnly === true, (qb) => qb.where('parent_id', 'is', null))
    .$if(Boolean(q), (qb) =>
      qb.where((eb) =>
        eb.or([
          eb('number', '=', q ?? ''),
          eb('query_number', '=', q ?? ''),
          eb('applicant_name', 'like', `%${like(q ?? '')}%`),
          eb('item_name', 'like', `%${like(q ?? '')}%`),
        ]),
      ),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

const like = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&')
