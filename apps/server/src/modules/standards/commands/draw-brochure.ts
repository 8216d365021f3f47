import { createHash } from 'node:crypto'
import { contentKey } from '../../../kernel/files/stored-object.ts'
import { defineJob, jobKey } from '../../../kernel/module.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { presentEdition } from '../edition.ts'
import { listBrochure } from '../exports/list-brochure.ts'
import { listAllLines } from '../line.repository.ts'
import { attachPdf, findEdition, getListById } from '../list.repository.ts'
import { presentLine } from '../public-list.ts'

export const DRAW_BROCHURE = jobKey<{ listId: string; number: number }>('standards.draw-brochure', 'slow')
const PDF = 'application/pdf'

export const drawBrochureJob = defineJob(DRAW_BROCHURE, async (work, { listId, number }) => {
  await brochureOf(work, listId, number)
})

/** Where the brochure of an edition is kept, drawn now when that has not been done. */
export async function brochureOf(work: Work, listId: string, number: number): Promise<string> {
  const list = await getListById(work.tx, listId)
  const edition = await findEdition(work.tx, listId, number)
  if (!edition) throw new Error(`no edition ${number} of ${listId}`)
  if (edition.pdf_key !== null) return edition.pdf_key
  const { platform } = work
  const lines = await listAllLines(work.tx, { listId, edition: number })
  const { pdf } = await platform.press.render(
    listBrochure({
      kind: list.kind,
      regionName: list.region_name,
      edition: presentEdition(platform.keyring, list, edition),
      lines: lines.map(presentLine),
      address: listAddress(work, list),
    }),
  )
  const key = contentKey(createHash('sha256').update(pdf).digest('hex'))
  await platform.files.put(key, pdf, { contentType: PDF })
  await attachPdf(work.tx, listId, number, key)
  return key
}

/** Of the list's page on the portal. */
export const listAddress = (
  { platform }: Pick<Reading, 'platform'>,
  { region_code, kind }: { region_code: string; kind: string },
): string => `${platform.settings.publicUrl}/lists/${region_code}/${kind}`
