import type { Role } from '@tongban/contracts/permissions.ts'
import type { Work } from '../../../kernel/work.ts'
import { insertPosts } from './posts.repository.ts'

type NewPost = {
  accountId: string
  role: Role
  post: string
  title: string
  organizationId: string
  validFrom: string
}

export async function registerPost(
  work: Work,
  { accountId, role, post, title, organizationId, validFrom }: NewPost,
): Promise<void> {
  await insertPosts(work.tx, [
    {
      id: work.newId(),
      account_id: accountId,
      role,
      post,
      title,
      organization_id: organizationId,
      valid_from: validFrom,
      valid_until: null,
    },
  ])
}
