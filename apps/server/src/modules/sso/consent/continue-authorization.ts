import type { Authorization, STEPS } from '@tongban/contracts/sso.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { findSessionFacts, getSubject } from '../../identity/index.ts'
import { AMR, acrOf, reaches } from '../provider/acr.ts'
import { setPayload } from '../provider/artifacts.repository.ts'
import { OIDC_PREFIX } from '../provider/issuer.ts'
import { sealPayload } from '../provider/sealed-payload.ts'
import { claimInteraction, type Interaction } from './claim-interaction.ts'
import { consentGiven } from './consent.events.ts'
import { findConsentOf, upsertConsent } from './consents.repository.ts'

/** A proof that it is the person serves for ten minutes; see identity. */
const PROOF_LIFE = { minutes: 10 } as const

/** Goes on where nothing has to be asked; otherwise says what has. */
export async function proceed(work: Work, uid: string): Promise<Authorization> {
  const asked = await claimInteraction(work, uid)
  const step = await stepOf(work, asked)
  if (step === 'resume') await answer(work, asked, await signedIn(work))
  const { definition, organization_name } = asked.client
  const { subjectId } = work.actor
  return {
    step,
    to: resumePath(uid),
    clientName: definition.name,
    organizationName: organization_name,
    purpose: definition.purpose,
    scopes: definition.scopes.filter(({ scope }) => asked.scopes.includes(scope)),
    idNumber: definition.idNumber,
    actingAs: subjectId ? (await getSubject(work.platform, work.tx, subjectId)).name : null,
    level: asked.level ?? null,
  }
}

/** The person's own word; a consent is remembered until it is withdrawn (PIPL §14, §15). */
export async function decide(work: Work, uid: string, granted: boolean): Promise<{ to: string }> {
  const asked = await claimInteraction(work, uid)
  if (!granted) {
    await answer(work, asked, {
      error: 'access_denied',
      error_description: 'the person has declined',
    })
    return { to: resumePath(uid) }
  }
  const step = await stepOf(work, asked)
  if (step === 'sign_in') throw new Failure('session.step_up_required')
  if (step === 'level') throw new Failure('account.level_too_low')
  if (step === 'not_for_you') throw new Failure('permission.denied')
  const { accountId, subjectId } = work.actor
  if (!accountId) throw new Failure('session.required')
  const key = { accountId, clientId: asked.client.id, subjectId }
  const before = await findConsentOf(work.tx, key)
  const scopes = [...new Set([...(before?.scopes ?? []), ...asked.scopes])]
  await upsertConsent(work.tx, {
    id: work.newId(),
    account_id: accountId,
    client_id: key.clientId,
    subject_id: subjectId,
    scopes,
    given_at: work.now.toString(),
  })
  work.emit(consentGiven(accountId, { clientId: key.clientId, scopes }))
  await answer(work, asked, { ...(await signedIn(work)), consent: {} })
  return { to: resumePath(uid) }
}

async function stepOf(work: Work, asked: Interaction): Promise<(typeof STEPS)[number]> {
  const { actor } = work
  const { audience } = asked.client.definition
  const isStaff = actor.level === null
  if (audience !== 'both' && (audience === 'staff') !== isStaff) return 'not_for_you'
  if (!reaches(actor, asked.level)) return 'level'
  if (asked.wantsNewSignIn && !hasProvedSince(work, asked.beganAt)) return 'sign_in'
  if (!actor.accountId) return 'sign_in'
  const key = { accountId: actor.accountId, clientId: asked.client.id, subjectId: actor.subjectId }
  const consent = await findConsentOf(work.tx, key)
  const isAskedFor = asked.payload.prompt?.reasons.includes('consent_prompt') ?? false
  const covers = consent !== undefined && asked.scopes.every((scope) => consent.scopes.includes(scope))
  return covers && !isAskedFor ? 'resume' : 'consent'
}

const hasProvedSince = ({ actor }: Work, moment: Temporal.Instant): boolean =>
  actor.provedUntil >= moment.add(PROOF_LIFE).epochMilliseconds

/** What the provider learns of who is signed in here, and by which of our sessions: no other may go on with it. */
async function signedIn({ tx, actor }: Work) {
  const facts = actor.sessionId ? await findSessionFacts(tx, actor.sessionId) : undefined
  if (!facts || !actor.accountId) throw new Failure('session.required')
  return {
    login: {
      accountId: actor.accountId,
      acr: acrOf(actor),
      amr: [...(AMR[facts.method] ?? ['pwd'])],
    },
    portalSession: facts.id,
  }
}

type Result = Readonly<Record<string, unknown>> & { readonly login?: { readonly accountId: string } }

async function answer(work: Work, { idHash, payload }: Interaction, result: Result): Promise<void> {
  const { session, ...rest } = payload
  // Somebody else has signed in since: the session that this began with is not theirs.
  const isSame = !result.login || session?.accountId === result.login.accountId
  const sealed = sealPayload(work.platform, { ...rest, ...(isSame && session && { session }), result })
  await setPayload(work.tx, 'Interaction', idHash, sealed)
}

const resumePath = (uid: string): string => `${OIDC_PREFIX}/auth/${uid}`
