import type { Security, startAuthenticator as startContract } from '@tongban/contracts/account.ts'
import type { Me } from '@tongban/contracts/identity.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import QRCode from 'qrcode'
import {
  acceptedStep,
  authenticatorCode,
  authenticatorSecret,
  authenticatorUri,
} from '../../../kernel/crypto/one-time-codes.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { authenticatorAdded, authenticatorRemoved } from '../accounts/account.events.ts'
import { getAccount, lockAccount, setAuthenticator } from '../accounts/accounts.repository.ts'
import { getSecurity } from '../accounts/get-security.ts'
import { changeOwn, ownSession } from '../accounts/own-account.ts'
import { AUTHENTICATOR_COLUMN } from '../accounts/subjects.ts'
import { renewSession } from '../sessions/renew-session.ts'
import { refuseLastFactor } from './last-factor.ts'

/** A new secret to be scanned by an authenticator app (RFC 6238); the one in use stays until a code of it was given. */
export async function startAuthenticator(work: Work): Promise<ResultOf<typeof startContract>> {
  const { accountId } = ownSession(work)
  const { keyring, settings } = work.platform
  const { name } = await getAccount(work.tx, accountId)
  const secret = authenticatorSecret()
  await setAuthenticator(work.tx, accountId, {
    totp_offered_sealed: keyring.seal(secret, { column: AUTHENTICATOR_COLUMN }),
  })
  const uri = authenticatorUri({ issuer: '通办', account: name, secret })
  return {
    secret,
    uri,
    qrSvg: await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }),
    demonstrationCode: settings.demonstration
      ? await authenticatorCode({ secret, now: work.now, lastStep: 0 })
      : null,
  }
}

/** @throws Failure `sign_in.code_wrong` */
export const finishAuthenticator = (reading: Reading, code: string): Promise<Me> =>
  changeOwn(reading, async (work, { accountId, sessionHash }) => {
    const { totp_offered_sealed } = await lockAccount(work.tx, accountId)
    if (totp_offered_sealed === null) throw new Failure('sign_in.code_wrong')
    const secret = work.platform.keyring.open(totp_offered_sealed, { column: AUTHENTICATOR_COLUMN })
    const step = await acceptedStep({ secret, code, now: work.now })
    if (step === undefined) throw new Failure('sign_in.code_wrong')
    await setAuthenticator(work.tx, accountId, {
      totp_sealed: totp_offered_sealed,
      totp_offered_sealed: null,
      totp_step: step,
    })
    await renewSession(work, sessionHash, 'password_totp')
    work.emit(authenticatorAdded(accountId, { ...work.origin }))
  })

/** @throws Failure `account.factor_needed` */
export async function removeAuthenticator(work: Work): Promise<Security> {
  const { accountId } = ownSession(work)
  await lockAccount(work.tx, accountId)
  await refuseLastFactor(work, accountId, 'authenticator')
  await setAuthenticator(work.tx, accountId, { totp_sealed: null, totp_offered_sealed: null })
  work.emit(authenticatorRemoved(accountId, { ...work.origin }))
  return getSecurity(work)
}
