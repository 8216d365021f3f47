import { randomBytes } from 'node:crypto'
import { getMyCase, trackCase } from '@tongban/contracts/applicant-cases.ts'
import type { MyCase } from '@tongban/contracts/cases.ts'
import { listSecurityEntries } from '@tongban/contracts/security.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { partsOf } from '../../apps/server/src/app/key-rotation.ts'
import { keySource } from '../../apps/server/src/app/keys.ts'
import { handlersOf } from '../../apps/server/src/app/open.ts'
import { LOOKUP_COLUMNS, SEALED_COLUMNS } from '../../apps/server/src/app/sealed-columns.ts'
import { type Running, start } from '../../apps/server/src/app/start.ts'
import { envelopePrefix } from '../../apps/server/src/kernel/crypto/envelope.ts'
import { loadKeys } from '../../apps/server/src/kernel/crypto/key-source.ts'
import { createKeyring, type Keyring } from '../../apps/server/src/kernel/crypto/keyring.ts'
import { askRotation, findRotation, rotateBatch } from '../../apps/server/src/kernel/crypto/rotation.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { personOf } from '../../demo/people.ts'
import { Applicant } from '../town/applicant.ts'
import { Officer } from '../town/officer.ts'
import { type Town, town } from '../town/town.ts'
import { Visitor } from '../town/visitor.ts'

let wenzhou: Town
const others: Running[] = []
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(async () => {
  for (const running of others) await running.stop()
  await wenzhou.stop()
})

const newKey = () => `fresh:international:${randomBytes(32).toString('base64')}`
const FRESH = { MASTER_KEYS: newKey(), INDEX_KEYS: newKey() }
const keysBefore = inject('keys')
/** Of a process that was restarted with the new keys in front of the old ones, and of one that has the new ones alone. */
const BOTH = {
  ...keysBefore,
  MASTER_KEYS: `${FRESH.MASTER_KEYS},${keysBefore.MASTER_KEYS}`,
  INDEX_KEYS: `${FRESH.INDEX_KEYS},${keysBefore.INDEX_KEYS}`,
}
const ALONE = { ...keysBefore, ...FRESH }

/** One more process on the same database. */
async function processWith(env: Record<string, string>) {
  const { platform, jobs } = wenzhou
  const running = await start({
    settings: { ...platform.settings, logLevel: 'error' },
    env,
    simulated: jobs,
    isApiOnly: true,
  })
  others.push(running)
  await jobs.work(handlersOf(running.platform), [])
  const border = { app: running.app, now: jobs.now, settle: jobs.settle }
  return {
    ...running,
    person: (key: string) => new Applicant(border, { person: key }),
    firm: (key: string) => new Applicant(border, { firm: key }),
    officer: (login: string) => new Officer(border, login),
    passerBy: () => new Visitor(border, null),
  }
}
type Process = Awaited<ReturnType<typeof processWith>>

const batch = ({ platform }: Pick<Running, 'platform'>, size: number) =>
  transact(platform, systemContext('test'), (work) => rotateBatch(work, partsOf, size))

const ask = ({ platform }: Pick<Running, 'platform'>) =>
  transact(platform, systemContext('test'), (work) =>
    askRotation(work.tx, platform.keyring, { id: work.newId(), at: work.now.toString() }),
  )

const tracks = ({ passerBy }: Process, filed: MyCase, who: string) =>
  passerBy().ask(trackCase, {
    body: { queryNumber: filed.queryNumber, lastFour: personOf(who).idNumber.slice(-4) },
  })

/** Every sealed value that is not under the newest key, and every index that the newest key would make otherwise. */
async function leftBehind(keyring: Keyring): Promise<string[]> {
  const left: string[] = []
  const rowsOf = (table: string, columns: string) =>
    wenzhou.asOwner<Record<string, string | null>>(`select ${columns} from ${table}`)
  for (const { table, column } of SEALED_COLUMNS)
    for (const row of await rowsOf(table, column))
      if (row[column] && !row[column].startsWith(envelopePrefix(keyring.masterKeyId)))
        left.push(`${table}.${column}`)
  for (const { table, column, sealed, purpose, lookup } of LOOKUP_COLUMNS)
    for (const row of await rowsOf(table, `${column}, ${sealed}`)) {
      const text = row[sealed] ? keyring.open(row[sealed], { column: purpose }) : ''
      const { column: place, value } = lookup?.(text) ?? { column: purpose, value: text }
      if (text !== '' && keyring.blindIndex(value, place) !== row[column]) left.push(`${table}.${column}`)
    }
  return left
}

