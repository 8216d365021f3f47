import type { presentLicence as presentLicenceRoute } from '@tongban/contracts/licences.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import QRCode from 'qrcode'
import { signToken, verifyToken } from '../../../kernel/crypto/tokens.ts'
import type { Work } from '../../../kernel/work.ts'
import { claimForPresenting } from '../licence.access.ts'
import { insertPresentation } from '../licence-use.repository.ts'

export const PRESENTATION = 'licence-presentation'
const LIFE_SECONDS = 60

/** 亮证: a code that shows this licence once, within a minute. */
export async function presentLicence(work: Work, id: string): Promise<ResultOf<typeof presentLicenceRoute>> {
  const licence = await claimForPresenting(work, id)
  const { keyring, settings } = work.platform
  const code = signToken(keyring, {
    purpose: PRESENTATION,
    subject: licence.id,
    now: work.now,
    ttlSeconds: LIFE_SECONDS,
  })
  const signed = verifyToken(keyring, code, { purpose: PRESENTATION, now: work.now })
  if (!signed.ok) throw new Error(`a fresh code is ${signed.reason}`)
  const { nonce, expiresAt } = signed.claims
  await insertPresentation(work.tx, { nonce, licence_id: licence.id, expires_at: expiresAt.toString() })
  const url = `${settings.publicUrl}/p/${code}`
  const qrSvg = await QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return { code, url, qrSvg, expiresAt: expiresAt.toString() }
}
