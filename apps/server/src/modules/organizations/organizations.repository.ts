import type { Insertable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Hall, Organization, Tables } from './organizations.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('organizations')

export type OrganizationRow = Organization
export type HallRow = Hall
/** Columns of the view `organizations.staffed`. */
export type Staffed = Pick<Organization, 'id' | 'name' | 'region_code'> & { former: string[] }

export const findOrganization = (db: Db, id: string) =>
  tables(db).selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()

export const findOrganizationByKey = (db: Db, key: string) =>
  tables(db).selectFrom('organization').selectAll().where('key', '=', key).executeTakeFirst()

/** Keeps it open until the transaction ends; nothing when it is closed. */
export const lockOpenOrganization = (tx: Tx, id: string) =>
  tables(tx)
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .forKeyShare()
    .executeTakeFirst()

/** The one with this key or, after mergers, the one that has its duties today; none when they are nobody's. */
export async function findStandingByKey(db: Db, key: string): Promise<OrganizationRow | undefined> {
  let found = await findOrganizationByKey(db, key)
  while (found && found.closed_on !== null)
    found = found.successor_id === null ? undefined : await findOrganization(db, found.successor_id)
  return found
}

/** Only those in use. */
export const listOrganizationsByCreditCode = (db: Db, creditCodes: readonly string[]) =>
  tables(db)
    .selectFrom('organization')
    .selectAll()
    .where('credit_code', 'in', [...creditCodes])
    .where('closed_on', 'is', null)
    .execute()

type Policy = Condition<{ id: string | null; region_code: string | null }>

/** Those in use that the policy lets through, by name; `q` is part of it. */
export const listOrganizationsNamed = (db: Db, actor: Actor, policy: Policy, q: string, limit: number) =>
  tables(db)
    .selectFrom('organization')
    .select(['id', 'name', 'region_code'])
    .where(policy.sql(actor, 'organization'))
    .where('closed_on', 'is', null)
    .where('name', 'like', `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`)
    .orderBy('name')
    .limit(limit)
    .execute()

/** The government-service centre (综合窗口) that takes cases in for all departments of a region, or of the one above. */
export const findServiceCentre = (db: Db, regionCode: string) =>
  tables(db)
    .selectFrom('organization')
    .selectAll()
    .where('kind', '=', 'hall_centre')
    .where('closed_on', 'is', null)
    .where('region_code', 'in', [
      regionCode,
      `${regionCode.slice(0, 6)}`,
      `${regionCode.slice(0, 4)}00`,
      `${regionCode.slice(0, 2)}0000`,
    ])
    .orderBy('region_code', 'desc')
    .executeTakeFirst()

/** The centre that answers where nobody has said which place: the highest one. */
export const findHighestServiceCentre = (db: Db) =>
  tables(db)
    .selectFrom('organization')
    .selectAll()
    .where('kind', '=', 'hall_centre')
    .where('closed_on', 'is', null)
    .orderBy('region_code')
    .limit(1)
    .executeTakeFirst()

/** Of organizations in use. */
export const listHalls = (db: Db, regionPrefix: string) =>
  tables(db)
    .selectFrom('hall')
    .select(['id', 'name', 'region_code as regionCode', 'address', 'phone', 'hours', 'longitude', 'latitude'])
    .where('region_code', 'like', `${regionPrefix}%`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('organization')
          .select('organization.id')
          .whereRef('organization.id', '=', 'hall.organization_id')
          .where('organization.closed_on', 'is', null),
      ),
    )
    .orderBy('region_code')
    .limit(200)
    .execute()

export const listHallsOf = (db: Db, organizationIds: readonly string[]) =>
  organizationIds.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('hall')
        .select(['id', 'name', 'organization_id as organizationId'])
        .where('organization_id', 'in', [...organizationIds])
        .orderBy('name')
        .execute()

export const insertOrganizations = (tx: Tx, rows: readonly Insertable<Organization>[]) =>
  tables(tx)
    .insertInto('organization')
    .values([...rows])
    .execute()
export const insertHalls = (tx: Tx, rows: readonly HallRow[]) =>
  tables(tx)
    .insertInto('hall')
    .values([...rows])
    .execute()
