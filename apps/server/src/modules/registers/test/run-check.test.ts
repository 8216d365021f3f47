import { getMe } from '@tongban/contracts/identity.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIRMS } from '../../../../../../demo/firms.ts'
import { personOf } from '../../../../../../demo/people.ts'
import { RESTAURANT } from '../../../../../../demo/premises.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { CHECKS, listAccesses, loadRecords, runCheck } from '../index.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const lin = personOf('lin_aihua')
const purpose = '办理“老年人优待证办理”'
type Request = Parameters<typeof runCheck>[1]
const ask = (check: string, inputs: Request['inputs'], more: Partial<Request> = {}) =>
  runCheck(wenzhou.platform, { check, inputs, purpose, regionCode: '330302', ...more })
const accesses = (identifier: string) => wenzhou.does((work) => listAccesses(work, identifier))

describe('a data check', () => {
  it('answers from the base with the facts of the day', async () => {
    const answer = await ask('population.person', { 'person.id_number': lin.idNumber })
    expect(answer).toMatchObject({
      outcome: 'answered',
      facts: { name: '林爱华', sex: '女', alive: true, local_residence: true },
    })
  })

  it('knows nobody under a number that is not in the base, and asks nothing without a number', async () => {
    expect(await ask('population.person', { 'person.id_number': '330302190001010011' })).toEqual({
      outcome: 'no_record',
    })
    expect(await ask('population.person', {})).toEqual({ outcome: 'no_record' })
  })

  it('finds firms by name and premises by address', async () => {
    const [firm] = FIRMS
    expect(await ask('legal_entity.name_free', { 'shop.name': firm?.name ?? '' })).toMatchObject({
      facts: { free: false },
    })
    expect(await ask('legal_entity.name_free', { 'shop.name': '没有人用过的店' })).toMatchObject({
      facts: { free: true },
    })
    expect(await ask('estate.premises', { 'shop.address': RESTAURANT.address })).toMatchObject({
      facts: { exists: true, use: '商业' },
    })
  })

  it('is refused by a base that nobody has', async () => {
    await expect(ask('weather.today', {})).rejects.toThrow('weather.today')
  })

  it('says that a source is down while it is out of service', async () => {
    const { source } = CHECKS['social.insurance']
    await sql`insert into registers.outage values (${source}, now(), '演练')`.execute(wenzhou.platform.db)
    expect(await ask('social.insurance', { 'person.id_number': lin.idNumber })).toEqual({ outcome: 'down' })
    await sql`delete from registers.outage`.execute(wenzhou.platform.db)
    expect(await ask('social.insurance', { 'person.id_number': lin.idNumber })).toMatchObject({
      outcome: 'answered',
    })
  })

  it('reads what was loaded last', async () => {
    const data = { name: '林爱华', birth_date: '1959-03-12', alive: false }
    await wenzhou.does((work) =>
      loadRecords(work, [{ resource: 'population', key: '330302195903129999', data }]),
    )
    await wenzhou.does((work) =>
      loadRecords(work, [
        { resource: 'population', key: '330302195903129999', data: { ...data, alive: true } },
      ]),
    )
    expect(await ask('population.person', { 'person.id_number': '330302195903129999' })).toMatchObject({
      facts: { alive: true },
    })
  })
})

describe('the trace of a check', () => {
  it('shows the subject who asked, why and with what answer', async () => {
    const { accountId } = await wenzhou.lin.ask(getMe, {})
    const chen = personOf('chen_jianguo')
    const answer = await ask('marriage.status', { 'person.id_number': chen.idNumber }, { accountId })
    const [latest] = await accesses(chen.idNumber)
    expect(latest).toMatchObject({
      check: 'marriage.status',
      source: '浙江省婚姻登记信息库',
      outcome: 'answered',
      purpose,
      accountId,
      caseId: null,
    })
    expect(answer.outcome === 'answered' && answer.reference).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is left by what found nothing too', async () => {
    await ask('estate.holdings', { 'person.id_number': '330302190001010054' })
    expect(await accesses('330302190001010054')).toMatchObject([{ outcome: 'no_record' }])
  })

  it('cannot be taken back by the application', async () => {
    const { db } = wenzhou.platform
    await expect(sql`update registers.access set purpose = '无'`.execute(db)).rejects.toThrow(
      'permission denied',
    )
    await wenzhou.asOwner(`update registers.access set at = now() - interval '5 months'`)
    await expect(sql`delete from registers.access`.execute(db)).rejects.toThrow('six months')
  })

  it('and the records hold no personal data in clear', async () => {
    const { rows } = await sql<{
      text: string
    }>`select record::text as text from registers.record union all select access::text from registers.access`.execute(
      wenzhou.platform.db,
    )
    const dump = rows.map(({ text }) => text).join('\n')
    for (const clear of [lin.idNumber, lin.name, lin.household.livingAddress])
      expect(dump).not.toContain(clear)
  })
})
