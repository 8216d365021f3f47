import * as contracts from '@tongban/contracts/consultations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'
import { ANSWER, answers, asks, onDesk } from './asking.ts'

let wenzhou: Town
let reviewer: Officer
let stranger: Officer
let editor: Officer
beforeAll(async () => {
  wenzhou = await town()
  reviewer = wenzhou.officer('lc_health_review1')
  stranger = wenzhou.officer('lc_market_review1')
  editor = wenzhou.officer('lc_catalog1')
})
afterAll(() => wenzhou.stop())

const asked = async () => (await asks(wenzhou.passerBy())).consultation
const listed = (officer: Visitor, query: { view?: (typeof contracts.CONSULTATION_VIEWS)[number] } = {}) =>
  officer.ask(contracts.listConsultations, { query: { limit: 100, ...query } })

describe('an officer', () => {
  it('sees the own authority and, at the window, the own region; a supervisor looks on', async () => {
    const { id } = await asked()
    const supervisor = wenzhou.officer('lc_supervise1')
    for (const officer of [wenzhou.clerk, reviewer])
      expect((await onDesk(officer, { id })).abilities).toEqual(['take', 'answer'])
    expect((await onDesk(supervisor, { id })).abilities).toEqual([])
    const refused = async (who: Visitor) =>
      (await who.isRefused(contracts.getConsultation, { params: { consultationId: id } })).code
    expect(await refused(stranger)).toBe('consultation.not_found')
    expect(await refused(wenzhou.officer('wz_window1'))).toBe('consultation.not_found')
    for (const who of [editor, wenzhou.lin, wenzhou.anybody])
      expect(await refused(who)).toMatch(/permission.denied|session.required/)
    for (const view of contracts.CONSULTATION_VIEWS)
      expect((await listed(stranger, { view })).items).toEqual([])
  })

  it('is never told who asks', async () => {
    const { consultation } = await asks(wenzhou.lin)
    const { id, name, identifier } = await wenzhou.subject('lin_aihua')
    const shown = JSON.stringify(await onDesk(wenzhou.clerk, consultation))
    for (const secret of [id, name, identifier]) expect(shown).not.toContain(secret)
  })

  it('who looks on may not answer, and two do not answer at once', async () => {
    const { clerk, together } = wenzhou
    const { id } = await asked()
    const { version } = await onDesk(clerk, { id })
    const answer = (version: number) => ({
      params: { consultationId: id },
      body: { version, answer: ANSWER },
    })
    const refused = async (who: Visitor) =>
      (await who.isRefused(contracts.answerConsultation, answer(version))).code
    expect(await refused(wenzhou.officer('lc_supervise1'))).toBe('permission.denied')
    expect(await refused(stranger)).toBe('consultation.not_found')
    const taken = await reviewer.ask(contracts.takeConsultation, {
      params: { consultationId: id },
      body: { version },
    })
    expect(await refused(clerk)).toBe('consultation.stale')
    const desk = await listed(reviewer, { view: 'mine' })
    expect(desk.items.map((row) => row.id)).toEqual([id])
    const { winners, told } = await together(
      ...[reviewer, clerk].map(
        (officer) => () => officer.asksOnly(contracts.answerConsultation, answer(taken.version)),
      ),
    )
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['409 consultation.stale'])
  })

  it('answers what is open, once', async () => {
    const consultation = await asked()
    const { version } = await answers(wenzhou.clerk, consultation)
    expect(
      await wenzhou.clerk.isRefused(contracts.answerConsultation, {
        params: { consultationId: consultation.id },
        body: { version, answer: ANSWER },
      }),
    ).toMatchObject({ code: 'consultation.wrong_status' })
  })

  it.each(['conditions.99', '__proto__', 'name'])('quotes only what the guide has: %s', async (field) => {
    const { id } = await asked()
    const { version } = await onDesk(wenzhou.clerk, { id })
    expect(
      await wenzhou.clerk.isRefused(contracts.answerConsultation, {
        params: { consultationId: id },
        body: { version, answer: '见指南。', quotes: [field] },
      }),
    ).toMatchObject({ code: 'consultation.quote_unknown', errors: [{ path: '/quotes/0' }] })
    expect(await onDesk(wenzhou.clerk, { id })).toMatchObject({ status: 'open', version })
  })

  it('finds what is overdue first, page by page', async () => {
    const { clerk } = wenzhou
    await wenzhou.itIs('2026-03-16')
    const late = await asked()
    await wenzhou.itIs('2026-03-20')
    const fresh = await asked()
    const { items } = await listed(clerk, { view: 'overdue' })
    expect(items.find(({ id }) => id === late.id)).toMatchObject({
      isLate: true,
      dueOn: '2026-03-18',
      daysLate: 2,
    })
    expect(items.map(({ id }) => id)).not.toContain(fresh.id)
    const dueDays: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const query: { limit: number; after?: string } = { limit: 2, ...(after && { after }) }
      const page: Awaited<ReturnType<typeof listed>> = await clerk.ask(contracts.listConsultations, { query })
      dueDays.push(...page.items.map(({ dueOn }) => dueOn))
      after = page.next
    }
    expect(dueDays).toEqual(dueDays.toSorted())
    expect(dueDays).toHaveLength((await listed(clerk)).items.length)
    expect(
      await clerk.isRefused(contracts.listConsultations, { query: { after: 'nonsense' } }),
    ).toMatchObject({ code: 'request.invalid' })
  })
})

describe('a common question', () => {
  const words = { question: '面积小的理发店能办吗？', answer: '能，面积没有下限。' }
  const suggestion = (id: string) => ({ params: { consultationId: id }, body: words })

  it('is suggested by who answers, once, and published by nobody', async () => {
    const { clerk, lin } = wenzhou
    const consultation = await asked()
    const refused = async (who: Visitor) =>
      (await who.isRefused(contracts.suggestFaq, suggestion(consultation.id))).code
    expect(await refused(clerk)).toBe('consultation.wrong_status')
    await answers(clerk, consultation)
    expect(await refused(stranger)).toBe('consultation.not_found')
    expect(await refused(lin)).toBe('permission.denied')
    expect(await clerk.ask(contracts.suggestFaq, suggestion(consultation.id))).toMatchObject({
      suggested: true,
    })
    expect(await refused(reviewer)).toBe('faq.already')
  })

  it('is picked or declined once, by an editor of the region, in words that may be changed', async () => {
    const { items } = await editor.ask(contracts.listFaqCandidates, {})
    expect(items).toMatchObject([{ ...words, status: 'proposed' }])
    const candidateId = items[0]?.id ?? ''
    const decision = (decision: 'picked' | 'declined') => ({
      params: { candidateId },
      body: { decision, ...words, answer: '能。' },
    })
    const refused = async (who: Visitor) =>
      (await who.isRefused(contracts.decideFaqCandidate, decision('declined'))).code
    expect(await refused(wenzhou.clerk)).toBe('permission.denied')
    await editor.ask(contracts.decideFaqCandidate, decision('picked'))
    expect(await refused(editor)).toBe('faq.already')
    const picked = await editor.ask(contracts.listFaqCandidates, { query: { status: 'picked' } })
    expect(picked.items).toMatchObject([{ id: candidateId, answer: '能。', status: 'picked' }])
  })
})
