import * as contracts from '@tongban/contracts/consultations.ts'
import { listMessages } from '@tongban/contracts/reactions.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import { answers, asks, mine, onDesk } from './asking.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const followUp = (id: string, queryCode?: string) =>
  ({
    params: { consultationId: id },
    body: { question: '那要多少钱？', ...(queryCode && { queryCode }) },
  }) as const
const everyRow = async (table: string) =>
  JSON.stringify((await sql`select * from ${sql.table(table)}`.execute(wenzhou.platform.db)).rows)

describe('a question to a person', () => {
  it('goes to the authority of its item, and is due by the working days that were promised', async () => {
    const { consultation, queryCode } = await asks(wenzhou.lin)
    expect(queryCode).toBeNull()
    expect(consultation).toMatchObject({
      status: 'open',
      organizationName: '温州市鹿城区卫生健康局',
      dueOn: '2026-03-04',
      isLate: false,
      abilities: ['close'],
    })
    expect(consultation.dueProof.join()).toContain('2 个工作日')
    expect(consultation.number).toMatch(/^Z\d{12}$/)
  })

  it('without an item goes to the service centre of the place, or to the highest', async () => {
    const body = { question: '办事大厅周六开门吗？' }
    const street = '330302006000'
    const there = await wenzhou.anybody.ask(contracts.askConsultation, { body: { ...body, region: street } })
    expect(there.consultation.organizationName).toBe('温州市鹿城区政务服务中心')
    const anywhere = await wenzhou.anybody.ask(contracts.askConsultation, { body })
    expect(anywhere.consultation.organizationName).toBe('温州市政务服务中心')
  })

  it('about an item that does not exist, or with nothing to answer, is refused and leaves nothing', async () => {
    const before = await everyRow('consultations.consultation')
    const refused = (body: { question: string; itemCode?: string }) =>
      wenzhou.passerBy().isRefused(contracts.askConsultation, { body })
    const unknown = { question: '怎么办理？', itemCode: '9'.repeat(33) }
    expect(await refused(unknown)).toMatchObject({ code: 'item.not_found' })
    for (const question of ['', '？', '问'.repeat(1001)])
      expect(await refused({ question })).toMatchObject({
        code: 'request.invalid',
        errors: [{ path: '/question' }],
      })
    expect(await everyRow('consultations.consultation')).toBe(before)
  })

  it('is kept sealed, and its history says neither question nor answer', async () => {
    const { consultation } = await asks(wenzhou.lin)
    await answers(wenzhou.clerk, consultation)
    const entries = await everyRow('consultations.entry')
    const history = JSON.stringify(await listHistory(wenzhou.platform.db, consultation.id))
    expect(history).toContain('consultation.answered')
    for (const words of ['五马', '面积没有下限']) {
      expect(entries).not.toContain(words)
      expect(history).not.toContain(words)
    }
  })

  it('is answered with passages of the guide, and who asked is told', async () => {
    const { chen, clerk } = wenzhou
    const { consultation } = await asks(chen)
    const shown = await answers(clerk, consultation, ['conditions.1'])
    expect(shown).toMatchObject({ status: 'answered', assigneeName: '何佳佳', isLate: false })
    expect((await mine(chen, consultation)).entries[1]).toMatchObject({
      kind: 'answer',
      by: '温州市鹿城区卫生健康局',
      quotes: [{ field: 'conditions.1', text: expect.stringContaining('不在住宅内') }],
    })
    const { items } = await chen.ask(listMessages, {})
    expect(items[0]).toMatchObject({ consultationId: consultation.id, title: '咨询已答复' })
  })

  it('may be asked once more, by its asker alone, and the clock starts again', async () => {
    const { lin, chen, clerk } = wenzhou
    const { consultation } = await asks(lin)
    const again = followUp(consultation.id)
    const refused = async (who: Visitor) => (await who.isRefused(contracts.followUpConsultation, again)).code
    expect(await refused(lin)).toBe('consultation.wrong_status')
    await answers(clerk, consultation)
    expect(await refused(chen)).toBe('consultation.not_found')
    await lin.ask(contracts.followUpConsultation, again)
    expect(await onDesk(clerk, consultation)).toMatchObject({ status: 'open', answeredAt: null })
    await answers(clerk, consultation)
    expect(await refused(lin)).toBe('consultation.followed_up')
  })

  it('is closed by its asker, or by time when nobody asks further', async () => {
    const { lin, clerk } = wenzhou
    const closed = await asks(lin)
    const params = { consultationId: closed.consultation.id }
    expect(await lin.ask(contracts.closeConsultation, { params, body: {} })).toMatchObject({
      status: 'closed',
      abilities: [],
    })
    const answered = await asks(lin)
    await answers(clerk, answered.consultation)
    await wenzhou.itIs('2026-03-10T10:00')
    expect((await onDesk(clerk, answered.consultation)).status).toBe('closed')
  })
})

describe('without signing in', () => {
  it('number and code together show the answer and let one ask further', async () => {
    const asker = wenzhou.passerBy()
    const { consultation, queryCode } = await asks(asker)
    const { id, number } = consultation
    const code = queryCode ?? ''
    await answers(wenzhou.clerk, consultation)
    const track = (typed: string) =>
      asker.ask(contracts.trackConsultation, { body: { number, queryCode: typed } })
    expect((await track(code)).entries[1]?.text).toContain('面积没有下限')
    expect(await track(code.toLowerCase().replace('-', ' '))).toMatchObject({
      id,
      abilities: ['follow_up', 'close'],
    })
    for (const wrong of [
      { number, queryCode: 'AAAA-AAAA' },
      { number: 'Z260000099999', queryCode: code },
    ])
      expect(await asker.isRefused(contracts.trackConsultation, { body: wrong })).toMatchObject({
        code: 'consultation.not_found',
      })
    for (const wrong of [undefined, 'AAAA-AAAA'])
      expect(await asker.isRefused(contracts.followUpConsultation, followUp(id, wrong))).toMatchObject({
        code: 'consultation.not_found',
      })
    expect(await asker.ask(contracts.followUpConsultation, followUp(id, code))).toMatchObject({
      status: 'open',
    })
  })

  it('the code is not kept in clear', async () => {
    const { consultation, queryCode } = await asks(wenzhou.passerBy())
    const rows = await everyRow('consultations.consultation')
    expect(rows).toContain(consultation.number)
    expect(rows).not.toContain(queryCode)
    expect(rows).not.toContain(queryCode?.replace('-', ''))
  })
})
