import type { Sealed } from './suites.ts'

/** A sealed value with the id of the master key that opens it. */
export interface Envelope extends Sealed {
  readonly keyId: string
}

/** `v1.<key id>.<nonce>.<ciphertext>.<tag>`, the last three in base64url: one text column holds it. */
export function writeEnvelope(keyId: string, sealed: Sealed): string {
  return ['v1', keyId, encode(sealed.nonce), encode(sealed.ciphertext), encode(sealed.tag)].join('.')
}

/** How every envelope of a master key begins. */
export const envelopePrefix = (keyId: string): string => `v1.${keyId}.`

/** Undefined when the text has another form, were it only another spelling of the same bytes. */
export function readEnvelope(text: string): Envelope | undefined {
  const [version, keyId, nonce, ciphertext, tag, ...rest] = text.split('.')
  if (version !== 'v1' || !keyId || !nonce || ciphertext === undefined || !tag || rest.length > 0)
    return undefined
  const envelope = { keyId, nonce: decode(nonce), ciphertext: decode(ciphertext), tag: decode(tag) }
  return writeEnvelope(keyId, envelope) === text ? envelope : undefined
}

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const decode = (text: string): Buffer => Buffer.from(text, 'base64url')
