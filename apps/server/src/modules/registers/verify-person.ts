import { isEqualSecret } from '../../kernel/crypto/tokens.ts'
import type { Platform } from '../../kernel/platform.ts'
import { openRecord } from './open-record.ts'
import { runCheck } from './run-check.ts'

export type PersonClaim = {
  readonly name: string
  readonly identifier: string
  /** Kind of content, e.g. `social_card`, and what was said of it; none where the card itself is in hand. */
  readonly contents: readonly { readonly kind: string; readonly value: string }[]
  /** In words that the person reads in 我的数据. */
  readonly purpose: string
  readonly accountId: string
}

/**
 * Whether somebody of this name and number lives, and every content is theirs. Compares here, so that no number leaves
 * the bases; every read is written down (law 4).
 */
export async function verifyPerson(
  platform: Platform,
  { name, identifier, contents, purpose, accountId }: PersonClaim,
): Promise<'verified' | 'mismatch' | 'down'> {
  const person = await runCheck(platform, {
    check: 'population.person',
    inputs: { 'person.id_number': identifier },
    purpose,
    accountId,
  })
  if (person.outcome === 'down') return 'down'
  const held =
    contents.length > 0
      ? await openRecord(platform, {
          source: '实名核验服务',
          check: 'contents.person',
          resource: 'contents',
          number: identifier,
          purpose,
          accountId,
        })
      : {}
  if (held === 'down') return 'down'
  if (person.outcome !== 'answered') return 'mismatch'
  const isPerson = person.facts.name === name && person.facts.alive === true
  const fits = contents.every(({ kind, value }) => {
    const own = held && Object.hasOwn(held, kind) ? held[kind] : undefined
    return typeof own === 'string' && isEqualSecret(own, value)
  })
  return isPerson && fits ? 'verified' : 'mismatch'
}
