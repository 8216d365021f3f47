import { loadKeys } from '../../kernel/crypto/key-source.ts'
import { createKeyring } from '../../kernel/crypto/keyring.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { keySource } from '../keys.ts'
import { auditDatabase } from './audit-report.ts'
import { onDatabaseOf } from './on-database.ts'

/** Checks everything against itself and the signatures; works beside a running platform. Returns the exit code. */
export async function verifyAudit(settings: Settings, env: Environment): Promise<number> {
  const keyring = createKeyring(loadKeys(keySource(settings, env)).keyring)
  const { isWhole, said } = await onDatabaseOf(settings, ({ db }) =>
    auditDatabase(db, keyring, Temporal.Now.instant()),
  )
  process.stdout.write(`${said.join('\n')}\n`)
  return isWhole ? 0 : 1
}
