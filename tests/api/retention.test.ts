import { getDraft } from '@tongban/contracts/drafts.ts'
import { declareConflict, endConflict } from '@tongban/contracts/kinship.ts'
import { listDeletions, listRetention, RETENTION } from '@tongban/contracts/retention.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RETENTIONS } from '../../apps/server/src/app/retentions.ts'
import { verifyHistory } from '../../apps/server/src/kernel/events/verify.ts'
import { verifyRetention } from '../../apps/server/src/modules/privacy/index.ts'
import { digestOf } from '../../apps/server/src/modules/privacy/retention/apply-retention.ts'
import { personOf } from '../../demo/people.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

/** What the schedule does every hour. */
async function theHourComes(): Promise<void> {
  const { does, jobs } = wenzhou
  await does(async (work) => work.enqueue({ name: 'apply-retention' }, {}))
  await jobs.settle()
}
const ids = async (table: string) =>
  (await wenzhou.asOwner<{ id: string }>(`select id from ${table}`)).map(({ id }) => id)
const deletions = async () =>
  (await wenzhou.officer('wz_data1').ask(listDeletions, { query: { limit: 100 } })).items

describe('what is kept no longer', () => {
  it('is deleted when its time is over, and not a day before', async () => {
    const { lin, chen, itIs } = wenzhou
    const old = await lin.starts('elder_card')
    await itIs('2026-04-16')
    const young = await chen.starts('elder_card')
    await itIs('2026-06-13')
    await theHourComes()
    expect(await ids('cases.draft')).toEqual(expect.arrayContaining([old.id, young.id]))
    await itIs('2026-06-16')
    await theHourComes()
    expect(await ids('cases.draft')).not.toContain(old.id)
    expect(await ids('cases.draft')).toContain(young.id)
  })

  it('takes the files of a draft with it, and those that nothing uses', async () => {
    const { barber, asOwner, itIs, platform } = wenzhou
    const draft = await barber.completes(
      await barber.fills(await barber.starts('sanitation_licence'), 'sanitation_licence'),
    )
    const before = await ids('cases.file')
    expect(before.length).toBeGreaterThan(0)
    // Handed in for a draft of which it was taken out behind the border.
    const [lost] = await asOwner<{ id: string; object_key: string }>(
      `insert into cases.file select gen_random_uuid(), owner_id, 'uploads/lost', name, mime, size, sha256, kind, null, created_at
       from cases.file where id = $1 returning id, object_key`,
      [before[0]],
    )
    await itIs('2026-09-13')
    await theHourComes()
    expect(await ids('cases.file')).toHaveLength(before.length + 1)
    await barber.ask(getDraft, { params: { draftId: draft.id } })
    await itIs('2026-09-16')
    await theHourComes()
    expect(await ids('cases.draft')).not.toContain(draft.id)
    expect(await ids('cases.file')).not.toContain(lost?.id)
    expect(await ids('cases.file')).not.toContain(before[0])
    expect(await platform.files.head('uploads/lost')).toBeUndefined()
  })

  it('holds for sessions, codes and text messages', async () => {
    const { asOwner, itIs, lin, today } = wenzhou
    await lin.starts('elder_card')
    expect(await ids('identity.session')).not.toEqual([])
    await itIs('2026-11-01')
    await theHourComes()
    expect(await ids('identity.session')).toEqual([])
    expect(await asOwner('select 1 from identity.challenge')).toEqual([])
    const [left] = await asOwner<{ count: string }>(
      `select count(*) from identity.sms where at < $1::timestamptz - interval '30 days'`,
      [`${today()}T09:00:00+08:00`],
    )
    expect(left?.count).toBe('0')
  })
})

