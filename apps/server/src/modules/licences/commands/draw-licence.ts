import { createHash } from 'node:crypto'
import { contentKey } from '../../../kernel/files/stored-object.ts'
import { defineJob, jobKey } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { sealDocument } from '../../seals/index.ts'
import { openFields } from '../content-seal.ts'
import { getLicence } from '../licence.repository.ts'
import { attachFile, findFile } from '../licence-document.repository.ts'
import { licenceFace } from '../licence-face.ts'

export const DRAW_LICENCE = jobKey<{ licenceId: string }>('licences.draw-licence', 'slow')
const PDF = 'application/pdf'

export const drawLicence = defineJob(DRAW_LICENCE, async (work, { licenceId }) => {
  await documentOfLicence(work, licenceId)
})

export type LicenceFile = { readonly key: string; readonly mime: string; readonly size: number }

/** The sealed PDF of a licence, drawn now when that has not been done. */
export async function documentOfLicence(work: Work, licenceId: string): Promise<LicenceFile> {
  const licence = await getLicence(work.tx, licenceId)
  const drawn = licence.file_id === null ? undefined : await findFile(work.tx, licence.file_id)
  if (drawn) return { key: drawn.object_key, mime: drawn.mime, size: drawn.size }

  const issuer = await findOrganization(work.tx, licence.issuer_id)
  if (!issuer) throw new Error(`no organization ${licence.issuer_id}`)
  const fields = openFields(work.platform, licence)
  const { publicUrl } = work.platform.settings
  const face = licenceFace({ licence, fields, issuer, publicUrl, drawnAt: work.now })
  const rendered = await work.platform.press.render(face)
  const pdf = await sealDocument(work.platform, issuer, rendered, licence.type_name)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const key = contentKey(sha256)
  await work.platform.files.put(key, pdf, { contentType: PDF })
  await attachFile(work.tx, licenceId, {
    id: work.newId(),
    object_key: key,
    mime: PDF,
    size: pdf.length,
    sha256,
    created_at: work.now.toString(),
  })
  return { key, mime: PDF, size: pdf.length }
}
