import type { ClientStatus } from '@tongban/contracts/sso.ts'
import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Condition } from '../../../kernel/policy.ts'
import type { Staffed } from '../../organizations/index.ts'
import type { Client, ClientKey, Tables } from '../sso.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('sso')

/** Clients with whose they are. */
const withOrganization = (db: Db) =>
  db
    .withTables<{ 'sso.client': Client; 'organizations.staffed': Staffed }>()
    .selectFrom('sso.client as client')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'client.organization_id')
    .selectAll('client')
    .select(['organization.name as organization_name', 'organization.region_code'])

export type ClientRow = NonNullable<Awaited<ReturnType<typeof findClient>>>
type Policy = Condition<{ region_code: string | null }>

export const findClient = (db: Db, id: string) =>
  withOrganization(db).where('client.id', '=', id).executeTakeFirst()

/** Locks the client. */
export const lockClient = (tx: Tx, id: string) =>
  withOrganization(tx).where('client.id', '=', id).forUpdate('client').executeTakeFirst()

export const listClientRows = (
  db: Db,
  actor: Actor,
  policy: Policy,
  {
    status,
    before,
    limit,
  }: { status?: ClientStatus | undefined; before?: string | undefined; limit: number },
) =>
  withOrganization(db)
    .where(policy.sql(actor, 'organization'))
    .$if(status !== undefined, (query) => query.where('client.status', '=', status ?? 'proposed'))
    .$if(before !== undefined, (query) => query.where('client.id', '<', before ?? ''))
    .orderBy('client.id', 'desc')
    .limit(limit)
    .execute()

type NewClient = Omit<Insertable<Client>, 'definition' | 'proposed'> & { proposed: object }

export const insertClient = (tx: Tx, { proposed, ...row }: NewClient) =>
  tables(tx)
    .insertInto('client')
    .values({ ...row, proposed: JSON.stringify(proposed) as never })
    .execute()

/** Every change raises the version that administrators have seen. */
export const updateClient = (tx: Tx, id: string, { definition, proposed, ...change }: Updateable<Client>) =>
  tables(tx)
    .updateTable('client')
    .set(({ eb }) => ({
      ...change,
      ...(definition !== undefined && { definition: JSON.stringify(definition) as never }),
      ...(proposed !== undefined && {
        proposed: (proposed === null ? null : JSON.stringify(proposed)) as never,
      }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()

export const insertClientKey = (tx: Tx, { jwk, ...row }: Insertable<ClientKey>) =>
  tables(tx)
    .insertInto('client_key')
    .values({ ...row, jwk: (jwk ? JSON.stringify(jwk) : null) as never })
    .execute()

/** Newest first, without those that have run out. */
export const listClientKeys = (db: Db, clientId: string, now: string) =>
  tables(db)
    .selectFrom('client_key')
    .selectAll()
    .where('client_id', '=', clientId)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Those that had no end before end at this time. */
export const endClientKeys = (tx: Tx, clientId: string, at: string) =>
  tables(tx)
    .updateTable('client_key')
    .set({ expires_at: at })
    .where('client_id', '=', clientId)
    .where('expires_at', 'is', null)
    .returning('id')
    .execute()

/** Approved, or waiting for a decision. */
export async function countClientsInUse(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('client')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where((eb) => eb.or([eb('status', '=', 'approved'), eb('proposed', 'is not', null)]))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** All but those that were never approved. */
export const moveClients = (tx: Tx, from: string, to: string) =>
  tables(tx)
    .updateTable('client')
    .set(({ eb }) => ({ organization_id: to, version: eb('version', '+', 1) }))
    .where('organization_id', '=', from)
    .where('status', '<>', 'refused')
    .returning('id')
    .execute()
