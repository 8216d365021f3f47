import * as contracts from '@tongban/contracts/consultations.ts'
import { listMessages } from '@tongban/contracts/reactions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/setup/town.ts'
import { listHistory } from '../../../kernel/events/history.ts'

let place: Town
beforeAll(async () => {
  place = await town({ defer: ['draw-licence', 'cases.write-document'] })
})
afterAll(() => place.stop())

const CITIZEN = 'lin_aihua'
const OTHER = 'chen_jianguo'
const CLERK = 'lc_window1'
const REVIEWER = 'lc_health_review1'
const SUPERVISOR = 'lc_supervise1'
const EDITOR = 'lc_catalog1'
const QUESTION = '我家住五马街道，理发店只有8平方，卫生许可证能办吗？'
const UNKNOWN = '01890a5d-ac96-774b-bcce-b302099a8057'

const ask = (by: string | null, question = QUESTION, itemKey: string | null = 'sanitation_licence') =>
  place.ask(by, contracts.askConsultation, {
    body: { question, ...(itemKey && { itemCode: place.itemCode(itemKey) }) },
  })
const seen = (by: string, consultationId: string) =>
  place.ask(by, contracts.getConsultation, { params: { consultationId } })
async function answered(consultationId: string, body: object = {}, by = CLERK) {
  const { version } = await seen(by, consultationId)
  return place.ask(by, contracts.answerConsultation, {
    params: { consultationId },
    body: { version, answer: '可以，面积没有下限。', ...body },
  })
}

describe('a question to a person', () => {
  it('goes to the authority of its item, and is due by the working days that were promised', async () => {
    const { consultation, queryCode } = await ask(CITIZEN)
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
    const there = await place.ask(null, contracts.askConsultation, {
      body: { ...body, region: '330302006000' },
    })
    expect(there.consultation.organizationName).toBe('温州市鹿城区政务服务中心')
    const anywhere = await place.ask(null, contracts.askConsultation, { body })
    expect(anywhere.consultation.organizationName).toBe('温州市政务服务中心')
  })

  it('is kept sealed, and its history says neither question nor answer', async () => {
    const { consultation } = await ask(CITIZEN)
    await answered(consultation.id)
    const rows = await place.platform.db
      .selectFrom('consultations.entry' as never)
      .selectAll()
      .execute()
    expect(JSON.stringify(rows)).not.toContain('五马')
    expect(JSON.stringify(rows)).not.toContain('面积没有下限')
    const history = JSON.stringify(await listHistory(place.platform.db, consultation.id))
    expect(history).toContain('consultation.answered')
    expect(history).not.toContain('五马')
  })

  it('is answered with passages of the guide, and who asked is told', async () => {
    const { consultation } = await ask(CITIZEN)
    const shown = await answered(consultation.id, { quotes: ['conditions.1'] })
    expect(shown).toMatchObject({ status: 'answered', assigneeName: '何佳佳', isLate: false })
    await place.jobs.settle()
    const mine = await place.ask(CITIZEN, contracts.getMyConsultation, {
      params: { consultationId: consultation.id },
    })
    expect(mine.entries[1]).toMatchObject({
      kind: 'answer',
      by: '温州市鹿城区卫生健康局',
      quotes: [{ field: 'conditions.1', text: expect.stringContaining('不在住宅内') }],
    })
    const { items } = await place.ask(CITIZEN, listMessages, {})
    expect(items[0]).toMatchObject({ consultationId: consultation.id, title: '咨询已答复' })
  })

  it('may be asked once more, by its asker alone, and the clock starts again', async () => {
    const { consultation } = await ask(CITIZEN)
    const followUp = (by: string) =>
      place.refusal(by, contracts.followUpConsultation, {
        params: { consultationId: consultation.id },
        body: { question: '那要多少钱？' },
      })
    expect(await followUp(CITIZEN)).toBe('consultation.wrong_status')
    await answered(consultation.id)
    expect(await followUp(OTHER)).toBe('consultation.not_found')
    expect(await followUp(CITIZEN)).toBe('answered')
    expect(await seen(CLERK, consultation.id)).toMatchObject({ status: 'open', answeredAt: null })
    await answered(consultation.id)
    expect(await followUp(CITIZEN)).toBe('consultation.followed_up')
  })

  it('is closed by its asker, or by time when nobody asks further', async () => {
    const one = (await ask(CITIZEN)).consultation.id
    const closed = await place.ask(CITIZEN, contracts.closeConsultation, {
      params: { consultationId: one },
      body: {},
    })
    expect(closed).toMatchObject({ status: 'closed', abilities: [] })
    const two = (await ask(CITIZEN)).consultation.id
    await answered(two)
    await place.until('2026-03-10T10:00:00+08:00')
    expect((await seen(CLERK, two)).status).toBe('closed')
  })
})

