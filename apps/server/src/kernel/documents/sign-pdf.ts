import { createHash, X509Certificate } from 'node:crypto'
import { readSubject } from '../crypto/certificates.ts'
import { type Signer, signDetached } from '../crypto/cms.ts'
import type { SealPlace } from './document.ts'
import {
  appendRevision,
  type Revision,
  readRevision,
  textString,
  UnsupportedPdf,
  withEntry,
  withReference,
} from './pdf-revision.ts'

export interface PdfSigning {
  /** Where the seal appears, from the rendered document. */
  readonly place: SealPlace
  readonly signer: Signer
  readonly signedAt: Temporal.Instant
  readonly reason?: string
  readonly location?: string
}

// A P-256 signature with two certificates is about 1.7 KB; the rest is for longer chains.
const CONTENTS_BYTES = 4096
const BLANK_RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]'

/**
 * Puts a seal on a PDF made by `renderPdf`: the seal's picture as a signature field, and a signature of type
 * adbe.pkcs7.detached (ISO 32000-1 §12.8) over the whole file. Signs again for a second seal: earlier signatures
 * stay valid, since the file is only added to. Takes under 1 ms. Throws UnsupportedPdf for other PDFs.
 */
export async function signPdf(pdf: Uint8Array, signing: PdfSigning): Promise<Buffer> {
  const original = Buffer.from(pdf)
  const revision = readRevision(original)
  const prepared = appendRevision(original, revision, signatureObjects(revision, signing))
  const start = prepared.indexOf(`<${'0'.repeat(CONTENTS_BYTES * 2)}>`, original.length)
  const end = start + CONTENTS_BYTES * 2 + 2
  const range = `/ByteRange [0 ${start} ${end} ${prepared.length - end}]`.padEnd(BLANK_RANGE.length)
  prepared.write(range, prepared.indexOf(BLANK_RANGE, original.length), 'latin1')
  const sha256 = createHash('sha256')
    .update(prepared.subarray(0, start))
    .update(prepared.subarray(end))
    .digest()
  const signature = await signDetached(signing.signer, { sha256, signedAt: signing.signedAt })
  if (signature.length > CONTENTS_BYTES)
    throw new RangeError('the certificate chain is too long for the signature')
  prepared.write(signature.toString('hex'), start + 1, 'latin1')
  return prepared
}

function signatureObjects(revision: Revision, signing: PdfSigning): Map<number, Buffer | string> {
  const { place, signer, signedAt, reason, location } = signing
  const [signature, appearance, widget] = [revision.size, revision.size + 1, revision.size + 2]
  const page = pageNumbered(revision, place.page)
  const catalog = revision.dictionary(revision.root)
  const form = Number(/\/AcroForm (\d+) 0 R/.exec(catalog)?.[1] ?? revision.size + 3)
  const isFirst = form === revision.size + 3
  const holder = readSubject(new X509Certificate(signer.certificate))
  const formDictionary = isFirst ? '<<\n/Fields []\n/SigFlags 3\n>>' : revision.dictionary(form)
  const objects = new Map<number, Buffer | string>([
    [
      signature,
      dictionary([
        '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached',
        BLANK_RANGE,
        `/Contents <${'0'.repeat(CONTENTS_BYTES * 2)}>`,
        `/M (D:${pdfTime(signedAt)})`,
        `/Name ${textString(holder.organization)}`,
        ...(reason ? [`/Reason ${textString(reason)}`] : []),
        ...(location ? [`/Location ${textString(location)}`] : []),
      ]),
    ],
    [appearance, appearanceOf(place)],
    [
      widget,
      dictionary([
        // Printed and locked.
        '/Type /Annot /Subtype /Widget /FT /Sig /F 132',
        `/T ${textString(place.name)} /TU ${textString(place.alternative)}`,
        `/Rect [${place.rectangle.map((edge) => edge.toFixed(2)).join(' ')}]`,
        `/P ${page} 0 R /V ${signature} 0 R /AP << /N ${appearance} 0 R >>`,
      ]),
    ],
    [page, withReference(revision.dictionary(page), 'Annots', `${widget} 0 R`)],
    [form, withReference(formDictionary, 'Fields', `${widget} 0 R`)],
  ])
  if (isFirst) objects.set(revision.root, withEntry(catalog, `/AcroForm ${form} 0 R`))
  return objects
}

function pageNumbered(revision: Revision, index: number): number {
  const pages = Number(/\/Pages (\d+) 0 R/.exec(revision.dictionary(revision.root))?.[1])
  const kids = /\/Kids \[([^\]]*)\]/.exec(revision.dictionary(pages))?.[1] ?? ''
  const page = [...kids.matchAll(/(\d+) 0 R/g)][index]?.[1]
  if (page === undefined) throw new UnsupportedPdf(`there is no page ${index}`)
  return Number(page)
}

/** A form that multiplies with the page, so that text under the seal stays readable as under real ink. */
function appearanceOf(place: SealPlace): Buffer {
  const [left, bottom, right, top] = place.rectangle
  const head = dictionary([
    '/Type /XObject /Subtype /Form',
    `/BBox [0 0 ${(right - left).toFixed(2)} ${(top - bottom).toFixed(2)}]`,
    '/Resources << /ExtGState << /Ink << /Type /ExtGState /BM /Multiply /ca 0.9 /CA 0.9 >> >> >>',
    `/Filter /FlateDecode /Length ${place.appearance.length}`,
  ])
  return Buffer.concat([Buffer.from(`${head}\nstream\n`), place.appearance, Buffer.from('\nendstream')])
}

const dictionary = (entries: readonly string[]): string => `<<\n${entries.join('\n')}\n>>`

const pdfTime = (instant: Temporal.Instant): string =>
  `${instant.toString().replace(/[-:T]/g, '').slice(0, 14)}Z`
