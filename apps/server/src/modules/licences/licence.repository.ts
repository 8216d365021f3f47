import { type Insertable, type Selectable, sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Licence, Tables, Type } from './licences.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('licences')

export type LicenceRow = Selectable<Licence>
export type TypeRow = Selectable<Type>
type Policy = Condition<{
  subject_id: string | null
  keeper_id: string | null
  region_code: string | null
  status: string
  item_code: string | null
}>

export const findLatestType = (db: Db, key: string) =>
  tables(db)
    .selectFrom('type')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertType = (tx: Tx, row: Insertable<Type>) =>
  tables(tx).insertInto('type').values(row).execute()

type Running = TypeRow & { readonly running: number }

/**
 * The latest version of a type with the next running number. Holds the holder's turn for this type until the
 * transaction ends, so that of two licences issued at once the second takes the place of the first.
 */
export async function takeNumber(tx: Tx, typeKey: string, turn: bigint): Promise<Running | undefined> {
  const { rows } = await sql<Running>`
    select type.*, nextval('licences.serial') as running, pg_advisory_xact_lock(${turn})
    from (select key, version, code, organization_id, definition from licences.type
      where key = ${typeKey} order by version desc limit 1) as type`.execute(tx)
  return rows[0]
}

/** Takes the earlier licence out of force and returns it: by its id, or of the same holder, type and matter. */
export const supersede = (
  tx: Tx,
  earlier: { subjectId: string; typeKey: string; matters: string[]; id: string | undefined },
) =>
  tables(tx)
    .updateTable('licence')
    .set({ status: 'superseded' })
    .where('subject_id', '=', earlier.subjectId)
    .where('type_key', '=', earlier.typeKey)
    .where('status', '=', 'active')
    .where((eb) => (earlier.id ? eb('id', '=', earlier.id) : eb('matter', 'in', earlier.matters)))
    .returning(['id', 'identifier'])
    .execute()

export const insertLicence = (tx: Tx, row: Insertable<Licence>) =>
  tables(tx).insertInto('licence').values(row).execute()

const withFace = (db: Db) =>
  tables(db)
    .selectFrom('licence')
    .innerJoin('type', (join) =>
      join.onRef('type.key', '=', 'licence.type_key').onRef('type.version', '=', 'licence.type_version'),
    )
    .leftJoin('licence as earlier', 'earlier.id', 'licence.supersedes')
    .selectAll('licence')
    .select(['type.definition', 'earlier.identifier as supersedes_identifier'])

/** A licence with the version of the type that it was issued under. */
export type LicenceWithFace = Awaited<ReturnType<typeof getLicence>>

/** Only for the platform's own work on a licence, never to answer a person. */
export const getLicence = (db: Db, id: string) =>
  withFace(db).where('licence.id', '=', id).executeTakeFirstOrThrow()

export const findLicence = (db: Db, id: string, actor: Actor, policy: Policy) =>
  withFace(db).where('licence.id', '=', id).where(policy.sql(actor, 'licence')).executeTakeFirst()

/** Locks the row: what follows in this transaction makes the only next state. */
export const lockLicence = (tx: Tx, id: string) =>
  tables(tx).selectFrom('licence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Asked = { q?: string | undefined; after: string | undefined; limit: number }

/** Newest first, keyset-paged by the time-sorted id. `q` is a whole identifier or the beginning of a holder's name. */
export const listLicences = (db: Db, actor: Actor, policy: Policy, { q, after, limit }: Asked) =>
  withFace(db)
    .where(policy.sql(actor, 'licence'))
    .$if(after !== undefined, (qb) => qb.where('licence.id', '<', after ?? ''))
    .$if(Boolean(q), (qb) =>
      qb.where((eb) =>
        eb.or([
          eb('licence.identifier', '=', (q ?? '').trim()),
          eb('licence.holder_name', 'like', `${(q ?? '').trim().replaceAll(/[\\%_]/g, '\\$&')}%`),
        ]),
      ),
    )
    .orderBy('licence.id', 'desc')
    .limit(limit)
    .execute()

export const findByIdentifier = (db: Db, identifier: string) =>
  withFace(db).where('licence.identifier', '=', identifier).executeTakeFirst()

export const listByCase = (db: Db, caseId: string) =>
  tables(db).selectFrom('licence').selectAll().where('case_id', '=', caseId).orderBy('id').execute()

export const listInForce = (db: Db, subjectId: string, today: string) =>
  tables(db)
    .selectFrom('licence')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .where('status', '=', 'active')
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', today)]))
    .orderBy('issued_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What the messages about a licence need. */
export type LicenceBrief = Pick<
  LicenceRow,
  | 'id'
  | 'subject_id'
  | 'type_name'
  | 'issuer_name'
  | 'identifier'
  | 'valid_until'
  | 'case_id'
  | 'status_clause'
>

export const findLicenceBrief = (db: Db, id: string): Promise<LicenceBrief | undefined> =>
  tables(db)
    .selectFrom('licence')
    .select([
      'id',
      'subject_id',
      'type_name',
      'issuer_name',
      'identifier',
      'valid_until',
      'case_id',
      'status_clause',
    ])
    .where('id', '=', id)
    .executeTakeFirst()

export const setRevoked = (tx: Tx, id: string, reason: string, clause: string) =>
  tables(tx)
    .updateTable('licence')
    .set({ status: 'revoked', status_reason: reason, status_clause: clause })
    .where('id', '=', id)
    .execute()

/** Licences that are not at their end. */
export async function countKept(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('licence')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('keeper_id', '=', organizationId)
    .where('status', 'in', ['active', 'suspended'])
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** With those at their end: who looks after the rest answers for these. */
export const moveLicences = (tx: Tx, from: string, to: string) =>
  tables(tx)
    .updateTable('licence')
    .set({ keeper_id: to })
    .where('keeper_id', '=', from)
    .returning('id')
    .execute()