describe('without signing in', () => {
  it('number and code together show the answer and let one ask further', async () => {
    const { consultation, queryCode } = await ask(null)
    const { id, number } = consultation
    await answered(id)
    const track = (queryCode: string | null, asked = number) =>
      place.refusal(null, contracts.trackConsultation, { body: { number: asked, queryCode } })
    expect(await track(queryCode)).toBe('answered')
    expect(await track(queryCode?.toLowerCase().replace('-', ' ') ?? null)).toBe('answered')
    expect(await track('AAAA-AAAA')).toBe('consultation.not_found')
    expect(await track(queryCode, 'Z260000099999')).toBe('consultation.not_found')
    const further = (code: string | null) =>
      place.refusal(null, contracts.followUpConsultation, {
        params: { consultationId: id },
        body: { question: '再问一下', ...(code && { queryCode: code }) },
      })
    expect(await further(null)).toBe('consultation.not_found')
    expect(await further('AAAA-AAAA')).toBe('consultation.not_found')
    expect(await further(queryCode)).toBe('answered')
  })

  it('the code is not kept in clear', async () => {
    const { consultation, queryCode } = await ask(null)
    const rows = await place.platform.db
      .selectFrom('consultations.consultation' as never)
      .selectAll()
      .execute()
    expect(JSON.stringify(rows)).toContain(consultation.number)
    expect(JSON.stringify(rows)).not.toContain(queryCode)
    expect(JSON.stringify(rows)).not.toContain(queryCode?.replace('-', ''))
  })
})

