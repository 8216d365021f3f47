import { PDFDocument as ExistingPdf, type PDFEmbeddedPage } from '@cantoo/pdf-lib'
import PDFDocument from 'pdfkit'
import type { Faces } from './fonts.ts'
import { MM } from './sheet.ts'
import { paintWatermark } from './watermark.ts'

/** A copy for one purpose: every page says who took it, when and what for. */
export interface CopyToStamp {
  readonly content: Uint8Array
  readonly contentType: string
  readonly text: string
  /** ISO instant, for the pages that are made here. */
  readonly createdAt: string
}

/**
 * A PDF with the text slanted over each page; of a picture one A4 page is made.
 *
 * @throws when the file cannot be read: it is damaged, or locked by a password
 */
export async function stampCopy(copy: CopyToStamp, faces: Faces): Promise<Uint8Array> {
  return copy.contentType === 'application/pdf' ? stampPages(copy, faces) : pictureOnPage(copy, faces)
}

async function stampPages(copy: CopyToStamp, faces: Faces): Promise<Uint8Array> {
  const pdf = await ExistingPdf.load(copy.content, { updateMetadata: false })
  const overlays = new Map<string, PDFEmbeddedPage>()
  for (const page of pdf.getPages()) {
    const { x, y, width, height } = page.getMediaBox()
    const size = `${width} ${height}`
    const known = overlays.get(size)
    const overlay = known ?? (await pdf.embedPdf(await blankPage(copy, faces, [width, height])))[0]
    if (!overlay) throw new Error('a page of a watermark was not drawn')
    overlays.set(size, overlay)
    page.drawPage(overlay, { x, y, width, height })
  }
  return pdf.save()
}

type Size = [width: number, height: number]

/** Nothing but the watermark. */
const blankPage = (copy: CopyToStamp, faces: Faces, size: Size): Promise<Buffer> =>
  drawn(copy, faces, size, () => {})

const A4: Size = [210 * MM, 297 * MM]
const MARGIN = 15 * MM

const pictureOnPage = (copy: CopyToStamp, faces: Faces): Promise<Buffer> =>
  drawn(copy, faces, A4, (pdf) => {
    const fit: Size = [A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN]
    pdf.image(Buffer.from(copy.content), MARGIN, MARGIN, { fit, align: 'center', valign: 'center' })
  })

function drawn(
  { text, createdAt }: CopyToStamp,
  faces: Faces,
  size: Size,
  draw: (pdf: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size,
    margin: 0,
    font: '',
    info: { CreationDate: new Date(Temporal.Instant.from(createdAt).epochMilliseconds) },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  pdf.on('end', () => resolve(Buffer.concat(chunks)))
  pdf.on('error', reject)
  pdf.registerFont('regular', faces.regular.font)
  draw(pdf)
  paintWatermark(pdf, text, ...size)
  pdf.end()
  return promise
}