describe('a change of keys', () => {
  it('reaches every column that a migration calls sealed or an index', async () => {
    const found = await wenzhou.asOwner<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where column_name ~ '(^|_)(sealed|index)$' and data_type = 'text'
         and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const declared = new Set(
      [...SEALED_COLUMNS, ...LOOKUP_COLUMNS].map((one) => `${one.table}.${one.column}`),
    )
    expect(found.map(({ name }) => name).filter((name) => !declared.has(name))).toEqual([])
  })

  it('goes on while people read and write, is stopped and begun again, and leaves nothing behind', async () => {
    const { lin } = wenzhou
    const before = await lin.applies('elder_card')
    const process = await processWith(BOTH)
    expect(await ask(process)).toBe('begun')
    // The process with the old keys leaves it to those that have the new ones.
    expect(await batch(wenzhou, 40)).toBe('other_keys')

    const filed: { before: MyCase; who: string }[] = []
    const people = ['chen_jianguo', 'wang_xiaoming', 'zhao_li']
    let turns = 0
    while ((await batch(process, 40)) === 'more') {
      turns += 1
      if (turns % 8 !== 0) continue
      // Signs in by phone and password, reads what was written under the old keys, and writes.
      const who = people[filed.length % people.length] ?? ''
      const person = process.person(who)
      if (filed.length < people.length)
        filed.push({
          before: await person.applies(who === 'chen_jianguo' ? 'elder_card' : 'public_rental_housing'),
          who,
        })
      expect((await tracks(process, before, 'lin_aihua')).id).toBe(before.id)
      expect((await process.person('lin_aihua').ask(getMyCase, { params: { caseId: before.id } })).id).toBe(
        before.id,
      )
      // Killed and started again, it goes on where it was.
      expect(await ask(process)).toBe('goes_on')
    }
    expect(turns).toBeGreaterThan(20)
    expect(filed.length).toBeGreaterThan(0)
    const { keyring } = loadKeys(keySource(wenzhou.platform.settings, ALONE))
    expect(await leftBehind(createKeyring(keyring))).toEqual([])

    const alone = await processWith(ALONE)
    const all = [{ before, who: 'lin_aihua' }, ...filed]
    for (const { before: one, who } of all) {
      expect((await alone.person(who).sees(one)).id).toBe(one.id)
      expect((await tracks(alone, one, who)).id).toBe(one.id)
    }
    expect((await alone.person('liu_yang').starts('elder_card')).id).toBeTruthy()
  })

  it('says how far it has come, and stands in the security log', async () => {
    const { platform, jobs } = wenzhou
    const found = await findRotation(platform.db)
    expect(found).toMatchObject({ masterKey: 'fresh', indexKey: 'fresh', finishedAt: expect.any(String) })
    expect(found?.parts.every(({ finishedAt }) => finishedAt !== null)).toBe(true)
    expect(found?.parts.find(({ name }) => name === 'identity.account.login_index')).toMatchObject({
      changed: expect.any(Number),
    })
    await jobs.settle()
    const auditor = (await processWith(ALONE)).officer('wz_audit1')
    const { items } = await auditor.ask(listSecurityEntries, { query: { kind: 'key' } })
    expect(items.map(({ words }) => words)).toEqual(expect.arrayContaining(['更换密钥完成', '开始更换密钥']))
  })

  it('as a job takes batch after batch by itself', async () => {
    const process = await processWith({
      ...ALONE,
      MASTER_KEYS: `next:gm:${randomBytes(32).toString('base64')},${FRESH.MASTER_KEYS}`,
    })
    await ask(process)
    await transact(process.platform, systemContext('test'), async (work) =>
      work.enqueue({ name: 'rotate-keys', pace: 'long' }, {}),
    )
    await wenzhou.jobs.settle()
    expect(await findRotation(process.platform.db)).toMatchObject({
      masterKey: 'next',
      finishedAt: expect.any(String),
    })
    expect(await leftBehind(process.platform.keyring)).toEqual([])
  })
})
