import type { Me } from '@tongban/contracts/identity.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listMandatesOf } from '../mandates/mandates.repository.ts'
import { listPostsOf } from '../staff/posts.repository.ts'
import { findSubject, getAccount, type SubjectRow } from './accounts.repository.ts'

/** Who I am, in whose names I may act, and what posts I hold. */
export async function getMe({ db, actor, today }: Reading): Promise<Me> {
  if (!actor.accountId) throw new Failure('session.required')
  const account = await getAccount(db, actor.accountId)
  const isApplicant = !account.staff
  const own = isApplicant && account.subject_id ? await findSubject(db, account.subject_id) : undefined
  const mandates = isApplicant ? await listMandatesOf(db, account.id, today.toString()) : []
  const capacities = [...(own ? [own] : []), ...mandates].map(capacity)
  const posts = account.staff ? await listPostsOf(db, account.id, today.toString()) : []
  return {
    accountId: account.id,
    name: account.name,
    phoneMasked: account.phone_masked,
    staff: account.staff,
    level: account.level,
    actingAs: capacities.find(({ subjectId }) => subjectId === actor.subjectId) ?? null,
    capacities,
    posts: posts.map((post) => ({
      id: post.id,
      role: post.role,
      post: post.post,
      title: post.title,
      organizationId: post.organization_id,
      organizationName: post.organization_name,
      regionCode: post.region_code,
    })),
    elderMode: account.elder_mode,
  }
}

const capacity = (subject: SubjectRow) => ({
  kind: subject.kind,
  subjectId: subject.id,
  name: subject.name,
  identifier: subject.identifier_masked,
})
