import type { ReadKind } from '@tongban/contracts/privacy.ts'
import { v7 as uuidv7 } from 'uuid'
import type { HeldPost } from '../../../kernel/actor.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { insertAccesses } from '../access.repository.ts'

/** The case that gives the right to look, as it is called now. */
export type SeenCase = {
  readonly id: string
  readonly number: string
  readonly itemName: string
  readonly organizationId: string
}
export type SeenPerson = {
  readonly subjectId: string
  /** Null where the look serves no case: then there must be a purpose. */
  readonly case: SeenCase | null
}

/**
 * Writes down that a member of staff sees data of these people: one statement, whatever their number, before the answer
 * leaves. Nothing is written of people who look at their own, nor of the platform itself.
 *
 * @param purpose why, where it is no case: GB/T 22239-2019 §8.1.4.11
 * @throws Failure `purpose.required`
 */
export async function noteRead(
  { actor, db, now, today, origin }: Reading,
  what: ReadKind,
  seen: readonly SeenPerson[],
  purpose?: string,
): Promise<void> {
  const { accountId, posts } = actor
  const [first] = posts
  if (accountId === null || first === undefined || seen.length === 0) return
  const given = purpose?.trim() || null
  if (given === null && seen.some((person) => person.case === null)) throw new Failure('purpose.required')
  const at = now.toString({ fractionalSecondDigits: 3 })
  await insertAccesses(
    db,
    seen.map(({ subjectId, case: found }) => {
      const { role, organizationId } = postFor(posts, found) ?? first
      return {
        id: uuidv7({ msecs: now.epochMilliseconds }),
        at,
        day: today.toString(),
        account_id: accountId,
        reader_name: actor.name,
        role,
        organization_id: organizationId,
        subject_id: subjectId,
        what,
        case_id: found?.id ?? null,
        case_number: found?.number ?? null,
        item_name: found?.itemName ?? null,
        purpose: given,
        network: origin.network,
      }
    }),
  )
}

/** The post by which the officer has to do with the case. */
const postFor = (posts: readonly HeldPost[], found: SeenCase | null): HeldPost | undefined =>
  found ? posts.find(({ organizationId }) => organizationId === found.organizationId) : undefined
