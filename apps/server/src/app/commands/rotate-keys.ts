import { v7 as uuidv7 } from 'uuid'
import { loadKeys } from '../../kernel/crypto/key-source.ts'
import { createKeyring } from '../../kernel/crypto/keyring.ts'
import { askRotation, findRotation, type RotationPart } from '../../kernel/crypto/rotation.ts'
import { connect, type Database } from '../../kernel/database/database.ts'
import { visitEmbedded } from '../../kernel/database/embedded-visit.ts'
import { openJobs } from '../../kernel/jobs/jobs.ts'
import { createLog } from '../../kernel/log.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { ROTATE_KEYS } from '../key-rotation.ts'
import { keySource } from '../keys.ts'

/**
 * Asks the running platform to bring everything under the first of MASTER_KEYS and INDEX_KEYS; it goes on in the
 * background, and where it stopped when it is asked again. Returns the exit code.
 */
export async function rotateKeys(settings: Settings, env: Environment): Promise<number> {
  const keyring = createKeyring(loadKeys(keySource(settings, env)).keyring)
  await onDatabase(settings, async (db, url) => {
    const jobs = await openJobs(url, createLog(settings.logLevel), false)
    const at = Temporal.Now.instant()
    const asked = await db.inTransaction(async (tx) => {
      const outcome = await askRotation(tx, keyring, {
        id: uuidv7({ msecs: at.epochMilliseconds }),
        at: at.toString(),
      })
      await jobs.send(tx, [{ job: ROTATE_KEYS.name, pace: ROTATE_KEYS.pace, input: {} }])
      return outcome
    })
    await jobs.stop()
    say(
      asked === 'begun'
        ? '已开始换用新密钥，由运行中的平台在后台进行 / begun, the running platform does it in the background'
        : '继续上次没有做完的换密钥 / goes on where it stopped',
    )
    say('查看进度 / progress: npx tongban keys status')
  })
  return 0
}

/** How far the change of keys has come, column by column. Returns 0 when nothing is left to do. */
export async function showRotation(settings: Settings): Promise<number> {
  return onDatabase(settings, async (db) => {
    const found = await findRotation(db)
    if (!found) {
      say('没有换过密钥 / keys were never changed')
      return 0
    }
    say(`主密钥 ${found.masterKey}，索引密钥 ${found.indexKey} / master key, index key`)
    for (const part of found.parts) say(lineOf(part))
    if (found.finishedAt === null) {
      say(
        found.parts.length === 0
          ? '… 等待持有新密钥的进程 / waits for a process that has the new keys'
          : '… 进行中 / under way',
      )
      return 1
    }
    say(`✓ ${found.finishedAt} 完成，旧密钥可以从设置中移除 / done, old keys may be dropped`)
    return 0
  })
}

function lineOf({ name, total, changed, begunAt, finishedAt }: RotationPart): string {
  const mark = finishedAt ? '✓' : begunAt ? '…' : ' '
  return `${mark} ${name.padEnd(44)} ${changed} / ${total}`
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function onDatabase<Result>(
  settings: Settings,
  use: (db: Database, url: string) => Promise<Result>,
): Promise<Result> {
  const visit = async (url: string) => {
    const connection = connect(url, { max: 2 })
    try {
      return await use(connection.db, url)
    } finally {
      await connection.close()
    }
  }
  const options = { dataDir: settings.dataDirectory, log: () => {} }
  return settings.databaseUrl ? visit(settings.databaseUrl) : visitEmbedded(options, visit)
}