describe('an officer', () => {
  it('sees the own authority and, at the window, the own region; a supervisor looks on', async () => {
    const { id } = (await ask(CITIZEN)).consultation
    const read = (by: string) =>
      place.refusal(by, contracts.getConsultation, { params: { consultationId: id } })
    expect(await read(CLERK)).toBe('answered')
    expect(await read(REVIEWER)).toBe('answered')
    expect(await read(SUPERVISOR)).toBe('answered')
    expect((await seen(SUPERVISOR, id)).abilities).toEqual([])
    expect(await read('lc_market_review1')).toBe('consultation.not_found')
    expect(await read('wz_window1')).toBe('consultation.not_found')
    expect(await read(EDITOR)).toBe('permission.denied')
    expect(await read(CITIZEN)).toBe('permission.denied')
    for (const view of contracts.CONSULTATION_VIEWS)
      expect(
        (await place.ask('lc_market_review1', contracts.listConsultations, { query: { view } })).items,
      ).toEqual([])
  })

  it('is never told who asks', async () => {
    const { id } = (await ask(CITIZEN)).consultation
    const subject = await place.subject(CITIZEN)
    const shown = JSON.stringify(await seen(CLERK, id))
    for (const secret of [subject.name, subject.identifier, subject.id]) expect(shown).not.toContain(secret)
  })

  it('who looks on may not answer, and two do not answer at once', async () => {
    const { id } = (await ask(CITIZEN)).consultation
    const { version } = await seen(CLERK, id)
    const act = (
      by: string,
      contract: typeof contracts.answerConsultation | typeof contracts.takeConsultation,
    ) =>
      place.refusal(by, contract, {
        params: { consultationId: id },
        body: contract === contracts.takeConsultation ? { version } : { version, answer: '可以办理。' },
      })
    expect(await act(SUPERVISOR, contracts.answerConsultation)).toBe('permission.denied')
    expect(await act('lc_market_review1', contracts.answerConsultation)).toBe('consultation.not_found')
    expect(await act(REVIEWER, contracts.takeConsultation)).toBe('answered')
    expect(await act(CLERK, contracts.answerConsultation)).toBe('consultation.stale')
    const mine = await place.ask(REVIEWER, contracts.listConsultations, { query: { view: 'mine' } })
    expect(mine.items.map((row) => row.id)).toContain(id)
    const { version: next } = await seen(REVIEWER, id)
    const body = { version: next, answer: '可以办理。' }
    const both = await Promise.all(
      [REVIEWER, CLERK].map((by) =>
        place.refusal(by, contracts.answerConsultation, { params: { consultationId: id }, body }),
      ),
    )
    expect(both.toSorted()).toEqual(['answered', 'consultation.stale'])
  })

  it('quotes only what the guide has', async () => {
    const { id } = (await ask(CITIZEN)).consultation
    const { version } = await seen(CLERK, id)
    const quote = (quotes: string[]) =>
      place.refusal(CLERK, contracts.answerConsultation, {
        params: { consultationId: id },
        body: { version, answer: '见指南。', quotes },
      })
    expect(await quote(['conditions.99'])).toBe('consultation.quote_unknown')
    expect(await quote(['__proto__'])).toBe('consultation.quote_unknown')
    expect((await seen(CLERK, id)).status).toBe('open')
  })

  it('finds what is overdue first, page by page', async () => {
    await place.until('2026-03-16T09:00:00+08:00')
    const late = (await ask(CITIZEN)).consultation.id
    await place.until('2026-03-20T09:00:00+08:00')
    const fresh = (await ask(CITIZEN)).consultation.id
    const overdue = await place.ask(CLERK, contracts.listConsultations, {
      query: { view: 'overdue', limit: 100 },
    })
    const row = overdue.items.find(({ id }) => id === late)
    expect(row).toMatchObject({ isLate: true, dueOn: '2026-03-18', daysLate: 2 })
    expect(overdue.items.map(({ id }) => id)).not.toContain(fresh)
    const all: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: Awaited<ReturnType<typeof open>> = await open(after || undefined)
      all.push(...page.items.map(({ dueOn }) => dueOn))
      after = page.next
    }
    expect(all).toEqual(all.toSorted())
    expect(all.length).toBeGreaterThan(3)
    expect(await place.refusal(CLERK, contracts.listConsultations, { query: { after: 'nonsense' } })).toBe(
      'request.invalid',
    )
  })

  const open = (after: string | undefined) =>
    place.ask(CLERK, contracts.listConsultations, { query: { limit: 2, ...(after && { after }) } })
})

describe('a common question', () => {
  const words = { question: '面积小的理发店能办吗？', answer: '能，面积没有下限。' }
  const suggest = (by: string, consultationId: string, body = words) =>
    place.refusal(by, contracts.suggestFaq, { params: { consultationId }, body })

  it('is suggested by who answers, once, and published by nobody', async () => {
    const { id } = (await ask(CITIZEN)).consultation
    expect(await suggest(CLERK, id)).toBe('consultation.wrong_status')
    await answered(id)
    expect(await suggest('lc_market_review1', id)).toBe('consultation.not_found')
    expect(await suggest(CITIZEN, id)).toBe('permission.denied')
    expect(await suggest(CLERK, id)).toBe('answered')
    expect(await suggest(CLERK, id)).toBe('faq.already')
    expect((await seen(CLERK, id)).suggested).toBe(true)
  })

  it('is picked or declined once, by an editor of the region, in words that may be changed', async () => {
    const { items } = await place.ask(EDITOR, contracts.listFaqCandidates, {})
    const candidateId = items[0]?.id ?? UNKNOWN
    const decide = (by: string, decision: string) =>
      place.refusal(by, contracts.decideFaqCandidate, {
        params: { candidateId },
        body: { decision, ...words, answer: '能。' },
      })
    expect(await decide(CLERK, 'picked')).toBe('permission.denied')
    expect(await decide(EDITOR, 'picked')).toBe('answered')
    expect(await decide(EDITOR, 'declined')).toBe('faq.already')
    const picked = await place.ask(EDITOR, contracts.listFaqCandidates, { query: { status: 'picked' } })
    expect(picked.items[0]).toMatchObject({ id: candidateId, answer: '能。', status: 'picked' })
  })
})
