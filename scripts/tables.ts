/**
 * Writes `<module>.tables.ts` of every module from its schema in a freshly migrated database: SQL is the truth (style §4).
 * `--check` writes nothing and fails when a file differs.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { MIGRATIONS, MODULE_SCHEMAS } from '../apps/server/src/app/migrations.ts'
import { connect } from '../apps/server/src/kernel/database/database.ts'
import { startEmbedded } from '../apps/server/src/kernel/database/embedded.ts'
import { migrate } from '../apps/server/src/kernel/database/migrate.ts'

const run = promisify(execFile)
const check = process.argv.includes('--check')
const directory = await mkdtemp(join(tmpdir(), 'tongban-tables-'))
const database = await startEmbedded({ dataDir: directory, log: () => {} })
let differing = 0
try {
  const connection = connect(database.url)
  await migrate(connection.pool, MIGRATIONS)
  await connection.close()
  for (const { schema, file, columnTypes } of MODULE_SCHEMAS) {
    const out = join(directory, `${schema}.ts`)
    const columns = Object.entries(columnTypes)
    const overrides = {
      columns: Object.fromEntries(
        columns.map(([column, { type, list }]) => [
          column,
          list ? `ColumnType<${type}[], string, string>` : type,
        ]),
      ),
    }
    const imports = columns.map(
      ([, { type, imported = type, from }]) => `import type { ${imported} } from "${from}";\n`,
    )
    await run('npx', [
      'kysely-codegen',
      '--url',
      database.url,
      '--dialect',
      'postgres',
      '--default-schema',
      schema,
      '--include-pattern',
      `${schema}.*`,
      '--out-file',
      out,
      '--log-level',
      'error',
      '--type-mapping',
      '{"timestamptz":"string","date":"string","int8":"number"}',
      '--overrides',
      JSON.stringify(overrides),
    ])
    const generated = (await readFile(out, 'utf8')).replaceAll(
      'export interface DB {',
      'export type Tables = {',
    )
    const place = generated.includes('import type ') ? /import type .*\n/ : /^\/\*\*[\s\S]*?\*\/\n\n/
    const text = generated.replace(place, (before) => before + [...new Set(imports)].join(''))
    const before = await readFile(file, 'utf8').catch(() => '')
    if (before === text) continue
    differing += 1
    if (check)
      console.error(`${file}: 与数据库结构不一致，请运行 npm run tables / differs from the migrations`)
    else await writeFile(file, text)
  }
} finally {
  await database.stop()
  await rm(directory, { recursive: true, force: true })
}
if (check && differing > 0) process.exitCode = 1
