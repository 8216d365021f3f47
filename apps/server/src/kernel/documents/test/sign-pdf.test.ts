import { createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAuthority, issueCertificate } from '../../crypto/certificates.ts'
import { type Signer, signerOf } from '../../crypto/cms.ts'
import { SUITES } from '../../crypto/suites.ts'
import type { RenderedDocument, SealPlace } from '../document.ts'
import { openFaces } from '../fonts.ts'
import { UnsupportedPdf } from '../pdf-revision.ts'
import { renderPdf } from '../render-pdf.ts'
import { signPdf } from '../sign-pdf.ts'
import { verifyPdfSignature } from '../verify-pdf.ts'
import { hasPoppler, letter, poppler, seal } from './samples.ts'

const validity = {
  from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  to: Temporal.Instant.from('2031-01-01T00:00:00Z'),
}
const signedAt = Temporal.Instant.from('2026-03-02T09:00:00Z')
const root = { commonName: 'Tongban Root CA', organization: '通办平台' }
const authority = createAuthority({ suite: 'international', subject: root, validity })
const roots = [authority.certificate]
const health = {
  commonName: '电子印章',
  organization: '温州市鹿城区卫生健康局',
  serialNumber: '11330302002523456X',
}
const market = { commonName: '电子印章', organization: '温州市鹿城区市场监督管理局' }

function signerFor(subject: typeof market): Signer {
  const key = SUITES.international.generateSigningKey()
  const certificate = issueCertificate(authority, { subject, publicKey: createPublicKey(key), validity })
  return signerOf(key, certificate, roots)
}

let document: RenderedDocument
let place: SealPlace
let second: SealPlace
let signed: Buffer
beforeAll(async () => {
  const signing = (name: string) => {
    const organization = '温州市鹿城区卫生健康局'
    return { kind: 'signing', organization, date: '2026年3月2日', seal: seal(name) } as const
  }
  document = await renderPdf(
    letter([{ kind: 'paragraph', text: '准予许可。' }, signing('A'), signing('B')]),
    openFaces(),
  )
  const [a, b] = document.seals
  if (!a || !b) throw new Error('the document has two seals')
  place = a
  second = b
  signed = await signPdf(document.pdf, { place, signer: signerFor(health), signedAt, reason: '行政许可决定' })
})

describe('a signed PDF', () => {
  it('tells who sealed it and when', () => {
    const { verdict, signatures } = verifyPdfSignature(signed, { roots })
    expect(verdict).toBe('valid')
    expect(signatures).toHaveLength(1)
    expect(signatures[0]?.signer).toEqual(health)
    expect(signatures[0]?.signedAt?.toString()).toBe('2026-03-02T09:00:00Z')
  })

  it('keeps the first seal valid when a second organization seals it', async () => {
    const both = await signPdf(signed, { place: second, signer: signerFor(market), signedAt })
    const { verdict, signatures } = verifyPdfSignature(both, { roots })
    expect(verdict).toBe('valid')
    expect(signatures.map((one) => one.signer.organization)).toEqual([
      health.organization,
      market.organization,
    ])
    expect(signatures.map((one) => one.coversWholeFile)).toEqual([false, true])
    if (hasPoppler) expect(poppler('pdfsig', both, '-nocert').match(/Signature is Valid\./g)).toHaveLength(2)
  })

  it.skipIf(!hasPoppler)('is valid for an independent reader', () => {
    const report = poppler('pdfsig', signed, '-nocert')
    expect(report).toContain('Signature is Valid.')
    expect(report).toContain('Total document signed')
    expect(report).toContain('O=温州市鹿城区卫生健康局')
    expect(poppler('pdfsig', Buffer.concat([signed, Buffer.from('%')]), '-nocert')).not.toContain(
      'Total document signed',
    )
  })

  it('is altered after any byte of it changed', () => {
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(signed)
        changed[at] = (changed[at] ?? 0) ^ change
        const { verdict } = verifyPdfSignature(changed, { roots })
        // The unused room behind the signature, and the case of its hexadecimal digits, mean nothing.
        if (verdict === 'valid') expect(isInsideContents(at)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('is altered after something was added to it', () => {
    expect(verifyPdfSignature(Buffer.concat([signed, Buffer.from('\n% more\n')]), { roots }).verdict).toBe(
      'altered',
    )
  })

  it('is not trusted under another root, or signed outside the time of the certificate', async () => {
    const other = createAuthority({ suite: 'international', subject: root, validity })
    expect(verifyPdfSignature(signed, { roots: [other.certificate] }).verdict).toBe('untrusted')
    const late = Temporal.Instant.from('2032-01-01T00:00:00Z')
    const expired = await signPdf(document.pdf, { place, signer: signerFor(health), signedAt: late })
    expect(verifyPdfSignature(expired, { roots }).verdict).toBe('untrusted')
  })

  it('is told from an unsigned one and from noise', () => {
    expect(verifyPdfSignature(document.pdf, { roots }).verdict).toBe('unsigned')
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(400), { minLength: 4, maxLength: 4 }), (noise, edges) => {
        const pdf = Buffer.from(`%PDF-1.7\n/ByteRange [${edges.join(' ')}]\n${noise}<3080>`)
        expect(verifyPdfSignature(pdf, { roots }).verdict).not.toBe('valid')
      }),
    )
  })

  it('is made from our own documents only', async () => {
    const foreign = Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n')
    await expect(signPdf(foreign, { place, signer: signerFor(health), signedAt })).rejects.toThrow(
      UnsupportedPdf,
    )
  })

  const isInsideContents = (at: number) => {
    const start = signed.indexOf('/Contents <') + 11
    return at >= start && at < signed.indexOf('>', start)
  }
})
