import { sql } from 'kysely'
import { Failure } from '../failure.ts'
import type { Reading, Work } from '../work.ts'

export type IdempotencyKey = { readonly key: string; readonly digest: string }

/**
 * Takes the key for this request, or returns the first answer. A second request with the same key waits on the unique
 * index until the first has committed, so both see one effect (design law 6).
 */
export async function firstAnswer(work: Work, asked: IdempotencyKey): Promise<string | undefined> {
  const { key, digest } = asked
  const account = work.actor.accountId
  if (!account) return undefined
  const taken = await sql`
    insert into kernel.idempotency (key, account, digest, at) values (${key}, ${account}, ${digest}, ${work.now.toString()})
    on conflict do nothing`.execute(work.tx)
  return taken.numAffectedRows === 1n ? undefined : rememberedAnswer(work, asked)
}

/** The answer that an earlier request with this key was given, if there was one. */
export async function rememberedAnswer(
  { platform, db, actor }: Pick<Reading, 'platform' | 'db' | 'actor'>,
  { key, digest }: IdempotencyKey,
): Promise<string | undefined> {
  const { rows } = await sql<{ digest: string; answer: string | null }>`
    select digest, answer from kernel.idempotency where account = ${actor.accountId} and key = ${key}`.execute(
    db,
  )
  const [earlier] = rows
  if (!earlier) return undefined
  if (earlier.digest !== digest) throw new Failure('request.idempotency_mismatch')
  if (earlier.answer === null) throw new Failure('request.conflict_in_progress')
  return platform.keyring.open(earlier.answer, { column: 'kernel.idempotency.answer' })
}

/** Answers hold personal data, so they are kept sealed. */
export async function rememberAnswer(work: Work, { key }: IdempotencyKey, answer: string): Promise<void> {
  if (!work.actor.accountId) return
  const sealed = work.platform.keyring.seal(answer, { column: 'kernel.idempotency.answer' })
  await sql`update kernel.idempotency set answer = ${sealed} where account = ${work.actor.accountId} and key = ${key}`.execute(
    work.tx,
  )
}

/** Keys are remembered for a day. */
export async function forgetOldAnswers(work: Work): Promise<void> {
  const yesterday = work.now.subtract({ hours: 24 }).toString()
  await sql`delete from kernel.idempotency where at < ${yesterday}`.execute(work.tx)
  await sql`delete from kernel.handled where at < ${work.now.subtract({ hours: 24 * 30 }).toString()}`.execute(
    work.tx,
  )
}
