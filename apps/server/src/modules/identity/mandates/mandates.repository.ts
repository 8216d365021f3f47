import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import { askPrepared } from '../../../kernel/database/prepared.ts'
import type { Staffed } from '../../organizations/index.ts'
import type { Account, ConsentRequest, Level, Mandate, Subject, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** People and firms that the account may act for on this day, each with the mandate. */
export const listMandatesOf = (db: Db, accountId: string, today: string) =>
  askPrepared(
    db,
    tables(db)
      .selectFrom('mandate')
      .innerJoin('subject', 'subject.id', 'mandate.principal_id')
      .selectAll('subject')
      .select([
        'mandate.id as mandate_id',
        'mandate.kind as mandate_kind',
        'mandate.valid_until',
        'mandate.basic_codes',
        'mandate.fields',
        'mandate.max_amount',
      ])
      .where('mandate.account_id', '=', accountId)
      .where('mandate.status', '=', 'in_force')
      .where('mandate.valid_from', '<=', today)
      .where((eb) => eb.or([eb('mandate.valid_until', 'is', null), eb('mandate.valid_until', '>=', today)]))
      .orderBy('subject.name')
      .orderBy('mandate.id'),
  )

export const insertMandates = (tx: Tx, rows: readonly Insertable<Mandate>[]) =>
  rows.length === 0
    ? Promise.resolve([])
    : tables(tx)
        .insertInto('mandate')
        .values([...rows])
        .execute()

/** Of a firm; people have it with their account. */
export const setFirmLevel = (tx: Tx, firmId: string, level: Level) =>
  tables(tx).updateTable('subject').set({ level }).where('id', '=', firmId).execute()

/** A mandate with the names of its two sides, and of the service point that acts. */
export type NamedMandate = Awaited<ReturnType<typeof listMandates>>[number]

type Joined = {
  'identity.mandate': Mandate
  'identity.subject': Subject
  'identity.account': Account
  'organizations.staffed': Staffed
}

const named = (db: Db) =>
  db
    .withTables<Joined>()
    .selectFrom('identity.mandate as mandate')
    .innerJoin('identity.subject as subject', 'subject.id', 'mandate.principal_id')
    .innerJoin('identity.account as account', 'account.id', 'mandate.account_id')
    .leftJoin('organizations.staffed as organization', 'organization.id', 'mandate.organization_id')
    .selectAll('mandate')
    .select([
      'organization.name as service_point',
      'subject.name as principal_name',
      'subject.kind as principal_kind',
      'account.name as holder_name',
      'account.phone_masked as holder_phone',
      'account.phone_sealed as holder_phone_sealed',
      'account.subject_id as holder_subject_id',
    ])

const MOST_LISTED = 200

/** Newest first; of one side, or of both where they are the same person. */
export const listMandates = (
  db: Db,
  { principalId, accountId }: { principalId?: string | undefined; accountId?: string | undefined },
) =>
  named(db)
    .$if(principalId !== undefined, (qb) => qb.where('mandate.principal_id', '=', principalId ?? ''))
    .$if(accountId !== undefined, (qb) => qb.where('mandate.account_id', '=', accountId ?? ''))
    .orderBy('mandate.id', 'desc')
    .limit(MOST_LISTED)
    .execute()

/** Locks the mandate: of two who settle it at once, the second sees what the first has done. */
export const lockMandate = (tx: Tx, id: string) =>
  named(tx).where('mandate.id', '=', id).forUpdate('mandate').executeTakeFirst()

/** Whom a mandate is between, by name. */
export const findMandateSides = (db: Db, id: string) =>
  named(db)
    .clearSelect()
    .select([
      'mandate.principal_id',
      'subject.name as principal_name',
      'account.subject_id as holder_subject_id',
      'account.name as holder_name',
      'organization.name as service_point',
    ])
    .where('mandate.id', '=', id)
    .executeTakeFirst()

/** What an agent holds of a firm, or was offered. */
export const lockMandatesBetween = (tx: Tx, principalId: string, accountId: string) =>
  named(tx)
    .where('mandate.principal_id', '=', principalId)
    .where('mandate.account_id', '=', accountId)
    .where('mandate.status', 'in', ['offered', 'in_force'])
    .orderBy('mandate.id')
    .forUpdate('mandate')
    .execute()

/** What the account holds, and what the person has given; who is their guardian the register says. */
export const lockMandatesOfPerson = (tx: Tx, accountId: string, subjectId: string | null) =>
  named(tx)
    .where((eb) =>
      eb.or([
        eb('mandate.account_id', '=', accountId),
        eb.and([eb('mandate.principal_id', '=', subjectId), eb('mandate.kind', '!=', 'guardian')]),
      ]),
    )
    .where('mandate.status', 'in', ['offered', 'in_force'])
    .orderBy('mandate.id')
    .forUpdate('mandate')
    .execute()

export const findMandateKind = async (db: Db, id: string) =>
  (await tables(db).selectFrom('mandate').select('kind').where('id', '=', id).executeTakeFirst())?.kind

export const settleMandate = (tx: Tx, id: string, status: 'in_force' | 'declined', at: string) =>
  tables(tx).updateTable('mandate').set({ status, settled_at: at }).where('id', '=', id).execute()

export const endMandate = (tx: Tx, id: string, at: string, by: string | null) =>
  tables(tx)
    .updateTable('mandate')
    .set({ status: 'revoked', revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .execute()

type Indexes = { phone: string[]; identifier: string[] }

/** Accounts of the public whose identity is verified, by phone or ID number. */
export const listHolders = (db: Db, { phone, identifier }: Indexes) =>
  tables(db)
    .selectFrom('account')
    .innerJoin('subject', 'subject.id', 'account.subject_id')
    .select([
      'account.id',
      'account.name',
      'account.phone_masked',
      'account.phone_sealed',
      'account.subject_id',
      'subject.identifier_sealed',
    ])
    .where('account.staff', '=', false)
    .where('account.disabled', '=', false)
    .where('account.closed_at', 'is', null)
    .where('account.level', '!=', 'registered')
    .where((eb) =>
      eb.or([eb('account.phone_index', 'in', phone), eb('subject.identifier_index', 'in', identifier)]),
    )
    .limit(5)
    .execute()

/** A natural person by ID number or by the phone in the register. */
export const listPersons = (db: Db, { phone, identifier }: Indexes) =>
  tables(db)
    .selectFrom('subject')
    .leftJoin('account', (join) =>
      join.onRef('account.subject_id', '=', 'subject.id').on('account.staff', '=', false),
    )
    .select(['subject.id', 'subject.name', 'subject.phone_sealed', 'account.phone_sealed as account_phone'])
    .where('subject.kind', '=', 'person')
    .where((eb) =>
      eb.or([eb('subject.identifier_index', 'in', identifier), eb('account.phone_index', 'in', phone)]),
    )
    .limit(5)
    .execute()

/** By which service points the accounts have helped this person, since when; the earliest first. */
export const listHelpOf = (db: Db, principalId: string, accountIds: readonly string[]) =>
  accountIds.length === 0
    ? Promise.resolve([])
    : named(db)
        .clearSelect()
        .select(['mandate.account_id', 'mandate.offered_at', 'organization.name as service_point'])
        .where('mandate.principal_id', '=', principalId)
        .where('mandate.kind', '=', 'village_agency')
        .where('mandate.account_id', 'in', [...new Set(accountIds)])
        .orderBy('mandate.id')
        .execute()

/** What those who acted are called, for the person or firm in whose name they did. */
export async function namesOfAccounts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const insertConsentRequest = (tx: Tx, row: Insertable<ConsentRequest>) =>
  tables(tx).insertInto('consent_request').values(row).execute()

/** Counts an attempt and returns the request, in one statement: guesses at once cannot share one attempt. */
export const attemptConsent = (tx: Tx, tokenHash: string, accountId: string) =>
  tables(tx)
    .updateTable('consent_request')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .where('account_id', '=', accountId)
    .returningAll()
    .executeTakeFirst()

export const deleteConsentRequest = (tx: Tx, tokenHash: string) =>
  tables(tx).deleteFrom('consent_request').where('token_hash', '=', tokenHash).execute()
