import { loadKeys } from '../../kernel/crypto/key-source.ts'
import { createKeyring } from '../../kernel/crypto/keyring.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { verifyExport } from '../../modules/security/index.ts'
import { keySource } from '../keys.ts'

const WORDS = {
  whole: '✓ 完整，签名有效 / whole, signature valid',
  content_altered: '✗ 内容被改动 / content altered',
  signature_invalid: '✗ 签名无效 / signature invalid',
} as const

/** Checks an exported security log against its signature; needs the keys and no database. Returns the exit code. */
export async function checkExport(settings: Settings, env: Environment, path: string): Promise<number> {
  const keyring = createKeyring(loadKeys(keySource(settings, env)).keyring)
  const { verdict, manifest } = await verifyExport(path, keyring)
  process.stdout.write(
    `${manifest.from} — ${manifest.until}，${manifest.entries} 条 / entries\n${WORDS[verdict]}\n`,
  )
  return verdict === 'whole' ? 0 : 1
}
