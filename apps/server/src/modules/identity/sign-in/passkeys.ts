import type { Ceremony, PasskeyMade, PasskeyProof } from '@tongban/contracts/sign-in.ts'
import { randomToken, tokenHash } from '../../../kernel/crypto/tokens.ts'
import type { Settings } from '../../../kernel/settings.ts'
import type { Work } from '../../../kernel/work.ts'
import { PASSKEY_LIFE } from '../accounts/account.ts'
import type { CeremonyPurpose, Passkey } from '../identity.tables.ts'
import { insertCeremony, takeCeremony } from './challenges.repository.ts'
import { insertPasskey, listPasskeysOf, lockPasskey, setPasskeyUsed } from './passkeys.repository.ts'

/** W3C WebAuthn level 3. Its library comes with the first use: a start waits for none of it. */
const library = () => import('@simplewebauthn/server')

/** Passkeys belong to the site's name; under a plain number of the network browsers offer none. */
const siteOf = ({ publicUrl }: Settings) => ({ rpID: new URL(publicUrl).hostname, origin: publicUrl })

/** A challenge for any passkey of this site, or for those of one account. */
export async function askPasskey(
  work: Work,
  purpose: 'sign_in' | 'step_up',
  accountId: string | null = null,
): Promise<Ceremony> {
  const { generateAuthenticationOptions } = await library()
  const keys = accountId === null ? [] : await listPasskeysOf(work.db, accountId)
  const options = await generateAuthenticationOptions({
    rpID: siteOf(work.platform.settings).rpID,
    userVerification: 'required',
    allowCredentials: keys.map(({ credential_id }) => ({ id: credential_id })),
  })
  return begin(work, purpose, accountId, options)
}

/** A challenge for a new passkey of the account. */
export async function offerPasskey(work: Work, accountId: string, name: string): Promise<Ceremony> {
  const { generateRegistrationOptions } = await library()
  const keys = await listPasskeysOf(work.db, accountId)
  const options = await generateRegistrationOptions({
    rpID: siteOf(work.platform.settings).rpID,
    rpName: '通办',
    userName: name,
    userID: new TextEncoder().encode(accountId),
    excludeCredentials: keys.map(({ credential_id }) => ({ id: credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return begin(work, 'enrol', accountId, options)
}

async function begin(
  work: Work,
  purpose: CeremonyPurpose,
  accountId: string | null,
  options: { challenge: string },
): Promise<Ceremony> {
  const token = randomToken()
  await insertCeremony(work.tx, {
    token_hash: tokenHash(token),
    purpose,
    account_id: accountId,
    expected: options.challenge,
    expires_at: work.now.add(PASSKEY_LIFE).toString(),
  })
  return { challenge: token, options: { ...options } }
}

type Answered<Response> = { challenge: string; response: Response }

/**
 * The passkey that signed the challenge, with the person verified by the authenticator (PIN, finger or face) and a
 * counter that has not gone back; undefined when anything of this does not hold.
 */
export async function provenPasskey(
  work: Work,
  purpose: 'sign_in' | 'step_up',
  { challenge, response }: Answered<PasskeyProof>,
): Promise<Passkey | undefined> {
  const ceremony = await current(work, purpose, challenge)
  const key = ceremony && (await lockPasskey(work.tx, response.id))
  if (!key || (ceremony.account_id !== null && ceremony.account_id !== key.account_id)) return undefined
  const { rpID, origin } = siteOf(work.platform.settings)
  const { verifyAuthenticationResponse } = await library()
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: ceremony.expected,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: key.credential_id,
      publicKey: Buffer.from(key.public_key, 'base64url'),
      counter: Number(key.counter),
    },
  }).catch(() => undefined)
  if (!checked?.verified) return undefined
  await setPasskeyUsed(work.tx, key.id, checked.authenticationInfo.newCounter, work.now.toString())
  return key
}

/** Keeps a new passkey; undefined when it does not answer the challenge, or is somebody's already. */
export async function keepPasskey(
  work: Work,
  accountId: string,
  { challenge, response, name }: Answered<PasskeyMade> & { name: string },
): Promise<string | undefined> {
  const ceremony = await current(work, 'enrol', challenge)
  if (ceremony?.account_id !== accountId) return undefined
  const { rpID, origin } = siteOf(work.platform.settings)
  const { verifyRegistrationResponse } = await library()
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: ceremony.expected,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!checked?.verified) return undefined
  const { credential } = checked.registrationInfo
  const kept = await insertPasskey(work.tx, {
    id: work.newId(),
    account_id: accountId,
    credential_id: credential.id,
    public_key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: [...(credential.transports ?? [])],
    name,
    created_at: work.now.toString(),
    used_at: null,
  })
  return kept?.id
}

async function current(work: Work, purpose: CeremonyPurpose, challenge: string) {
  const ceremony = await takeCeremony(work.tx, tokenHash(challenge), purpose)
  if (!ceremony) return undefined
  const isOver = Temporal.Instant.compare(Temporal.Instant.from(ceremony.expires_at), work.now) < 0
  return isOver ? undefined : ceremony
}
