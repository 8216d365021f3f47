import { v7 as uuidv7 } from 'uuid'
import { isEqualSecret } from '../../kernel/crypto/tokens.ts'
import type { Platform } from '../../kernel/platform.ts'
import { DATA_COLUMN, lookupOf, NUMBER_COLUMN } from './record-key.ts'
import { readRecord } from './registers.repository.ts'
import { type CheckRequest, runCheck } from './run-check.ts'

export type PersonClaim = {
  readonly name: string
  readonly identifier: string
  /** Kind of content, e.g. `social_card`, and what was said of it. */
  readonly contents: readonly { readonly kind: string; readonly value: string }[]
  readonly accountId: string
}

const SOURCE = '实名核验服务'
const PURPOSE = '实名认证'

/**
 * Whether somebody of this name and number lives, and every content is theirs. Compares here, so that no number leaves
 * the bases; both reads are written down (law 4).
 */
export async function verifyPerson(
  platform: Platform,
  { name, identifier, contents, accountId }: PersonClaim,
): Promise<'verified' | 'mismatch' | 'down'> {
  const request: CheckRequest = {
    check: 'population.person',
    inputs: { 'person.id_number': identifier },
    purpose: PURPOSE,
    accountId,
  }
  const person = await runCheck(platform, request)
  if (person.outcome === 'down') return 'down'
  const held = await contentsOf(platform, identifier, accountId)
  if (held === 'down') return 'down'
  if (person.outcome !== 'answered') return 'mismatch'
  const isPerson = person.facts.name === name && person.facts.alive === true
  const fits = contents.every(({ kind, value }) => {
    const own = Object.hasOwn(held, kind) ? held[kind] : undefined
    return typeof own === 'string' && isEqualSecret(own, value)
  })
  return isPerson && fits ? 'verified' : 'mismatch'
}

async function contentsOf(
  { db, keyring, now }: Platform,
  identifier: string,
  accountId: string,
): Promise<Readonly<Record<string, unknown>> | 'down'> {
  const at = now()
  const { outcome, data_sealed } = await readRecord(db, {
    id: uuidv7({ msecs: at.epochMilliseconds }),
    at: at.toString(),
    source: SOURCE,
    check: 'contents.person',
    resource: 'contents',
    ...lookupOf(keyring, { column: NUMBER_COLUMN, value: identifier }),
    purpose: PURPOSE,
    caseId: null,
    accountId,
  })
  if (outcome === 'down') return 'down'
  const record: unknown = data_sealed ? JSON.parse(keyring.open(data_sealed, { column: DATA_COLUMN })) : null
  return typeof record === 'object' && record !== null ? { ...record } : {}
}
