import { createPublicKey, type KeyObject } from 'node:crypto'
import { readEnvelope, writeEnvelope } from './envelope.ts'
import { type CryptoSuite, type Data, SUITES, type SuiteName } from './suites.ts'

/** 32 random bytes with the suite they are used in; the id is written into all that is sealed with them. */
export interface SecretKey {
  readonly id: string
  readonly suite: SuiteName
  readonly secret: KeyObject
}

/** An SM2 or P-256 private key. */
export interface SigningKey {
  readonly id: string
  readonly suite: SuiteName
  readonly privateKey: KeyObject
}

/** Each list is newest first: the first makes, all open. KeyObjects print without their material. */
export interface KeyringSettings {
  readonly masterKeys: readonly SecretKey[]
  /** Apart from the master keys, because a new one means that every lookup column is computed again. */
  readonly indexKeys: readonly SecretKey[]
  readonly signingKeys: readonly SigningKey[]
}

/** `signature` is DER, base64url. */
export interface KeyedSignature {
  readonly keyId: string
  readonly signature: string
}

export interface KeyedMac {
  readonly keyId: string
  readonly mac: Buffer
}

/** A value that was not sealed by this platform for this column, or with a key that is no longer held. */
export class UnreadableEnvelope extends Error {
  override name = 'UnreadableEnvelope'
}

/**
 * All that the platform does with its own keys. The keys stay inside; nothing here prints or returns them.
 * Field encryption and lookup by keyed hash follow GB/T 22239-2019 §8.1.4.7–8.
 */
export interface Keyring {
  /** Of the newest master key: the suite for new hashes and seals. */
  readonly suite: CryptoSuite
  /** Ids of the newest keys: what new envelopes and lookup columns are made with. */
  readonly masterKeyId: string
  readonly indexKeyId: string
  /** Encrypts a field for one column (`schema.table.column`); see envelope.ts for the text form. */
  seal(plaintext: string, place: { readonly column: string }): string
  /** Throws UnreadableEnvelope. */
  open(envelope: string, place: { readonly column: string }): string
  /** Keyed hash for equality lookup, 22 characters; equal for values that differ in width, case or blanks only. */
  blindIndex(value: string, column: string): string
  /** By every index key, newest first: what to look up while lookup columns are being computed again. */
  blindIndexes(value: string, column: string): string[]
  sign(data: Data): KeyedSignature
  verify(data: Data, signed: KeyedSignature): boolean
  /** Message authentication for one purpose, by the newest master key or the one named. */
  mac(purpose: string, data: Data, keyId?: string): KeyedMac | undefined
}

const INDEX_BYTES = 16

/** Needs at least one key in each list; ids are unique within a list. */
export function createKeyring(settings: KeyringSettings): Keyring {
  const master = newest(settings.masterKeys, 'master')
  const index = newest(settings.indexKeys, 'index')
  const signing = newest(settings.signingKeys, 'signing')
  const masters = byId(settings.masterKeys)
  const publicKeys = new Map(settings.signingKeys.map((key) => [key.id, createPublicKey(key.privateKey)]))
  const signers = byId(settings.signingKeys)
  const derive = derivation()

  const indexWith = (key: SecretKey, value: string, column: string): string =>
    SUITES[key.suite]
      .hmac(derive(key, `index:${column}`), normalised(value))
      .subarray(0, INDEX_BYTES)
      .toString('base64url')

  return {
    suite: SUITES[master.suite],
    masterKeyId: master.id,
    indexKeyId: index.id,
    seal(plaintext, { column }) {
      const sealed = SUITES[master.suite].encrypt(derive(master, `column:${column}`), plaintext, column)
      return writeEnvelope(master.id, sealed)
    },
    open(envelope, { column }) {
      const parts = readEnvelope(envelope)
      const key = parts && masters.get(parts.keyId)
      if (!key) throw new UnreadableEnvelope(`no key for the envelope in ${column}`)
      try {
        return SUITES[key.suite].decrypt(derive(key, `column:${column}`), parts, column).toString('utf8')
      } catch (cause) {
        throw new UnreadableEnvelope(`the envelope in ${column} was altered or is from another column`, {
          cause,
        })
      }
    },
    blindIndex: (value, column) => indexWith(index, value, column),
    blindIndexes: (value, column) => settings.indexKeys.map((key) => indexWith(key, value, column)),
    sign: (data) => ({
      keyId: signing.id,
      signature: SUITES[signing.suite].sign(signing.privateKey, data).toString('base64url'),
    }),
    verify(data, { keyId, signature }) {
      const signer = signers.get(keyId)
      const publicKey = publicKeys.get(keyId)
      if (!signer || !publicKey) return false
      return SUITES[signer.suite].verify(publicKey, data, Buffer.from(signature, 'base64url'))
    },
    mac(purpose, data, keyId = master.id) {
      const key = masters.get(keyId)
      return key && { keyId, mac: SUITES[key.suite].hmac(derive(key, `mac:${purpose}`), data) }
    },
  }
}

function newest<Key>(keys: readonly Key[], kind: string): Key {
  const [first] = keys
  if (!first) throw new Error(`the keyring has no ${kind} key`)
  return first
}

function byId<Key extends { readonly id: string }>(keys: readonly Key[]): ReadonlyMap<string, Key> {
  const found = new Map(keys.map((key) => [key.id, key]))
  if (found.size !== keys.length) throw new Error('two keys of the keyring have the same id')
  return found
}

/** HKDF once per key and purpose: purposes are columns and token kinds, a few dozen in all. */
function derivation(): (key: SecretKey, purpose: string) => Buffer {
  const derived = new WeakMap<SecretKey, Map<string, Buffer>>()
  return (key, purpose) => {
    const purposes = derived.get(key) ?? new Map<string, Buffer>()
    derived.set(key, purposes)
    const known = purposes.get(purpose)
    if (known) return known
    const fresh = SUITES[key.suite].deriveKey(key.secret, purpose)
    purposes.set(purpose, fresh)
    return fresh
  }
}

const normalised = (value: string): string => value.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
