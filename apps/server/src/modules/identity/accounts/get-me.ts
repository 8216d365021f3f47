import type { Capacity, Me, Outstanding } from '@tongban/contracts/identity.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listMandatesOf } from '../mandates/mandates.repository.ts'
import { listPostsOf } from '../staff/posts.repository.ts'
import { isPasswordOver } from './account.ts'
import { findSubject, getAccount, type SubjectRow } from './accounts.repository.ts'

/** Who I am, in whose names I may act, and what posts I hold. */
export async function getMe({ db, actor, today, now }: Reading): Promise<Me> {
  if (!actor.accountId) throw new Failure('session.required')
  const [account, given] = await Promise.all([
    getAccount(db, actor.accountId),
    // Whoever is at work acts for nobody.
    actor.posts.length > 0 ? [] : listMandatesOf(db, actor.accountId, today.toString()),
  ])
  const isApplicant = !account.staff
  const own = isApplicant && account.subject_id ? await findSubject(db, account.subject_id) : undefined
  // Staff act for a person by their consent of the day, and are then no staff.
  const mandates = isApplicant || actor.mandate ? given : []
  const capacities = [
    ...(own ? [presentCapacity(own, null)] : []),
    ...mandates.map((given) => presentCapacity(given, given)),
  ]
  const isNewcomer = actor.roles.has('newcomer')
  const isAtWork = account.staff && !isNewcomer && !actor.mandate
  const held = account.staff && !actor.mandate ? await listPostsOf(db, account.id, today.toString()) : []
  const posts = isAtWork ? held : []
  return {
    accountId: account.id,
    name: account.name,
    phoneMasked: account.phone_masked,
    staff: account.staff,
    level: account.level,
    outstanding: isNewcomer && !actor.mandateOver ? firstToDo(account, held.length > 0, now) : null,
    actingAs:
      capacities.find(
        ({ subjectId, mandateId }) =>
          subjectId === actor.subjectId && mandateId === (actor.mandate?.id ?? null),
      ) ?? null,
    isProxy: actor.roles.has('proxy'),
    capacities,
    posts: posts.map((post) => ({
      id: post.id,
      role: post.role,
      post: post.post,
      title: post.title,
      organizationId: post.organization_id,
      organizationName: post.organization_name,
      regionCode: post.region_code,
      insteadOf: post.absent_name,
    })),
    elderMode: account.elder_mode,
  }
}

/** Null for staff without a post, who have nothing to do first and nothing to do at all. */
function firstToDo(
  account: Parameters<typeof isPasswordOver>[0] & { subject_id: string | null },
  hasPost: boolean,
  now: Temporal.Instant,
): Outstanding | null {
  if (!account.staff) return account.subject_id === null ? 'verify' : 'change_password'
  if (isPasswordOver(account, now)) return 'change_password'
  return hasPost ? 'second_factor' : null
}

type Shown = Pick<SubjectRow, 'id' | 'kind' | 'name' | 'identifier_masked' | 'level'>
type Given = Pick<
  Awaited<ReturnType<typeof listMandatesOf>>[number],
  'mandate_id' | 'valid_until' | 'basic_codes'
>

/** @param given the mandate by which one acts; null: oneself */
export const presentCapacity = (
  { id, kind, name, identifier_masked, level }: Shown,
  given: Given | null,
): Capacity => ({
  kind,
  isOwn: given === null,
  subjectId: id,
  name,
  identifier: identifier_masked,
  level,
  mandateId: given?.mandate_id ?? null,
  validUntil: given?.valid_until ?? null,
  basicCodes: given?.basic_codes ?? null,
})
