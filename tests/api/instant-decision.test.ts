import { listMyLicences } from '@tongban/contracts/licences.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ documents: true })
})
afterAll(() => wenzhou.stop())

describe('老年人优待证, decided on the spot (秒批)', () => {
  it('is approved by rule for Lin, 67, without a single paper', async () => {
    const { lin } = wenzhou
    const filed = await lin.applies('elder_card')
    expect(filed).toMatchObject({
      status: 'closed',
      materials: {},
      decision: { outcome: 'approved', appeal: null },
    })
    expect(filed.decision?.reasons).toContain('年满60周岁')
    expect(filed.progress.filter(({ status }) => status === 'done').map(({ id }) => id)).toContain('issue')
    expect(filed.history.map(({ kind }) => kind)).toEqual([
      'case.submitted',
      'case.rules_evaluated',
      'case.accepted',
      'case.decided',
      'case.closed',
    ])
  })

  it('puts a licence of grade A into the wallet, with a sealed document to keep', async () => {
    const { lin, app } = wenzhou
    const { items } = await lin.ask(listMyLicences, { query: {} })
    const card = items.find(({ typeKey }) => typeKey === 'elder_card')
    expect(card).toMatchObject({ status: 'active', trustGrade: 'A', holderName: '林爱华' })
    expect(card?.fields).toContainEqual({
      id: 'card_kind',
      label: expect.any(String),
      value: '60至69周岁老年人',
    })
    const file = await app.inject({
      url: `/api/v1/licences/${card?.id}/file`,
      headers: await lin.authorized(),
    })
    expect(file.statusCode).toBe(200)
    expect(file.headers['content-type']).toBe('application/pdf')
  })

  it('is refused for Chen, 57, with the rule, the fact it read and where to appeal', async () => {
    const { chen } = wenzhou
    const filed = await chen.applies('elder_card')
    expect(filed).toMatchObject({ status: 'refused', licences: [], decision: { outcome: 'refused' } })
    expect(filed.decision?.reasons).toContain('不符合“年满60周岁”')
    expect(filed.decision?.appeal).toMatch(/六十日内.*行政复议.*六个月内.*行政诉讼/)
    expect(filed.decision?.rules.map(({ ruleId }) => ruleId)).toEqual(['age'])
    expect(filed.documents.map(({ kind }) => kind).toSorted()).toEqual(['acceptance', 'decision', 'receipt'])
  })

  it('can be rated once, after it is over', async () => {
    const { lin } = wenzhou
    const filed = await lin.applies('elder_card')
    expect(filed.abilities).toEqual(['rate'])
    await lin.rates(filed, 1)
    await expect(lin.rates(filed, 5)).rejects.toThrow('rating.already')
    expect(await lin.sees(filed)).toMatchObject({ rating: { level: 1 }, abilities: [] })
  })
})
