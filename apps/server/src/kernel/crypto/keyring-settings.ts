import { createPrivateKey, createSecretKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { Authority } from './certificates.ts'
import type { KeyringSettings, SecretKey, SigningKey } from './keyring.ts'
import { isSuiteName, type SuiteName } from './suites.ts'

/** As written in the environment or in the development key file. */
export interface KeyringText {
  /** `id:suite:base64 of 32 bytes`, several with commas, newest first. */
  readonly masterKeys: string
  readonly indexKeys: string
  /** `id:suite:base64 of the PKCS #8 DER`, several with commas, newest first. */
  readonly signingKeys: string
  /** The platform's certificate authority: `suite:base64 of the PKCS #8 DER`. */
  readonly authorityKey: string
  /** Its certificate, DER in base64. */
  readonly authorityCertificate: string
}

/** All keys of the platform. */
export interface PlatformKeys {
  readonly keyring: KeyringSettings
  readonly authority: Authority
}

/** A key setting that cannot be used; the message is one line, names the setting and shows no key. */
export class KeyringSettingError extends Error {
  override name = 'KeyringSettingError'
}

const SECRET_BYTES = 32

/** Throws KeyringSettingError. */
export function parseKeys(text: KeyringText): PlatformKeys {
  return {
    keyring: {
      masterKeys: parseList('masterKeys', text.masterKeys).map(parseSecret('masterKeys')),
      indexKeys: parseList('indexKeys', text.indexKeys).map(parseSecret('indexKeys')),
      signingKeys: parseList('signingKeys', text.signingKeys).map(parseSigning),
    },
    authority: parseAuthority(text),
  }
}

interface Entry {
  readonly id: string
  readonly suite: SuiteName
  readonly bytes: Buffer
}

function parseList(setting: keyof KeyringText, text: string): Entry[] {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  if (entries.length === 0) throw new KeyringSettingError(`${setting} holds no key`)
  const parsed = entries.map((entry) => parseEntry(setting, entry))
  if (new Set(parsed.map(({ id }) => id)).size < parsed.length) {
    throw new KeyringSettingError(`${setting} holds two keys with the same id`)
  }
  return parsed
}

function parseEntry(setting: keyof KeyringText, entry: string): Entry {
  const [id = '', suite = '', encoded = '', ...rest] = entry.split(':')
  if (!/^[A-Za-z0-9_-]{1,16}$/.test(id) || !isSuiteName(suite) || !encoded || rest.length > 0) {
    throw new KeyringSettingError(`${setting} must be written as id:gm:base64 or id:international:base64`)
  }
  return { id, suite, bytes: Buffer.from(encoded, 'base64') }
}

const parseSecret =
  (setting: keyof KeyringText) =>
  ({ id, suite, bytes }: Entry): SecretKey => {
    if (bytes.length !== SECRET_BYTES) {
      throw new KeyringSettingError(
        `${setting}: key ${id} has ${bytes.length} bytes, it must have ${SECRET_BYTES}`,
      )
    }
    return { id, suite, secret: createSecretKey(bytes) }
  }

const parseSigning = ({ id, suite, bytes }: Entry): SigningKey => ({
  id,
  suite,
  privateKey: parsePrivateKey(`signingKeys: key ${id}`, suite, bytes),
})

function parseAuthority(text: KeyringText): Authority {
  const { suite, bytes } = parseEntry('authorityKey', `authority:${text.authorityKey.trim()}`)
  const privateKey = parsePrivateKey('authorityKey', suite, bytes)
  const certificate = Buffer.from(text.authorityCertificate, 'base64')
  if (!isCertificateOf(certificate, privateKey)) {
    throw new KeyringSettingError('authorityCertificate is not a certificate of authorityKey')
  }
  return { suite, certificate, privateKey }
}

function parsePrivateKey(setting: string, suite: SuiteName, der: Buffer): KeyObject {
  try {
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    // Node does not name SM2 keys in asymmetricKeyDetails; their object identifier stands in the encoding.
    const isSm2 = der.includes(Buffer.from('2a811ccf5501822d', 'hex'))
    const isP256 = key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
    if (suite === 'gm' ? isSm2 : isP256) return key
  } catch {
    // The parser's own message could show key bytes; the setting's name is enough.
  }
  throw new KeyringSettingError(
    `${setting} is not a ${suite === 'gm' ? 'SM2' : 'P-256'} private key in PKCS #8`,
  )
}

function isCertificateOf(certificate: Buffer, privateKey: KeyObject): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(privateKey)
  } catch {
    return false
  }
}
