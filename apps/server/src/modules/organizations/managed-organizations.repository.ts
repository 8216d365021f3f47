import { type Insertable, sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Organization, Tables } from './organizations.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('organizations')
type Policy = Condition<{ region_code: string | null }>

const lines = (db: Db) =>
  tables(db)
    .selectFrom('organization')
    .selectAll()
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('organization as below')
            .select('below.id')
            .whereRef('below.parent_id', '=', 'organization.id'),
        )
        .as('has_children'),
    )

export type ManagedRow = NonNullable<Awaited<ReturnType<typeof findManaged>>>

export const findManaged = (db: Db, id: string) => lines(db).where('id', '=', id).executeTakeFirst()

/** One level, those that are no more at its end; without a parent the highest that the policy lets through. */
export const listLevel = (db: Db, actor: Actor, policy: Policy, parent: string | undefined) =>
  lines(db)
    .where(policy.sql(actor, 'organization'))
    .where((eb) =>
      parent !== undefined
        ? eb('parent_id', '=', parent)
        : eb.not(
            eb.exists(
              eb
                .selectFrom('organization as above')
                .select('above.id')
                .whereRef('above.id', '=', 'organization.parent_id')
                .where(policy.sql(actor, 'above')),
            ),
          ),
    )
    .orderBy(sql`closed_on is not null`)
    .orderBy('region_code')
    .orderBy('kind')
    .orderBy('name')
    .limit(1000)
    .execute()

/** Nothing when the credit code is taken: of two at once, one makes it. */
export const insertOrganization = (tx: Tx, row: Insertable<Organization>) =>
  tables(tx)
    .insertInto('organization')
    .values(row)
    .onConflict((conflict) => conflict.column('credit_code').doNothing())
    .returning('id')
    .executeTakeFirst()

type Particulars = Pick<Organization, 'name' | 'short_name' | 'phone' | 'address'>
export const updateOrganization = (tx: Tx, id: string, change: Particulars) =>
  tables(tx).updateTable('organization').set(change).where('id', '=', id).execute()