describe('a deletion', () => {
  it('can be proved: number, span, and the digest of what went', async () => {
    const { lin, itIs, platform } = wenzhou
    await lin.starts('elder_card')
    const kept = await ids('cases.draft')
    await itIs('2027-03-01')
    await theHourComes()
    const [found] = (await deletions()).filter(({ key }) => key === 'drafts')
    expect(found).toMatchObject({ count: kept.length, title: '没有提交的申请草稿和其中的材料' })
    expect(found?.from).toMatch(/^2026-09-16/)
    expect(found?.digest).toBe(
      digestOf(
        kept.map((id) => ({ id })),
        platform.keyring.suite,
      ),
    )
  })

  it('is seen by the data steward and the audit administrator, page by page, and by nobody else', async () => {
    const { officer, clerk, lin, anybody } = wenzhou
    const all = (await deletions()).map(({ seq }) => seq)
    expect(all).toEqual(all.toSorted((a, b) => b - a))
    const auditor = officer('wz_audit1')
    const first = await auditor.ask(listDeletions, { query: { limit: 2 } })
    const second = await auditor.ask(listDeletions, { query: { limit: 2, after: first.next ?? '' } })
    expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual(all.slice(0, 4))
    for (const other of [clerk, officer('wz_system1'), officer('wz_security1'), lin])
      expect(await other.isRefused(listDeletions, {})).toMatchObject({ code: 'permission.denied' })
    expect(await anybody.isRefused(listDeletions, {})).toMatchObject({ code: 'session.required' })
    expect(await auditor.isRefused(listDeletions, { query: { after: 'x' } })).toMatchObject({ status: 400 })
  })

  it('that did not happen shows, and so does a record that was altered', async () => {
    const { platform, jobs, asOwner } = wenzhou
    const whole = await verifyRetention(platform.db, RETENTIONS, jobs.now())
    expect(whole).toEqual({ deletions: expect.any(Number), overdue: [] })
    expect(whole.deletions).toBeGreaterThan(5)
    const later = await verifyRetention(platform.db, RETENTIONS, jobs.now().add({ hours: 24 * 200 }))
    expect(later.overdue).toContain('text_messages')
    expect((await verifyHistory(platform.db, platform.keyring)).breaks).toEqual([])
    await asOwner(`set session_replication_role = replica;
      update kernel.event set body = replace(body, '"count":', '"count":1') where kind = 'retention.deleted' and seq = 1`)
    expect((await verifyHistory(platform.db, platform.keyring)).breaks).not.toEqual([])
  })
})

describe('the table of what is kept how long', () => {
  it('is there for everybody, with the law of each class, in both languages', async () => {
    const { classes } = await wenzhou.anybody.ask(listRetention, {})
    expect(classes.map(({ key }) => key)).toEqual(Object.keys(RETENTION))
    expect(classes.find(({ key }) => key === 'security_log')).toMatchObject({
      kept: '1 年（法律要求不少于六个月）',
      basis: '网络安全法第二十一条第三项',
    })
    for (const { basis, kept, after } of classes)
      for (const word of [basis, kept, after]) expect(word).not.toBe('')
  })

  it('names a period for each class that a module deletes, and a module for each that it says is deleted with proof', () => {
    const declared = new Set<string>(RETENTIONS.map(({ key }) => key))
    // Deleted by whole days, with the hashes under which the days stand in history.
    const byDays = ['access_log', 'security_log']
    const promised = Object.entries(RETENTION).flatMap(([key, { proof }]) => (proof ? [key] : []))
    expect(promised.filter((key) => !declared.has(key) && !byDays.includes(key))).toEqual([])
    for (const { key } of RETENTIONS) expect(RETENTION[key].kept).not.toBeNull()
  })
})

describe('a declared relative', () => {
  it('is deleted five years after the declaration was withdrawn, and stays while it is in force', async () => {
    const { clerk, itIs, asOwner } = wenzhou
    await itIs('2027-03-02')
    const declares = async (key: string) => {
      const { name, idNumber: identifier } = personOf(key)
      const { items } = await clerk.ask(declareConflict, { body: { relation: 'affinal', name, identifier } })
      return items.at(-1)?.id ?? ''
    }
    const [over, inForce] = [await declares('zhao_li'), await declares('wang_xiaoming')]
    await clerk.ask(endConflict, { params: { conflictId: over }, body: { reason: '已经没有这层关系。' } })
    // Logs are kept by the clock of the machine, so that here the past is moved and not the present.
    await asOwner(`update identity.kinship set ended_at = '2022-03-03T12:00+08' where id = $1`, [over])
    await theHourComes()
    expect(await ids('identity.kinship')).toEqual(expect.arrayContaining([over, inForce]))
    await itIs('2027-03-04')
    await theHourComes()
    expect(await ids('identity.kinship')).toEqual([inForce])
  })
})
