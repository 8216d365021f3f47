import { type KeyObject, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAuthority } from './certificates.ts'
import { KeyringSettingError, type KeyringText, type PlatformKeys, parseKeys } from './keyring-settings.ts'
import { SUITES, type SuiteName } from './suites.ts'

export interface KeySource {
  /** Settings by name, from the environment; absent ones are undefined. */
  readonly settings: Readonly<Record<keyof KeyringText, string | undefined>>
  readonly mode: 'production' | 'development'
  /** Where a development key file may lie. */
  readonly dataDirectory: string
  readonly now: Temporal.Instant
  /** Of keys that are generated here. */
  readonly suite: SuiteName
}

const KEY_FILE = 'development-keys.json'
const NAMES = ['masterKeys', 'indexKeys', 'signingKeys', 'authorityKey', 'authorityCertificate'] as const

/**
 * The platform's keys: from the settings, all or none of them. With none, a development platform makes its own once
 * and keeps them in its data folder; a production platform throws KeyringSettingError, as it does for unusable ones.
 */
export function loadKeys(source: KeySource): PlatformKeys {
  const { settings } = source
  const missing = NAMES.filter((name) => !settings[name])
  if (missing.length === 0) return parseKeys(textOf((name) => settings[name] ?? ''))
  if (missing.length < NAMES.length) throw new KeyringSettingError(`keys are missing: ${missing.join(', ')}`)
  if (source.mode === 'production') {
    throw new KeyringSettingError(`a production platform needs its own keys: ${missing.join(', ')}`)
  }
  return parseKeys(developmentKeys(source))
}

/** New keys as settings text: for the development file, and for an operator who sets up production. */
export function generateKeys(suite: SuiteName, now: Temporal.Instant): KeyringText {
  const id = now.toString().slice(0, 10).replaceAll('-', '')
  const secret = () => `${id}:${suite}:${randomBytes(32).toString('base64')}`
  const authority = createAuthority({
    // Documents are signed for readers that know no SM2, so the root is of the international suite.
    suite: 'international',
    subject: { commonName: 'Tongban Root CA', organization: '通办平台' },
    validity: { from: now, to: now.toZonedDateTimeISO('UTC').add({ years: 20 }).toInstant() },
  })
  return {
    masterKeys: secret(),
    indexKeys: secret(),
    signingKeys: `${id}:${suite}:${encoded(SUITES[suite].generateSigningKey())}`,
    authorityKey: `international:${encoded(authority.privateKey)}`,
    authorityCertificate: authority.certificate.toString('base64'),
  }
}

function developmentKeys({ dataDirectory, suite, now }: KeySource): KeyringText {
  const path = join(dataDirectory, KEY_FILE)
  const known = readKeyFile(path)
  if (known) return known
  mkdirSync(dataDirectory, { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  // Demonstrations and tests sign documents of earlier years, which the authority must have been there for.
  const since = now.toZonedDateTimeISO('UTC').subtract({ years: 5 }).toInstant()
  writeFileSync(draft, JSON.stringify(generateKeys(suite, since), null, 2), { mode: 0o600, flush: true })
  try {
    // A link appears whole or not at all, and never over another process's keys.
    linkSync(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  const made = readKeyFile(path)
  if (!made) throw new KeyringSettingError(`the key file ${path} cannot be read`)
  return made
}

function readKeyFile(path: string): KeyringText | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
  const found = new Map<string, unknown>(Object.entries(Object(parseJson(text, path))))
  return textOf((name) => {
    const value = found.get(name)
    if (typeof value !== 'string') throw new KeyringSettingError(`the key file ${path} lacks ${name}`)
    return value
  })
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new KeyringSettingError(`the key file ${path} is damaged`)
  }
}

const textOf = (read: (name: keyof KeyringText) => string): KeyringText => ({
  masterKeys: read('masterKeys'),
  indexKeys: read('indexKeys'),
  signingKeys: read('signingKeys'),
  authorityKey: read('authorityKey'),
  authorityCertificate: read('authorityCertificate'),
})

const encoded = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'der' }).toString('base64')
const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
