import { createPrivateKey, createPublicKey } from 'node:crypto'
import { issueCertificate } from '../../kernel/crypto/certificates.ts'
import { type Signer, signerOf } from '../../kernel/crypto/cms.ts'
import { SUITES } from '../../kernel/crypto/suites.ts'
import type { RenderedDocument, Seal } from '../../kernel/documents/document.ts'
import { signPdf } from '../../kernel/documents/sign-pdf.ts'
import type { Platform } from '../../kernel/platform.ts'
import { findSeal, insertSeal } from './seals.repository.ts'

type Organization = { readonly id: string; readonly name: string; readonly credit_code: string }

const KEY_COLUMN = 'seals.seal.key'
const VALID_YEARS = 10
const DIAMETER_MM = 42

/** The round seal as it stands on documents of this organization; it appears when `sealDocument` signs. */
export const sealOf = ({ name, credit_code }: Organization, purpose: string): Seal => ({
  name: `seal_${credit_code}`,
  organization: name,
  purpose,
  number: credit_code,
  diameterMm: DIAMETER_MM,
})

/**
 * Signs a drawn document in the name of the organization, at the place of its seal (电子签名法 §13–14: the key is the
 * organization's alone, and any later change shows). Readers of PDFs know P-256, not SM2, so that is the seal's suite.
 */
export async function sealDocument(
  platform: Platform,
  organization: Organization,
  { pdf, seals }: RenderedDocument,
  reason: string,
): Promise<Buffer> {
  const [place] = seals
  if (!place) throw new Error('the document has no place for a seal')
  return signPdf(pdf, {
    place,
    signer: await signerFor(platform, organization),
    signedAt: platform.now(),
    reason,
  })
}

async function signerFor(platform: Platform, organization: Organization): Promise<Signer> {
  const found =
    (await findSeal(platform.db, organization.id, platform.now().toString())) ??
    (await createSeal(platform, organization))
  const key = createPrivateKey({
    key: Buffer.from(platform.keyring.open(found.key_sealed, { column: KEY_COLUMN }), 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  return signerOf(key, found.certificate, [platform.authority.certificate])
}

async function createSeal(platform: Platform, organization: Organization) {
  const { authority, keyring, db } = platform
  const now = platform.now()
  const key = SUITES.international.generateSigningKey()
  const until = now.toZonedDateTimeISO('UTC').add({ years: VALID_YEARS }).toInstant()
  const certificate = issueCertificate(authority, {
    subject: {
      commonName: `${organization.name} 电子印章`,
      organization: organization.name,
      serialNumber: organization.credit_code,
    },
    publicKey: createPublicKey(key),
    validity: { from: now, to: until },
  })
  await insertSeal(db, {
    organization_id: organization.id,
    certificate,
    key_sealed: keyring.seal(key.export({ format: 'der', type: 'pkcs8' }).toString('base64'), {
      column: KEY_COLUMN,
    }),
    valid_until: until.toString(),
    created_at: now.toString(),
  })
  const stored = await findSeal(db, organization.id, now.toString())
  if (!stored) throw new Error(`no seal for ${organization.id}`)
  return stored
}
