import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Condition } from '../../../kernel/policy.ts'
import type { Proposal, Tables } from '../identity.tables.ts'
import type { Joined } from './members.repository.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** Proposals with whom they are about, who made and who decided them. */
const withNames = (db: Db) =>
  db
    .withTables<Joined>()
    .selectFrom('identity.proposal as proposal')
    .innerJoin('identity.account as account', 'account.id', 'proposal.account_id')
    .innerJoin('identity.member as member', 'member.account_id', 'proposal.account_id')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'member.organization_id')
    .innerJoin('identity.account as proposer', 'proposer.id', 'proposal.proposed_by')
    .leftJoin('identity.account as decider', 'decider.id', 'proposal.decided_by')
    .leftJoin('organizations.staffed as place', 'place.id', 'proposal.organization_id')
    .selectAll('proposal')
    .select([
      'account.name as account_name',
      'organization.name as organization_name',
      'organization.region_code',
      'proposer.name as proposer_name',
      'decider.name as decider_name',
      'place.name as place_name',
    ])

export type ProposalRow = NonNullable<Awaited<ReturnType<typeof lockProposal>>>

export const lockProposal = (tx: Tx, id: string) =>
  withNames(tx).where('proposal.id', '=', id).forUpdate('proposal').executeTakeFirst()

export const listProposalsOf = (db: Db, accountId: string) =>
  withNames(db)
    .where('proposal.account_id', '=', accountId)
    .orderBy('proposal.id', 'desc')
    .limit(50)
    .execute()

type Page = { waiting: boolean; before?: string | undefined; limit: number }

/** Newest first. */
export const listProposalRows = (
  db: Db,
  actor: Actor,
  policy: Condition<{ region_code: string | null }>,
  { waiting, before, limit }: Page,
) =>
  withNames(db)
    .where(policy.sql(actor, 'organization'))
    .$if(waiting, (query) => query.where('proposal.status', '=', 'waiting'))
    .$if(before !== undefined, (query) => query.where('proposal.id', '<', before ?? ''))
    .orderBy('proposal.id', 'desc')
    .limit(limit)
    .execute()

export const listWaiting = (db: Db, accountId: string) =>
  tables(db)
    .selectFrom('proposal')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('status', '=', 'waiting')
    .execute()

/** Whether one of a member of this region waits already. */
export async function isAnyWaiting(db: Db, regionCode: string): Promise<boolean> {
  const found = await withNames(db)
    .where('proposal.status', '=', 'waiting')
    .where('organization.region_code', '=', regionCode)
    .limit(1)
    .execute()
  return found.length > 0
}

export const insertProposal = (tx: Tx, row: Insertable<Proposal>) =>
  tables(tx).insertInto('proposal').values(row).execute()

type Settled = Pick<Updateable<Proposal>, 'status' | 'decided_by' | 'decided_at'>
export const settleProposal = (tx: Tx, id: string, settled: Settled) =>
  tables(tx)
    .updateTable('proposal')
    .set({ ...settled, password_hash: null })
    .where('id', '=', id)
    .execute()
