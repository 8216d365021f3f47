import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databaseAt, withClient } from '../../../../../../tests/setup/database.ts'
import { type TestPlatform, testPlatform } from '../../../../../../tests/setup/platform.ts'
import { readSettings } from '../../settings.ts'
import { connect } from '../database.ts'
import { mayMakeTables, underRole } from '../login.ts'
import { openDatabase } from '../open.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.stop())

const says = (text: string) =>
  sql
    .raw(text)
    .execute(platform.platform.db)
    .then(
      ({ rows }) => rows,
      (error: Error) => error.message,
    )
const here = () => databaseAt(inject('serverLogin'), new URL(platform.ownerUrl).pathname.slice(1))

describe('the login of the running platform', () => {
  it('is the restricted one from the start of its session, with nothing to go back to', async () => {
    expect(await says('select session_user = current_user as same, current_user as name')).toEqual([
      { same: true, name: 'tongban_server' },
    ])
    expect(
      await says(
        `select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as may
         from pg_roles where rolname in ('tongban_server', 'tongban_app')`,
      ),
    ).toEqual([{ may: false }, { may: false }])
    expect(await says('reset role; select current_user as name')).toMatchObject({})
    expect(await says('set role tongban')).toMatch(/permission denied|does not exist/)
  })

  it.each([
    ['change history', "update kernel.event set body = ''"],
    ['delete history', 'delete from kernel.event'],
    ['empty history', 'truncate kernel.event'],
    ['undo a seal', 'delete from kernel.seal'],
    ['change who read what', 'update privacy.access set case_id = null'],
    ['take off what guards the security log', 'drop trigger entry_is_append_only on security.entry'],
    ['make a table', 'create table kernel.mine (a integer)'],
    ['make a schema', 'create schema mine'],
    ['take off a trigger', 'alter table kernel.event disable trigger all'],
    ['drop a table', 'drop table identity.account'],
    ['make a login', 'create role mine login'],
    ['read passwords of logins', 'select rolpassword from pg_authid'],
    ['run programs', "copy kernel.rate to program 'true'"],
    ['read files', "select pg_read_file('/etc/passwd')"],
    ['note a migration', "insert into kernel.migration (name, digest) values ('a', 'b')"],
  ])('cannot %s', async (_what, statement) => {
    expect(await says(statement)).toMatch(/permission denied|must be owner|must be superuser/)
  })

  it('does the work of the queue as well', async () => {
    expect(await says('delete from pgboss.job where false')).toEqual([])
    expect(await says('drop table pgboss.job')).toMatch(/must be owner/)
  })
})

describe('a start', () => {
  const startsWith = async (env: Record<string, string>, folders: readonly string[] = []) => {
    const opened = await openDatabase(
      { ...readSettings({ DATA_DIR: '/nowhere', ...env }, '/'), ...(env.MODE && { mode: 'production' }) },
      { folders, schemas: [] },
      () => {},
    )
    await opened.close()
    return opened
  }

  it('in production refuses the login of the owner', async () => {
    await expect(startsWith({ DATABASE_URL: platform.ownerUrl, MODE: 'production' })).rejects.toThrow(
      '受限登录',
    )
    await expect(startsWith({ DATABASE_URL: here(), MODE: 'production' })).resolves.toBeDefined()
  })

  it('with the restricted login alone refuses a database that lacks tables, and says what to run', async () => {
    await expect(startsWith({ DATABASE_URL: here() }, [import.meta.dirname])).resolves.toBeDefined()
    const empty = databaseAt(inject('serverLogin'), 'postgres')
    await expect(startsWith({ DATABASE_URL: empty })).rejects.toThrow('npx tongban migrate')
  })

  it('refuses tables whose migration was edited after it had run (GB/T 22239-2019 §8.1.4.7)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tongban-migrations-'))
    await writeFile(
      join(folder, '012_identity.sql'),
      'grant all on all tables in schema identity to tongban_app;',
    )
    for (const DATABASE_URL of [here(), platform.ownerUrl])
      await expect(startsWith({ DATABASE_URL }, [folder])).rejects.toThrow('012_identity.sql')
    await rm(folder, { recursive: true })
  })

  it('in development works under the role where it has only the login of the owner', async () => {
    const { url } = await startsWith({ DATABASE_URL: platform.ownerUrl })
    expect(url).toBe(underRole(platform.ownerUrl))
    await withClient(url, async (client) => {
      const { rows } = await client.query('select current_user as name')
      expect(rows).toEqual([{ name: 'tongban_app' }])
    })
    const { pool, close } = connect(url, { max: 1 })
    expect(await mayMakeTables(pool)).toBe(false)
    await close()
  })
})
