import {
  type CipherGCM,
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  type DecipherGCM,
  type Decipheriv,
  generateKeyPairSync,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign as signEcdsa,
  verify as verifyEcdsa,
} from 'node:crypto'
import { signSm2, verifySm2 } from './sm2.ts'

/**
 * `gm` is the commercial cipher suite that 商用密码 rules ask of government systems
 * (SM2 GB/T 32918, SM3 GB/T 32905, SM4-GCM GB/T 32907); `international` is ECDSA P-256, SHA-256, AES-256-GCM.
 */
export type SuiteName = 'gm' | 'international'

/** Strings are taken as UTF-8. */
export type Data = Uint8Array | string

/** What one authenticated encryption gives: a 12-byte nonce, the ciphertext and a 16-byte tag. */
export interface Sealed {
  readonly nonce: Uint8Array
  readonly ciphertext: Uint8Array
  readonly tag: Uint8Array
}

/** One way to hash, encrypt and sign. Keys are KeyObjects, which never print their material. */
export interface CryptoSuite {
  readonly name: SuiteName
  /** 64 hex digits. */
  hash(data: Data): string
  /** For data that arrives in pieces. */
  createHash(): ReturnType<typeof createHash>
  /** 32 bytes. */
  hmac(key: KeyObject | Uint8Array, data: Data): Buffer
  /** HKDF (RFC 5869) with the suite's hash, as long as the suite's cipher key. */
  deriveKey(secret: KeyObject, purpose: string): Buffer
  /** `boundTo` is authenticated, not stored: opening needs the same value. */
  encrypt(key: Uint8Array, plaintext: Data, boundTo: Data): Sealed
  /** Throws when the key, the data or `boundTo` is not the one sealed with. */
  decrypt(key: Uint8Array, sealed: Sealed, boundTo: Data): Buffer
  generateSigningKey(): KeyObject
  /** DER `SEQUENCE { r, s }`. SM2 uses the default signer id of GM/T 0009. */
  sign(privateKey: KeyObject, data: Data): Buffer
  /** Malformed signatures are false, not errors. */
  verify(publicKey: KeyObject, data: Data, signature: Uint8Array): boolean
}

interface Algorithms {
  readonly name: SuiteName
  readonly digest: string
  readonly cipher: string
  readonly keyBytes: number
  readonly curve: string
  sign(privateKey: KeyObject, data: Uint8Array): Buffer
  verify(publicKey: KeyObject, data: Uint8Array, signature: Uint8Array): boolean
}

const ALGORITHMS = {
  gm: {
    name: 'gm',
    digest: 'sm3',
    cipher: 'sm4-gcm',
    keyBytes: 16,
    curve: 'SM2',
    sign: signSm2,
    verify: verifySm2,
  },
  international: {
    name: 'international',
    digest: 'sha256',
    cipher: 'aes-256-gcm',
    keyBytes: 32,
    curve: 'P-256',
    sign: (privateKey, data) => signEcdsa('sha256', data, privateKey),
    verify: (publicKey, data, signature) => verifyEcdsa('sha256', data, publicKey, signature),
  },
} as const satisfies Record<SuiteName, Algorithms>

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Both suites, by name. */
export const SUITES: Readonly<Record<SuiteName, CryptoSuite>> = {
  gm: suiteOf(ALGORITHMS.gm),
  international: suiteOf(ALGORITHMS.international),
}

/** Whether a word from the configuration names a suite. */
export const isSuiteName = (word: string): word is SuiteName => Object.hasOwn(SUITES, word)

function suiteOf(algorithms: Algorithms): CryptoSuite {
  const { name, digest, cipher, keyBytes, curve } = algorithms
  return {
    name,
    hash: (data) => hash(digest, data),
    createHash: () => createHash(digest),
    hmac: (key, data) => createHmac(digest, key).update(data).digest(),
    deriveKey: (secret, purpose) => Buffer.from(hkdfSync(digest, secret, '', purpose, keyBytes)),
    encrypt(key, plaintext, boundTo) {
      const nonce = randomBytes(NONCE_BYTES)
      const running = authenticated(createCipheriv(cipher, key, nonce))
      running.setAAD(bytesOf(boundTo))
      const ciphertext = Buffer.concat([running.update(bytesOf(plaintext)), running.final()])
      return { nonce, ciphertext, tag: running.getAuthTag() }
    },
    decrypt(key, sealed, boundTo) {
      // OpenSSL would accept a tag cut to 4 bytes, which an attacker can guess.
      if (sealed.tag.length !== TAG_BYTES || sealed.nonce.length !== NONCE_BYTES) {
        throw new Error('the nonce or the tag has the wrong length')
      }
      const running = authenticatedOpening(createDecipheriv(cipher, key, sealed.nonce))
      running.setAAD(bytesOf(boundTo))
      running.setAuthTag(sealed.tag)
      return Buffer.concat([running.update(sealed.ciphertext), running.final()])
    },
    generateSigningKey: () => generateKeyPairSync('ec', { namedCurve: curve }).privateKey,
    sign: (privateKey, data) => algorithms.sign(privateKey, bytesOf(data)),
    verify(publicKey, data, signature) {
      try {
        return algorithms.verify(publicKey, bytesOf(data), signature)
      } catch {
        return false
      }
    },
  }
}

const bytesOf = (data: Data): Uint8Array => (typeof data === 'string' ? Buffer.from(data, 'utf8') : data)

// Node's types know the GCM methods for AES only; OpenSSL gives them for SM4 too.
function authenticated(cipher: Cipheriv): CipherGCM {
  if (!isGcm(cipher)) throw new Error('the cipher does not authenticate')
  return cipher
}

function authenticatedOpening(decipher: Decipheriv): DecipherGCM {
  if (!isGcmOpening(decipher)) throw new Error('the cipher does not authenticate')
  return decipher
}

const isGcm = (cipher: Cipheriv): cipher is CipherGCM => 'getAuthTag' in cipher
const isGcmOpening = (decipher: Decipheriv): decipher is DecipherGCM => 'setAuthTag' in decipher
