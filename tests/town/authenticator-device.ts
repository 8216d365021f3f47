import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { PasskeyMade, PasskeyProof } from '@tongban/contracts/sign-in.ts'

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

type Options = Readonly<Record<string, unknown>>
type Manner = { origin?: string; verifiesUser?: boolean; counter?: number }

/** An authenticator in the hand of a test: ES256, no attestation (W3C WebAuthn level 3, §6). */
export class AuthenticatorDevice {
  readonly id = randomBytes(16)
  private readonly key: KeyObject
  private readonly publicKey: KeyObject
  private readonly site: string
  private readonly origin: string
  private counter = 0

  constructor(origin: string) {
    this.origin = origin
    this.site = new URL(origin).hostname
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.key = pair.privateKey
    this.publicKey = pair.publicKey
  }

  makes(options: Options, manner: Manner = {}): PasskeyMade {
    const client = this.clientData('webauthn.create', options, manner)
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.coseKey()])
    const authData = Buffer.concat([this.head(HAS_CREDENTIAL, manner), credential])
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      Buffer.from([0x59, authData.length >> 8, authData.length & 255]),
      authData,
    ])
    return this.answer({ clientDataJSON: encoded(client), attestationObject: encoded(attestationObject) })
  }

  proves(options: Options, manner: Manner = {}): PasskeyProof {
    const client = this.clientData('webauthn.get', options, manner)
    this.counter = manner.counter ?? this.counter + 1
    const authenticatorData = this.head(0, manner)
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(client).digest()])
    return this.answer({
      clientDataJSON: encoded(client),
      authenticatorData: encoded(authenticatorData),
      signature: encoded(sign('sha256', signed, this.key)),
    })
  }

  private answer<Response>(response: Response) {
    const id = encoded(this.id)
    return { id, rawId: id, response, clientExtensionResults: {}, type: 'public-key' as const }
  }

  private clientData(type: string, options: Options, { origin = this.origin }: Manner): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge: options.challenge, origin, crossOrigin: false }))
  }

  private head(flags: number, { verifiesUser = true }: Manner): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.counter)
    const all = flags | USER_PRESENT | (verifiesUser ? USER_VERIFIED : 0)
    return Buffer.concat([createHash('sha256').update(this.site).digest(), Buffer.from([all]), count])
  }

  /** RFC 9053: kty EC2, alg ES256, crv P-256, x, y. */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' })
    const bytes = (value: string) => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(value, 'base64url')])
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(x),
      Buffer.from([0x22]),
      bytes(y),
    ])
  }
}

const encoded = (bytes: Buffer): string => bytes.toString('base64url')
/** A short text in CBOR. */
const text = (word: string): Buffer => Buffer.concat([Buffer.from([0x60 | word.length]), Buffer.from(word)])
