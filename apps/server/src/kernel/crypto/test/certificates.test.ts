import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAuthority, issueCertificate, readNames, readSubject } from '../certificates.ts'
import { readDetached, signDetached, signerOf } from '../cms.ts'
import { integer, MalformedDer, octets, readChildren, readElement, readTime, sequence, time } from '../der.ts'
import { SUITES } from '../suites.ts'

const from = Temporal.Instant.from('2026-01-01T00:00:00Z')
const to = Temporal.Instant.from('2031-01-01T00:00:00Z')
const root = { commonName: 'Tongban Root CA', organization: '通办平台' }
const holder = {
  commonName: '温州市卫生健康委员会电子印章',
  organization: '温州市卫生健康委员会',
  serialNumber: '11330300002500036C',
}
const authority = createAuthority({ suite: 'international', subject: root, validity: { from, to } })
const privateKey = SUITES.international.generateSigningKey()
const publicKey = createPublicKey(privateKey)
const certificate = issueCertificate(authority, { subject: holder, publicKey, validity: { from, to } })

describe('a certificate', () => {
  it('is read, names its holder and is signed by its authority', () => {
    const issued = new X509Certificate(certificate)
    const issuer = new X509Certificate(authority.certificate)
    expect(readSubject(issued)).toEqual(holder)
    expect(issued.checkIssued(issuer)).toBe(true)
    expect(issued.verify(issuer.publicKey)).toBe(true)
    expect(issued.checkPrivateKey(privateKey)).toBe(true)
    expect(issuer.ca).toBe(true)
    expect(issued.ca).toBe(false)
    expect(issued.validToDate.toISOString()).toBe('2031-01-01T00:00:00.000Z')
  })

  it('does not outlive its authority', () => {
    const validity = { from, to: to.add({ hours: 1 }) }
    expect(() => issueCertificate(authority, { subject: holder, publicKey, validity })).toThrow(RangeError)
  })

  it('is made with SM2 and SM3 too', () => {
    const gm = createAuthority({ suite: 'gm', subject: root, validity: { from, to } })
    const parsed = new X509Certificate(gm.certificate)
    expect(readSubject(parsed)).toEqual(root)
    const [toBeSigned, , signature] = readChildren(readElement(gm.certificate))
    if (!toBeSigned || !signature) throw new Error('not a certificate')
    expect(
      SUITES.gm.verify(createPublicKey(gm.privateKey), toBeSigned.whole, signature.content.subarray(1)),
    ).toBe(true)
  })

  it('has the names by which signatures refer to it', () => {
    expect(readNames(certificate).issuer).toEqual(readNames(authority.certificate).subject)
  })
})

describe('a detached signature', () => {
  const signer = signerOf(privateKey, certificate, [authority.certificate])
  const sha256 = createHash('sha256').update('决定书').digest()
  const signedAt = Temporal.Instant.from('2026-03-02T09:00:00Z')

  it('tells who signed and when', async () => {
    const read = readDetached(await signDetached(signer, { sha256, signedAt }), sha256)
    expect(read.isValid).toBe(true)
    expect(read.signedAt?.toString()).toBe('2026-03-02T09:00:00Z')
    expect(readSubject(read.certificate)).toEqual(holder)
    expect(read.chain.map(readSubject)).toEqual([root])
  })

  it('does not hold for other content', async () => {
    const other = createHash('sha256').update('另一份').digest()
    expect(readDetached(await signDetached(signer, { sha256, signedAt }), other).isValid).toBe(false)
  })

  it('never holds after one bit was turned in what is signed', async () => {
    const cms = await signDetached(signer, { sha256, signedAt })
    const time = cms.indexOf(Buffer.from('260302090000Z'))
    const changed = Buffer.from(cms)
    changed[time + 3] = 0x35
    expect(readDetached(changed, sha256).isValid).toBe(false)
  })

  it('is refused when it is noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(() => readDetached(Buffer.from(noise), sha256)).toThrow(MalformedDer)
      }),
    )
  })
})

describe('the encoding', () => {
  it('reads what it writes, of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }), (parts) => {
        const read = readChildren(readElement(sequence(...parts.map(octets))))
        expect(read.map(({ content }) => content)).toEqual(parts.map((part) => Buffer.from(part)))
      }),
    )
  })

  it('writes the shortest whole numbers', () => {
    expect(integer(0).toString('hex')).toBe('020100')
    expect(integer(128).toString('hex')).toBe('02020080')
    expect(integer(Buffer.of(0, 0, 1)).toString('hex')).toBe('020101')
  })

  it('keeps times on both sides of 2050', () => {
    for (const text of ['2026-03-02T09:00:00Z', '2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z']) {
      expect(readTime(readElement(time(Temporal.Instant.from(text)))).toString()).toBe(text)
    }
  })
})
