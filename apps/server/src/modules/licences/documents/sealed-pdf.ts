import type { DocumentDescription, Seal } from '../../../kernel/documents/document.ts'
import { createPress } from '../../../kernel/documents/press.ts'
import { signPdf } from '../../../kernel/documents/sign-pdf.ts'
import type { Work } from '../../../kernel/work.ts'
import type { OrganizationRow } from '../../organizations/index.ts'
import { sealOf } from './organization-seal.ts'

/** One drawing process for all documents of this process; it ends by itself when nothing is to be drawn. */
const press = createPress()

/** The picture of an organization's seal, for the `signing` block of a document that it seals once. */
export const sealPicture = (
  { name, credit_code }: Pick<OrganizationRow, 'name' | 'credit_code'>,
  purpose: string,
): Seal => ({ name: 'Seal1', organization: name, purpose, number: credit_code, diameterMm: 42 })

/** Draws a document and puts the organization's seal on every place that is for one (GB/T 38540, as a PDF signature). */
export async function sealedPdf(
  work: Work,
  description: DocumentDescription,
  organization: OrganizationRow,
): Promise<Buffer> {
  const { pdf, seals, missing } = await press.render(description)
  if (missing.length > 0) work.platform.log.warn({ characters: missing.length }, 'characters without a glyph')
  const signer = await sealOf(work, organization)
  let sealed = Buffer.from(pdf)
  for (const place of seals) {
    sealed = await signPdf(sealed, { place, signer, signedAt: work.now, reason: description.title })
  }
  return sealed
}
