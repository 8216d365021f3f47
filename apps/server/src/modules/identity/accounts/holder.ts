import type { Level } from '@tongban/contracts/route.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listMandatesOf } from '../mandates/mandates.repository.ts'
import { listPostsOf } from '../staff/posts.repository.ts'
import { getAccount } from './accounts.repository.ts'
import { getSubject, PHONE_COLUMN, type Subject } from './subjects.ts'

/** Who is behind an account, for systems that people sign in to through the platform. */
export type Holder = {
  readonly name: string
  readonly staff: boolean
  readonly level: Level | null
  readonly phone: string
  /** The own person; null for staff. */
  readonly person: Subject | null
  /** In whose name besides the own, by which kind of mandate. */
  readonly acting: { readonly subject: Subject; readonly mandate: string } | null
  readonly posts: readonly { role: string; post: string; title: string; organizationName: string }[]
}

/** Undefined when the account is disabled or closed, or may not act for the subject today. */
export async function findHolder(
  { platform, db, today }: Pick<Reading, 'platform' | 'db' | 'today'>,
  accountId: string,
  subjectId: string | null,
): Promise<Holder | undefined> {
  const account = await getAccount(db, accountId)
  if (account.disabled || account.closed_at !== null) return undefined
  const isOwn = subjectId === null || subjectId === account.subject_id
  const mandates = isOwn ? [] : await listMandatesOf(db, accountId, today.toString())
  const mandate = mandates.find(({ id }) => id === subjectId)
  if (!isOwn && !mandate) return undefined
  const posts = account.staff ? await listPostsOf(db, accountId, today.toString()) : []
  return {
    name: account.name,
    staff: account.staff,
    level: account.level,
    phone: platform.keyring.open(account.phone_sealed, { column: PHONE_COLUMN }),
    person: account.subject_id && !account.staff ? await getSubject(platform, db, account.subject_id) : null,
    acting: mandate
      ? { subject: await getSubject(platform, db, mandate.id), mandate: mandate.mandate_kind }
      : null,
    posts: posts.map(({ role, post, title, organization_name }) => ({
      role,
      post,
      title,
      organizationName: organization_name,
    })),
  }
}
