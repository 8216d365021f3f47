import { migrateDatabase } from './app/commands/migrate.ts'
import { printKeys } from './app/commands/print-keys.ts'
import { rotateKeys, showRotation } from './app/commands/rotate-keys.ts'
import { verifyAudit } from './app/commands/verify-audit.ts'
import { checkExport } from './app/commands/verify-export.ts'
import { readSettings, SettingsError } from './kernel/settings.ts'

const COMMANDS: Readonly<Record<string, { run(env: typeof process.env): Promise<number>; what: string }>> = {
  'audit verify': {
    run: (env) => verifyAudit(readSettings(env, process.cwd()), env),
    what: '核对全部历史与每日封存，指出第一处不符 / check all history and daily seals',
  },
  'audit verify-export': {
    run: (env) => checkExport(readSettings(env, process.cwd()), env, process.argv[4] ?? ''),
    what: '核对导出的安全日志的签名 / check an exported security log: audit verify-export <file>',
  },
  migrate: {
    run: (env) => migrateDatabase(readSettings(env, process.cwd())),
    what: '以所有者的身份建立或升级数据表 / make or upgrade the tables, as the owner of the database',
  },
  'keys rotate': {
    run: (env) => rotateKeys(readSettings(env, process.cwd()), env),
    what: '换用最新的主密钥和索引密钥，服务不中断 / bring everything under the newest keys, while serving',
  },
  'keys status': {
    run: (env) => showRotation(readSettings(env, process.cwd())),
    what: '换密钥的进度 / how far the change of keys has come',
  },
  'keys generate': {
    run: (env) => printKeys(env),
    what: '生成一套生产密钥（环境变量格式） / make production keys',
  },
}

const asked = process.argv.slice(2, 4).join(' ')
const command = COMMANDS[asked]
if (!command) {
  const list = Object.entries(COMMANDS).map(([name, { what }]) => `  tongban ${name.padEnd(20)} ${what}`)
  process.stderr.write(`用法 / usage\n${list.join('\n')}\n`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await command.run(process.env)
  } catch (error) {
    process.stderr.write(
      `${error instanceof SettingsError ? error.message : error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exitCode = 2
  }
}
