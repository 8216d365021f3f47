import { createPrivateKey, createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUITES } from '../suites.ts'

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')

describe('the gm suite agrees with the published vectors', () => {
  const { gm } = SUITES

  it('hashes as GB/T 32905 appendix A', () => {
    expect(gm.hash('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(gm.hash('abcd'.repeat(16))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    )
  })

  it('opens SM4-GCM of RFC 8998 A.1', () => {
    const sealed = {
      nonce: hex('00001234567800000000ABCD'),
      ciphertext: hex(`17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735
        D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D`),
      tag: hex('83DE3541E4C2B58177E065A9BF7B62EC'),
    }
    const boundTo = hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2')
    const opened = gm.decrypt(hex('0123456789ABCDEFFEDCBA9876543210'), sealed, boundTo)
    expect(opened.toString('hex')).toBe('aabbccddeeffeeaa'.replace(/../g, (byte) => byte.repeat(8)))
  })

  it('verifies the SM2 signature of GB/T 32918.5 appendix A', () => {
    const point = `04 09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020
      CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13`
    const header = '3059301306072a8648ce3d020106082a811ccf5501822d034200'
    const publicKey = createPublicKey({ key: hex(header + point), format: 'der', type: 'spki' })
    const signature = hex(`3046 022100 F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3
      022100 B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA`)
    expect(gm.verify(publicKey, 'message digest', signature)).toBe(true)
    expect(gm.verify(publicKey, 'message digesT', signature)).toBe(false)
  })
})

describe('the international suite agrees with the published vectors', () => {
  const { international } = SUITES

  it('hashes as FIPS 180-4', () => {
    expect(international.hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('authenticates as RFC 4231 case 2', () => {
    expect(international.hmac(Buffer.from('Jefe'), 'what do ya want for nothing?').toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })
})

describe.each(Object.values(SUITES))('the $name suite', (suite) => {
  const key = Buffer.alloc(suite.name === 'gm' ? 16 : 32, 7)

  it('opens what it sealed, and nothing that was changed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        fc.nat(),
        (plaintext, boundTo, position) => {
          const sealed = suite.encrypt(key, plaintext, boundTo)
          expect(suite.decrypt(key, sealed, boundTo)).toEqual(Buffer.from(plaintext))
          const tag = Buffer.from(sealed.tag)
          tag[position % tag.length] = (tag[position % tag.length] ?? 0) ^ 1
          expect(() => suite.decrypt(key, { ...sealed, tag }, boundTo)).toThrow()
          expect(() => suite.decrypt(key, sealed, `${boundTo}x`)).toThrow()
        },
      ),
      { numRuns: 50 },
    )
  })

  it('refuses a shortened tag', () => {
    const sealed = suite.encrypt(key, 'x', '')
    expect(() => suite.decrypt(key, { ...sealed, tag: sealed.tag.slice(0, 4) }, '')).toThrow(/length/)
  })

  it('verifies its own signatures only, after the key went through its file form', () => {
    const made = suite.generateSigningKey()
    const privateKey = createPrivateKey(made.export({ type: 'pkcs8', format: 'pem' }))
    const publicKey = createPublicKey(privateKey)
    const signature = suite.sign(privateKey, '准予行政许可决定书')
    expect(suite.verify(publicKey, '准予行政许可决定书', signature)).toBe(true)
    expect(suite.verify(publicKey, '不予行政许可决定书', signature)).toBe(false)
    expect(suite.verify(createPublicKey(suite.generateSigningKey()), '准予行政许可决定书', signature)).toBe(
      false,
    )
  })

  it('takes a malformed signature for a false one', () => {
    const publicKey = createPublicKey(suite.generateSigningKey())
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        expect(suite.verify(publicKey, 'x', noise)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})
