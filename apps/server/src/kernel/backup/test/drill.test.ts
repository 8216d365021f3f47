import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { zstdDecompressSync } from 'node:zlib'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { personOf } from '../../../../../../demo/people.ts'
import { databaseAt, withClient } from '../../../../../../tests/setup/database.ts'
import { platformOn, type TestPlatform } from '../../../../../../tests/setup/platform.ts'
import { Applicant } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { makeBackup } from '../../../app/commands/make-backup.ts'
import { practiseRecovery } from '../../../app/commands/practise-recovery.ts'
import { restoreBackup } from '../../../app/commands/restore-backup.ts'
import type { Environment, Settings } from '../../settings.ts'

let wenzhou: Town
let folder: string
let backup: string
let filed: Awaited<ReturnType<Applicant['applies']>>
const recovered = `tongban_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
const others: TestPlatform[] = []
/** The queue that pg-boss makes for itself where work is scheduled. */
const SCHEDULER = '__pgboss__send-it'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongban-drill-test-'))
  backup = join(folder, 'backup')
  // The command line goes by the machine's clock.
  const now = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDateTime()
  wenzhou = await town({ at: now.toString({ smallestUnit: 'minute' }) })
  filed = await wenzhou.barber.applies('sanitation_licence')
  await wenzhou.lin.applies('elder_card')
}, 180_000)
afterAll(async () => {
  for (const platform of others) await platform.stop()
  await wenzhou.stop()
  await withClient(inject('databaseServer'), (client) =>
    client.query(`drop database if exists ${recovered} with (force)`),
  )
  await rm(folder, { recursive: true, force: true })
})

type Command = (settings: Settings, env: Environment, folder: string) => Promise<number>
const settings = () => ({ ...wenzhou.platform.settings, databaseOwnerUrl: wenzhou.ownerUrl })
const elsewhere = () => ({
  ...settings(),
  databaseUrl: databaseAt(inject('serverLogin'), recovered),
  databaseOwnerUrl: databaseAt(inject('databaseServer'), recovered),
  objectStoreUrl: pathToFileURL(join(folder, 'objects')).href,
})

/** What the command line says, and its exit code. */
async function runs(command: Command, where = settings(), given = backup) {
  const said: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  try {
    return { code: await command(where, inject('keys'), given), said: said.join('') }
  } finally {
    spy.mockRestore()
  }
}

/** What a running platform has in its queues: work for later, work that is done, and the scheduler's own. */
async function fillQueues(): Promise<void> {
  const boss = new PgBoss({ connectionString: wenzhou.ownerUrl, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue(SCHEDULER)
  await boss.insert(SCHEDULER, [{ data: {} }])
  for (const data of [{ job: 'done' }, { job: 'waiting' }])
    await boss.send('later', data, { startAfter: 3600 })
  await withClient(wenzhou.ownerUrl, (client) =>
    client.query(`update pgboss.job set state = 'completed' where data->>'job' = 'done'`),
  )
  await boss.stop({ graceful: false })
}

describe('a town with cases', () => {
  beforeAll(fillQueues)

  it('is copied while it works, for its owner only, and the copy holds no number in clear', async () => {
    const { code, said } = await runs(makeBackup)
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/✓ .*：\d+ 张表 \d+ 行，1 个文件/),
    })
    expect((await stat(backup)).mode & 0o777).toBe(0o700)
    const tables = await readdir(join(backup, 'tables'))
    expect(tables).toContain('kernel.event.zst')
    expect(tables).toContain('pgboss.job.zst')
    expect((await stat(join(backup, 'tables', 'kernel.event.zst'))).mode & 0o777).toBe(0o600)
    for (const name of tables) {
      const rows = zstdDecompressSync(await readFile(join(backup, 'tables', name))).toString()
      const { idNumber, phone } = personOf('lin_aihua')
      for (const number of [idNumber, phone ?? idNumber]) expect(rows.includes(number), name).toBe(false)
    }
    await expect(runs(makeBackup)).rejects.toThrow('不是空文件夹')
  })

  it('passes the drill, which says how long a recovery takes and what it would lose', async () => {
    await wenzhou.lin.applies('elder_card')
    const { code, said } = await runs(practiseRecovery)
    expect(said).toMatch(/✓ 签名有效，文件没有改动/)
    expect(said).toMatch(/核对 \d+ 条历史链、\d+ 个事件/)
    expect(said).toContain('✓ 全部一致')
    expect(said).toMatch(/恢复用时（RTO）：数据库 \d+\.\d 秒/)
    expect(said).toMatch(/恢复点（RPO）：.*距今 0\.0 小时.*此后的 [1-9]\d* 个事件会丢失/)
    expect(code).toBe(0)
  }, 120_000)

  it('comes back on another server, with its cases, its files and its history', async () => {
    await withClient(inject('databaseServer'), (client) => client.query(`create database ${recovered}`))
    const { code, said } = await runs(restoreBackup, elsewhere())
    expect(said).toContain('✓ 全部一致')
    expect(code).toBe(0)
    const platform = await platformOn(recovered, {
      at: wenzhou.jobs.now().toString(),
      env: { OBJECT_STORE_URL: elsewhere().objectStoreUrl },
    })
    others.push(platform)
    const { app, jobs } = platform
    const barber = new Applicant({ app, now: jobs.now, settle: jobs.settle }, { firm: 'qingquan' })
    const seen = await barber.sees(filed)
    expect(seen).toEqual(await wenzhou.barber.sees(filed))
    const counted = `select (select count(*) from cases."case")::int as cases,
      (select count(*) from kernel.event where kind = 'backup.restored')::int as restored`
    const there = await withClient(elsewhere().databaseOwnerUrl, (client) => client.query(counted))
    expect(there.rows).toEqual([{ cases: 2, restored: 1 }])
    const { rows: waiting } = await withClient(elsewhere().databaseOwnerUrl, (client) =>
      client.query(`select data->>'job' as job from pgboss.job where name in ('later', '${SCHEDULER}')`),
    )
    expect(waiting).toEqual([{ job: 'waiting' }])
    // Running numbers go on where they were.
    expect((await barber.applies('sanitation_licence')).queryNumber).not.toBe(filed.queryNumber)
  }, 120_000)

  it('is restored into nothing that is there already', async () => {
    await expect(runs(restoreBackup, elsewhere())).rejects.toThrow('不是空的')
  })

  it('is not restored from a copy that somebody has changed', async () => {
    const manifest = join(backup, 'manifest.json')
    const written = await readFile(manifest, 'utf8')
    await writeFile(manifest, written.replace(/"rows": (\d+)/, '"rows": 1$1'))
    await expect(runs(practiseRecovery)).rejects.toThrow('备份的签名无效')
    await writeFile(manifest, written.slice(1))
    await expect(runs(practiseRecovery)).rejects.toThrow('不是完整的备份')
    await writeFile(manifest, written)
    await appendFile(join(backup, 'tables', 'kernel.event.zst'), 'x')
    await expect(runs(practiseRecovery)).rejects.toThrow('tables/kernel.event.zst')
  })
})
