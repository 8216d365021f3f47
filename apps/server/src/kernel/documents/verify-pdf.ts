import { createHash, X509Certificate } from 'node:crypto'
import { type CertificateSubject, readSubject } from '../crypto/certificates.ts'
import { type DetachedSignature, readDetached } from '../crypto/cms.ts'
import { MalformedDer } from '../crypto/der.ts'

export interface PdfSignature {
  readonly signer: CertificateSubject
  /** As the signer states it. */
  readonly signedAt: Temporal.Instant | undefined
  /** Whether the bytes it covers are those that were signed. */
  readonly isIntact: boolean
  /** Whether it covers the file to its end: nothing was added after it. */
  readonly coversWholeFile: boolean
  /** Whether its certificate leads to one of the roots and was valid at that time. */
  readonly isTrusted: boolean
}

export type PdfVerdict =
  /** Every signature is intact and trusted, and the last one covers the whole file. */
  | { readonly verdict: 'valid'; readonly signatures: readonly PdfSignature[] }
  | {
      readonly verdict: 'unsigned' | 'malformed' | 'altered' | 'untrusted'
      readonly signatures: readonly PdfSignature[]
    }

/** Checks the signatures of a PDF of any origin, in the order of the file. Never throws for what the file holds. */
export function verifyPdfSignature(
  pdf: Uint8Array,
  options: { readonly roots: readonly Buffer[] },
): PdfVerdict {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const roots = options.roots.map((root) => new X509Certificate(root))
  const ranges = [...bytes.toString('latin1').matchAll(BYTE_RANGE)].map((match) => ({
    position: match.index,
    edges: match.slice(1).map(Number),
  }))
  if (ranges.length === 0) return { verdict: 'unsigned', signatures: [] }
  const signatures: PdfSignature[] = []
  for (const { position, edges } of ranges) {
    const signature = readSignature(bytes, position, edges, roots)
    if (!signature) return { verdict: 'malformed', signatures }
    signatures.push(signature)
  }
  const isIntact = signatures.every((one) => one.isIntact) && signatures.at(-1)?.coversWholeFile === true
  const isTrusted = signatures.every((one) => one.isTrusted)
  return { verdict: isIntact ? (isTrusted ? 'valid' : 'untrusted') : 'altered', signatures }
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g

function readSignature(
  bytes: Buffer,
  position: number,
  edges: readonly number[],
  roots: readonly X509Certificate[],
): PdfSignature | undefined {
  const [start = -1, length = 0, resume = 0, rest = 0] = edges
  const end = resume + rest
  // Between the two parts stands the signature in hexadecimal and nothing else, or something could hide there;
  // and the range itself is inside what it covers.
  if (start !== 0 || resume <= length || end > bytes.length || position > end) return undefined
  const gap = bytes.subarray(length, resume).toString('latin1')
  if (!/^<[0-9a-fA-F]+>$/.test(gap)) return undefined
  const sha256 = createHash('sha256')
    .update(bytes.subarray(0, length))
    .update(bytes.subarray(resume, end))
    .digest()
  try {
    const found = readDetached(Buffer.from(gap.slice(1, -1), 'hex'), sha256)
    return {
      signer: readSubject(found.certificate),
      signedAt: found.signedAt,
      isIntact: found.isValid,
      coversWholeFile: end === bytes.length,
      isTrusted: leadsTo(roots, found),
    }
  } catch (error) {
    if (error instanceof MalformedDer) return undefined
    throw error
  }
}

const LONGEST_CHAIN = 5

function leadsTo(roots: readonly X509Certificate[], signature: DetachedSignature): boolean {
  const { chain, signedAt } = signature
  if (!signedAt) return false
  let current = signature.certificate
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    if (!wasValid(current, signedAt)) return false
    const child = current
    if (roots.some((root) => root.raw.equals(child.raw))) return true
    const isIssuer = (one: X509Certificate) => one.ca && child.checkIssued(one) && child.verify(one.publicKey)
    const issuer = roots.find(isIssuer) ?? chain.find(isIssuer)
    if (!issuer) return false
    current = issuer
  }
  return false
}

function wasValid(certificate: X509Certificate, at: Temporal.Instant): boolean {
  const milliseconds = at.epochMilliseconds
  return (
    certificate.validFromDate.getTime() <= milliseconds && milliseconds <= certificate.validToDate.getTime()
  )
}
