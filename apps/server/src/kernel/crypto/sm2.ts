import { createPublicKey, type KeyObject } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { MalformedDer, readChildren, readElement } from './der.ts'

// OpenSSL holds, reads and writes SM2 keys, but Node signs with them as plain ECDSA: it has no way to ask for
// SM2's own equation and signer digest (GB/T 32918.2). So the keys are Node's and the signature is the library's.
const OPTIONS = { der: true, hash: true } as const

/** SM2 with SM3 and the default signer id 1234567812345678 (GM/T 0009 §10), in DER. */
export function signSm2(privateKey: KeyObject, data: Uint8Array): Buffer {
  const { scalar, point } = privateHexOf(privateKey)
  return Buffer.from(sm2.doSignature(data, scalar, { ...OPTIONS, publicKey: point }), 'hex')
}

/** Throws on a malformed signature. */
export function verifySm2(publicKey: KeyObject, data: Uint8Array, signature: Uint8Array): boolean {
  return sm2.doVerifySignature(data, Buffer.from(signature).toString('hex'), tableOf(publicKey), OPTIONS)
}

type PointTable = ReturnType<typeof sm2.precomputePublicKey>

/** Multiples of the public key, made once in some 30 ms: few keys sign here, and each check is then five times faster. */
function tableOf(key: KeyObject): PointTable {
  const known = tables.get(key)
  if (known) return known
  const made = sm2.precomputePublicKey(pointOf(key))
  tables.set(key, made)
  return made
}

interface PrivateHex {
  readonly scalar: string
  readonly point: string
}

const privateHex = new WeakMap<KeyObject, PrivateHex>()
const publicHex = new WeakMap<KeyObject, string>()
const tables = new WeakMap<KeyObject, PointTable>()

function privateHexOf(key: KeyObject): PrivateHex {
  const known = privateHex.get(key)
  if (known) return known
  const found = { scalar: scalarOf(key).toString('hex'), point: pointOf(createPublicKey(key)) }
  privateHex.set(key, found)
  return found
}

/** OneAsymmetricKey (RFC 5958) around ECPrivateKey (RFC 5915); Node cannot export SM2 keys in the plainer forms. */
function scalarOf(key: KeyObject): Buffer {
  const [, , wrapped] = readChildren(readElement(key.export({ type: 'pkcs8', format: 'der' })))
  const [, scalar] = wrapped ? readChildren(readElement(wrapped.content)) : []
  if (!scalar) throw new MalformedDer('not a private key of an elliptic curve')
  return scalar.content
}

function pointOf(key: KeyObject): string {
  const known = publicHex.get(key)
  if (known) return known
  // SubjectPublicKeyInfo ends with the uncompressed point 04 ‖ x ‖ y.
  const found = key.export({ type: 'spki', format: 'der' }).subarray(-65).toString('hex')
  publicHex.set(key, found)
  return found
}
