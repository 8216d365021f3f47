import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { issueCertificate } from '../../../kernel/crypto/certificates.ts'
import type { Signer } from '../../../kernel/crypto/cms.ts'
import { SUITES } from '../../../kernel/crypto/suites.ts'
import type { Work } from '../../../kernel/work.ts'
import type { OrganizationRow } from '../../organizations/index.ts'
import { findSeal, insertSeal, waitForTurn } from '../licence-document.repository.ts'

const KEY_COLUMN = 'licences.seal.key'
const LIFE = { years: 3 }

/**
 * The seal of an organization for electronic documents: a key that only the platform can open and a certificate of the
 * platform's authority. Made when the organization first seals something, and anew when it has run out.
 */
export async function sealOf(work: Work, organization: OrganizationRow): Promise<Signer> {
  const at = work.now.toString()
  const { keyring, authority } = work.platform
  let seal = await findSeal(work.tx, organization.id, at)
  if (!seal) {
    await waitForTurn(work.tx, `seal ${organization.id}`)
    seal = (await findSeal(work.tx, organization.id, at)) ?? (await makeSeal(work, organization))
  }
  const key = createPrivateKey({
    key: Buffer.from(keyring.open(seal.key_sealed, { column: KEY_COLUMN }), 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    certificate: Buffer.from(seal.certificate, 'base64'),
    chain: [authority.certificate],
    sign: (data) => SUITES.international.sign(key, data),
  }
}

async function makeSeal(work: Work, { id, name, credit_code }: OrganizationRow) {
  const { keyring, authority } = work.platform
  // Readers of PDF files know P-256 and not SM2.
  const key = SUITES.international.generateSigningKey()
  const certificate = issueCertificate(authority, {
    subject: { commonName: `${name}电子印章`, organization: name, serialNumber: credit_code },
    publicKey: createPublicKey(key),
    validity: { from: work.now, to: endOf(work) },
  })
  const seal = {
    id: work.newId(),
    organization_id: id,
    certificate: certificate.toString('base64'),
    key_sealed: keyring.seal(key.export({ format: 'der', type: 'pkcs8' }).toString('base64'), {
      column: KEY_COLUMN,
    }),
    valid_from: work.now.toString(),
    valid_until: endOf(work).toString(),
  }
  await insertSeal(work.tx, seal)
  return seal
}

/** Never later than the authority's own end. */
function endOf({ now, platform }: Work): Temporal.Instant {
  const wished = now.toZonedDateTimeISO('UTC').add(LIFE).toInstant()
  const { validToDate } = new X509Certificate(platform.authority.certificate)
  const last = Temporal.Instant.fromEpochMilliseconds(validToDate.getTime())
  return Temporal.Instant.compare(wished, last) < 0 ? wished : last
}
