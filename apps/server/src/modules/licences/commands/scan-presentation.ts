import type { VerifiedLicence } from '@tongban/contracts/licences.ts'
import { verifyToken } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { openFields } from '../content-seal.ts'
import { getLicence } from '../licence.repository.ts'
import { maskField } from '../licence.ts'
import { takeScan } from '../licence-use.repository.ts'
import { verdictOn } from '../queries/verify-licence.ts'
import { PRESENTATION } from './present-licence.ts'
import { recordUsesOf } from './record-use.ts'

const REFUSALS = {
  malformed: 'presentation.invalid',
  forged: 'presentation.invalid',
  expired: 'presentation.expired',
} as const

/** The one look that a presentation is good for. The holder chose to show the face and sees who looked. */
export async function scanPresentation(work: Work, code: string): Promise<VerifiedLicence> {
  const { platform, actor, now } = work
  const checked = verifyToken(platform.keyring, code, { purpose: PRESENTATION, now })
  if (!checked.ok) throw new Failure(REFUSALS[checked.reason])
  const { subject: licenceId, nonce } = checked.claims
  if (!(await takeScan(work.tx, nonce, licenceId, now.toString()))) throw new Failure('presentation.used')

  const licence = await getLicence(work.tx, licenceId)
  const fields = openFields(platform, licence)
  await recordUsesOf(work, [licenceId], {
    usedBy: actor.accountId === null ? '现场扫码的核验人' : actor.name,
    purpose: '亮证核验',
    caseId: null,
  })
  return {
    ...(await verdictOn(work, licence)),
    holderName: licence.holder_name,
    fields: licence.definition.fields.flatMap(({ id, label, level }) => {
      const value = fields[id]
      return value ? [{ label, value: level <= SHOWN_LEVEL ? value : maskField(value, level) }] : []
    }),
  }
}

/** Personal data is shown, sensitive personal data (PIPL §28) stays masked. */
const SHOWN_LEVEL = 3
