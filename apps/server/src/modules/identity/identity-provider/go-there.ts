import { BINDING_RETURN, SIGN_IN_RETURN } from '@tongban/contracts/identity-provider.ts'
import { isEqualSecret, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact } from '../../../kernel/work.ts'
import type { ProviderPurpose } from '../identity.tables.ts'
import { insertProviderRequest, takeProviderRequest } from './provider.repository.ts'
import { type Claims, claimsOf, wayTo } from './provider-client.ts'

const LIFE = { minutes: 10 } as const
export const VERIFIER_COLUMN = 'identity.provider_request.verifier'
const RETURN = { sign_in: SIGN_IN_RETURN, bind: BINDING_RETURN } as const satisfies Record<
  ProviderPurpose,
  string
>

/**
 * @param holder what only the browser or session that begins has
 * @param next the page of the portal to which the person was going
 */
export async function goThere(
  reading: Reading,
  purpose: ProviderPurpose,
  { holder, next }: { holder: string; next: string },
): Promise<{ url: string }> {
  const { platform, now } = reading
  const way = await wayTo(platform, platform.settings.publicUrl + RETURN[purpose])
  await transact(platform, reading, (work) =>
    insertProviderRequest(work.tx, {
      token_hash: tokenHash(way.state),
      purpose,
      holder_hash: holderHash(way.state, holder),
      nonce: way.nonce,
      verifier_sealed: platform.keyring.seal(way.verifier, { column: VERIFIER_COLUMN }),
      next,
      expires_at: now.add(LIFE).toString(),
    }),
  )
  return { url: way.url }
}

/**
 * What the provider says of the person who comes back, and where they were going. The request is used up before anybody
 * is asked, so that no answer serves twice, and in no other browser: a link could sign its reader into somebody else's
 * account.
 *
 * @throws Failure `provider.refused`
 */
export async function comeBack(
  reading: Reading,
  purpose: ProviderPurpose,
  { holder, returned }: { holder: string; returned: Readonly<Record<string, string>> },
): Promise<{ claims: Claims; next: string }> {
  const { platform, now } = reading
  const { state = '' } = returned
  const request = await transact(platform, reading, (work) =>
    takeProviderRequest(work.tx, { tokenHash: tokenHash(state), purpose, now: now.toString() }),
  )
  if (!request || !isEqualSecret(request.holder_hash, holderHash(state, holder)))
    throw new Failure('provider.refused')
  const address = new URL(platform.settings.publicUrl + RETURN[purpose])
  for (const [name, value] of Object.entries(returned)) address.searchParams.set(name, value)
  const claims = await claimsOf(platform, {
    address,
    state,
    nonce: request.nonce,
    verifier: platform.keyring.open(request.verifier_sealed, { column: VERIFIER_COLUMN }),
  })
  return { claims, next: request.next }
}

const holderHash = (state: string, holder: string): string => tokenHash(`${state}.${holder}`)
