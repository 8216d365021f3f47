import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { randomToken } from '../../../kernel/crypto/tokens.ts'
import { systemContext } from '../../../kernel/module.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { transact, type Work } from '../../../kernel/work.ts'
import type { SigningKey, SigningKind } from '../sso.tables.ts'
import {
  deleteSigningKeys,
  insertSigningKeys,
  listSigningKeys,
  lockSigningKeys,
} from './signing-keys.repository.ts'

export type ProviderKeys = {
  /** Changes with any of them. */
  readonly fingerprint: string
  /** The one that signs first of its algorithm, then those that others may still check with. */
  readonly jwks: readonly (ReturnType<typeof asJwk> & { kid: string; use: 'sig'; alg: string })[]
  /** Makes pairwise names; it never changes, or everybody would be a stranger. */
  readonly pairwiseSalt: string
  readonly cookieKeys: readonly string[]
}

const COLUMN = { column: 'sso.signing_key.sealed' }
/** A key signs for so long. */
const LIFE = { hours: 90 * 24 } as const
/** Published so long before it signs, since others keep our list of keys. */
const NOTICE = { hours: 24 } as const
/** Published so long after its successor: longer than the longest token that is checked with it. */
const AFTERLIFE = { hours: 72 } as const
const ALGORITHMS = { es256: 'ES256', rs256: 'RS256' } as const
const ROTATED = ['es256', 'rs256', 'cookie'] as const
const generate = promisify(generateKeyPair)

/** The provider's keys, made at the first request. SM2 is no algorithm that stock clients check; see docs/sso.md. */
export async function providerKeys(platform: Platform): Promise<ProviderKeys> {
  const known = await listSigningKeys(platform.db)
  const rows = known.length > 0 ? known : await transact(platform, systemContext('sso-keys'), makeFirst)
  return assembled(platform, rows)
}

/** New keys for those that have had their time, and an end to those that nobody checks with any more. */
export async function rotateSigningKeys(work: Work): Promise<void> {
  await lockSigningKeys(work.tx)
  const rows = await listSigningKeys(work.tx)
  if (rows.length === 0) return
  const due = ROTATED.filter((kind) => {
    const newest = rows.find((row) => row.kind === kind)
    return !newest || isBefore(newest, work.now.subtract(LIFE))
  })
  if (due.length > 0)
    await insertSigningKeys(work.tx, await Promise.all(due.map((kind) => fresh(work, kind))))
  const over = ROTATED.flatMap((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind)
    // What has had a signing successor for the whole afterlife.
    const heir = ofKind.findIndex((row) => isBefore(row, work.now.subtract(NOTICE).subtract(AFTERLIFE)))
    return heir < 0 ? [] : ofKind.slice(heir + 1).map(({ id }) => id)
  })
  if (over.length > 0) await deleteSigningKeys(work.tx, over)
}

async function makeFirst(work: Work): Promise<SigningKey[]> {
  await lockSigningKeys(work.tx)
  const known = await listSigningKeys(work.tx)
  if (known.length > 0) return known
  const kinds = ['es256', 'rs256', 'cookie', 'pairwise'] as const
  const rows = await Promise.all(kinds.map((kind) => fresh(work, kind)))
  await insertSigningKeys(work.tx, rows)
  return rows
}

async function fresh(work: Work, kind: SigningKind): Promise<SigningKey> {
  const secret = await newSecret(kind)
  return {
    id: work.newId(),
    kind,
    sealed: work.platform.keyring.seal(secret, COLUMN),
    created_at: work.now.toString(),
  }
}

async function newSecret(kind: SigningKind): Promise<string> {
  if (kind === 'pairwise' || kind === 'cookie') return randomToken()
  const { privateKey } =
    kind === 'es256'
      ? await generate('ec', { namedCurve: 'P-256' })
      : await generate('rsa', { modulusLength: 2048 })
  return pkcs8(privateKey)
}

const asJwk = (der: string) =>
  createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  })

const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'der' }).toString('base64')

function assembled({ keyring, now }: Platform, rows: readonly SigningKey[]): ProviderKeys {
  const of = (kind: SigningKind) => rows.filter((row) => row.kind === kind)
  const open = ({ sealed }: SigningKey) => keyring.open(sealed, COLUMN)
  const ripe = now().subtract(NOTICE)
  const jwks = (['rs256', 'es256'] as const).flatMap((kind) => {
    const keys = of(kind)
    const signing = keys.find((key) => isBefore(key, ripe)) ?? keys.at(-1)
    return [...keys]
      .sort((a, b) => Number(b === signing) - Number(a === signing))
      .map((key) => ({
        ...asJwk(open(key)),
        kid: key.id,
        use: 'sig' as const,
        alg: ALGORITHMS[kind],
      }))
  })
  const [salt] = of('pairwise')
  if (!salt) throw new Error('the provider has no salt for pairwise names')
  return {
    fingerprint: [...jwks.map(({ kid }) => kid), ...of('cookie').map(({ id }) => id)].join(' '),
    jwks,
    pairwiseSalt: open(salt),
    cookieKeys: of('cookie').map(open),
  }
}

const isBefore = ({ created_at }: Pick<SigningKey, 'created_at'>, moment: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(created_at), moment) <= 0
