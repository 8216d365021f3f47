import { loadKeys } from '../../kernel/crypto/key-source.ts'
import { createKeyring } from '../../kernel/crypto/keyring.ts'
import { reseal } from '../../kernel/crypto/reseal.ts'
import { connect } from '../../kernel/database/database.ts'
import { visitEmbedded } from '../../kernel/database/embedded-visit.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { keySource } from '../keys.ts'
import { SEALED_COLUMNS } from '../sealed-columns.ts'

/**
 * Seals everything anew under the first of MASTER_KEYS, beside a running platform that has the old and the new key.
 * When it says done, the old master keys may be taken out of the settings; index keys stay. Returns the exit code.
 */
export async function rotateKeys(settings: Settings, env: Environment): Promise<number> {
  const keyring = createKeyring(loadKeys(keySource(settings, env)).keyring)
  const rotate = async (url: string) => {
    const connection = connect(url, { max: 2 })
    try {
      for (const column of SEALED_COLUMNS) {
        const begun = performance.now()
        let last = { looked: 0, resealed: 0 }
        for await (const progress of reseal(connection.db, keyring, column)) last = progress
        const perSecond = Math.round(last.looked / Math.max(0.001, (performance.now() - begun) / 1000))
        process.stdout.write(
          `${column.table}.${column.column}: ${last.resealed} / ${last.looked}（${perSecond} 行每秒 rows/s）\n`,
        )
      }
    } finally {
      await connection.close()
    }
  }
  const options = { dataDir: settings.dataDirectory, log: () => {} }
  await (settings.databaseUrl ? rotate(settings.databaseUrl) : visitEmbedded(options, rotate))
  process.stdout.write('✓ 完成，旧的主密钥可以从设置中移除 / done, old master keys may be dropped\n')
  return 0
}
