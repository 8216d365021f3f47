import { loadRegions } from './app/commands/load-regions.ts'
import { makeBackup } from './app/commands/make-backup.ts'
import { migrateDatabase } from './app/commands/migrate.ts'
import { openFirstAdministrators } from './app/commands/open-administrators.ts'
import { practiseRecovery } from './app/commands/practise-recovery.ts'
import { printKeys } from './app/commands/print-keys.ts'
import { restoreBackup } from './app/commands/restore-backup.ts'
import { rotateKeys, showRotation } from './app/commands/rotate-keys.ts'
import { verifyAudit } from './app/commands/verify-audit.ts'
import { checkExport } from './app/commands/verify-export.ts'
import { signBuild, verifyProgram } from './app/program.ts'
import { Failure } from './kernel/failure.ts'
import { problemDocument } from './kernel/http/problems.ts'
import { readSettings, SettingsError } from './kernel/settings.ts'

type Command = { run(env: typeof process.env, file: string): Promise<number>; what: string }

const COMMANDS: Readonly<Record<string, Command>> = {
  'administrators <file>': {
    run: (env, file) => openFirstAdministrators(readSettings(env, process.cwd()), env, file),
    what: '为空平台开通系统、安全、审计三名管理员 / open the three administrators of a platform that has none',
  },
  'regions <file>': {
    run: (env, file) => loadRegions(readSettings(env, process.cwd()), env, file),
    what: '登记行政区划，每行“代码,名称” / add divisions, a line each: code,name',
  },
  'audit verify': {
    run: (env) => verifyAudit(readSettings(env, process.cwd()), env),
    what: '核对全部历史与每日封存，指出第一处不符 / check all history and daily seals',
  },
  'audit verify-export <file>': {
    run: (env, file) => checkExport(readSettings(env, process.cwd()), env, file),
    what: '核对导出的安全日志的签名 / check an exported security log',
  },
  'backup <folder>': {
    run: (env, folder) => makeBackup(readSettings(env, process.cwd()), env, folder),
    what: '备份数据库和文件，服务不中断 / copy database and files into a new folder, while serving',
  },
  'backup <folder> --list-files': {
    run: (env, folder) => makeBackup(readSettings(env, process.cwd()), env, folder, 'listed'),
    what: '同上，文件只列清单 / the same with a list of the files, where the object store keeps copies itself',
  },
  'backup verify <folder>': {
    run: (env, folder) => practiseRecovery(readSettings(env, process.cwd()), env, folder),
    what: '恢复演练：恢复到临时数据库并核对全部历史 / practise the recovery, in a database of its own',
  },
  'restore <folder>': {
    run: (env, folder) => restoreBackup(readSettings(env, process.cwd()), env, folder),
    what: '把备份恢复到空数据库 / restore a backup into an empty database',
  },
  migrate: {
    run: (env) => migrateDatabase(readSettings(env, process.cwd())),
    what: '以所有者的身份建立或升级数据表 / make or upgrade the tables, as the owner of the database',
  },
  'program sign': {
    run: (env) => signBuild(readSettings(env, process.cwd()), env),
    what: '用平台密钥签名构建好的程序 / sign the program as it was built',
  },
  'program verify': {
    run: (env) => verifyProgram(readSettings(env, process.cwd()), env),
    what: '核对程序与构建时一致、签名有效 / check the program against its build and signature',
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

const given = process.argv.slice(2)
const found = Object.entries(COMMANDS).find(([name]) => fits(name.split(' '), given))
if (!found) {
  const list = Object.entries(COMMANDS).map(([name, { what }]) => `  tongban ${name.padEnd(30)} ${what}`)
  process.stderr.write(`用法 / usage\n${list.join('\n')}\n`)
  process.exitCode = 2
} else {
  try {
    const [name, { run }] = found
    const place = name.split(' ').findIndex((word) => word.startsWith('<'))
    process.exitCode = await run(process.env, given[place] ?? '')
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`)
    process.exitCode = 2
  }
}

/** `<file>` stands for any word that is no option. */
function fits(words: readonly string[], given: readonly string[]): boolean {
  return words.length === given.length && words.every((word, at) => isFit(word, given[at] ?? ''))
}

function isFit(word: string, given: string): boolean {
  return word.startsWith('<') ? !given.startsWith('-') && given !== 'verify' : word === given
}

function reasonOf(error: unknown): string {
  if (error instanceof SettingsError) return error.message
  if (!(error instanceof Failure)) return error instanceof Error ? error.message : String(error)
  const { title, detail, errors = [] } = problemDocument(error, 'zh', '')
  return [`✗ ${title}。${detail}`, ...errors.map(({ path, message }) => `  ${path} ${message}`)].join('\n')
}
