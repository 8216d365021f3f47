import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateKeys, type KeySource, loadKeys } from '../key-source.ts'
import { createKeyring } from '../keyring.ts'
import { type KeyringText, parseKeys } from '../keyring-settings.ts'

let dataDirectory = ''
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'keys-'))
})
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

const now = Temporal.Instant.from('2026-03-02T09:00:00Z')
const none = {
  masterKeys: undefined,
  indexKeys: undefined,
  signingKeys: undefined,
  authorityKey: undefined,
  authorityCertificate: undefined,
}
const source = (change: Partial<KeySource>): KeySource => ({
  settings: none,
  mode: 'development',
  dataDirectory,
  now,
  suite: 'gm',
  ...change,
})
const column = 'a.b.c'

describe('the platform keys', () => {
  it('are made once on a development machine, readable by its owner only', () => {
    const first = createKeyring(loadKeys(source({})).keyring)
    const again = createKeyring(loadKeys(source({})).keyring)
    expect(again.open(first.seal('x', { column }), { column })).toBe('x')
    expect(readdirSync(dataDirectory)).toEqual(['development-keys.json'])
    expect(statSync(join(dataDirectory, 'development-keys.json')).mode & 0o777).toBe(0o600)
  })

  it('are demanded in production by one line that names what is missing', () => {
    expect(() => loadKeys(source({ mode: 'production' }))).toThrow(
      /^a production platform needs its own keys: masterKeys/,
    )
    expect(readdirSync(dataDirectory, { recursive: true })).toEqual([])
  })

  it('are all given or none', () => {
    const settings = { ...none, masterKeys: generateKeys('gm', now).masterKeys }
    expect(() => loadKeys(source({ settings }))).toThrow('keys are missing: indexKeys')
  })

  it.each(['gm', 'international'] as const)('come from the environment for the %s suite', (suite) => {
    const keys = loadKeys(source({ mode: 'production', settings: generateKeys(suite, now) }))
    const keyring = createKeyring(keys.keyring)
    expect(keyring.suite.name).toBe(suite)
    expect(keyring.verify('x', keyring.sign('x'))).toBe(true)
  })

  it('report a damaged file by its name', () => {
    writeFileSync(join(dataDirectory, 'development-keys.json'), '{')
    expect(() => loadKeys(source({}))).toThrow(/development-keys\.json is damaged/)
  })

  const good = generateKeys('gm', now)
  it.each<[string, Partial<KeyringText>, RegExp]>([
    ['too short a key', { masterKeys: 'a:gm:AAAA' }, /^masterKeys: key a has 3 bytes, it must have 32$/],
    ['an unknown suite', { indexKeys: 'a:des:AAAA' }, /^indexKeys must be written as/],
    ['no key', { indexKeys: ' , ' }, /^indexKeys holds no key$/],
    ['one id twice', { masterKeys: `${good.masterKeys},${good.masterKeys}` }, /two keys with the same id/],
    [
      'a signing key that is none',
      { signingKeys: 'a:gm:AAAA' },
      /^signingKeys: key a is not a SM2 private key/,
    ],
    [
      'a key of the other suite',
      { signingKeys: good.signingKeys.replace('gm', 'international') },
      /not a P-256/,
    ],
    [
      'a strange certificate',
      { authorityCertificate: generateKeys('gm', now).authorityCertificate },
      /not a cert/,
    ],
  ])('are refused for %s without showing them', (_, change, message) => {
    expect(() => parseKeys({ ...good, ...change })).toThrow(message)
  })

  it('print without their material', () => {
    const secret = good.masterKeys.split(':')[2] ?? ''
    expect(inspect(parseKeys(good), { depth: 9 })).not.toContain(secret)
    expect(JSON.stringify(parseKeys(good))).not.toContain(secret)
  })
})
