import type { CODE_PURPOSES } from '@tongban/contracts/one-code.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Staffed } from '../../organizations/index.ts'
import type { Code, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export const insertCode = (
  tx: Tx,
  row: { nonce: string; subject_id: string; account_id: string; expires_at: string },
) => tables(tx).insertInto('code').values(row).execute()

type Reader = {
  readonly nonce: string
  readonly at: string
  readonly by: string
  readonly organizationId: string
  readonly purpose: (typeof CODE_PURPOSES)[number]
}

export type Shown = {
  readonly subject_id: string
  readonly kind: 'person' | 'firm'
  readonly name: string
  readonly identifier_masked: string
  readonly shown_by: string
}

/**
 * Takes the one reading that a code is good for, keeps who read it for what, and says whose it is: one statement, so
 * that of two readers at once one gets nothing.
 */
export async function takeReading(
  tx: Tx,
  { nonce, at, by, organizationId, purpose }: Reader,
): Promise<Shown | undefined> {
  const { rows } = await sql<Shown>`
    update identity.code set read_at = ${at}, read_by = ${by}, organization_id = ${organizationId}, purpose = ${purpose}
    from identity.subject, identity.account
    where code.nonce = ${nonce} and code.read_at is null and subject.id = code.subject_id
      and account.id = code.account_id and not account.disabled and account.closed_at is null
    returning code.subject_id, subject.kind, subject.name, subject.identifier_masked, account.name as shown_by`.execute(
    tx,
  )
  return rows[0]
}

export const listReadings = (db: Db, subjectId: string, limit: number) =>
  db
    .withTables<{ 'identity.code': Code; 'organizations.staffed': Staffed }>()
    .selectFrom('identity.code as code')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'code.organization_id')
    .select(['code.read_at', 'code.purpose', 'organization.name as organization_name'])
    .where('code.subject_id', '=', subjectId)
    .where('code.read_at', 'is not', null)
    .$narrowType<{ read_at: string; purpose: Reader['purpose'] }>()
    .orderBy('code.read_at', 'desc')
    .limit(limit)
    .execute()
