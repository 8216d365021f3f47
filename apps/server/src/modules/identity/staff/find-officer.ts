import type { Reading } from '../../../kernel/work.ts'
import { membersOf } from './members.repository.ts'
import { listPostsOf } from './posts.repository.ts'
import { staffPolicy } from './staff.policy.ts'

export type Officer = {
  readonly accountId: string
  readonly name: string
  readonly staffNumber: string
  readonly organizationName: string
  readonly posts: readonly { readonly title: string; readonly organizationName: string }[]
}

/** By staff number, for an administrator of the officer's region; the posts as they are today. */
export async function findOfficer(
  { db, actor, today }: Reading,
  staffNumber: string,
): Promise<Officer | undefined> {
  const found = await membersOf(db)
    .select(['member.account_id', 'member.staff_number', 'account.name', 'organization.name as employer'])
    .where('member.staff_number', '=', staffNumber)
    .where(staffPolicy.authorise.sql(actor, 'organization'))
    .executeTakeFirst()
  if (!found) return undefined
  const posts = await listPostsOf(db, found.account_id, today.toString())
  return {
    accountId: found.account_id,
    name: found.name,
    staffNumber: found.staff_number,
    organizationName: found.employer,
    posts: posts.map(({ title, organization_name }) => ({ title, organizationName: organization_name })),
  }
}
