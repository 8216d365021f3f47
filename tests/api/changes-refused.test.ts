import { getManagedItem } from '@tongban/contracts/catalog.ts'
import * as control from '@tongban/contracts/change-control.ts'
import type { Change } from '@tongban/contracts/changes.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import * as library from '@tongban/contracts/library.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../demo/items/demo-item.ts'
import { sanitationLicence } from '../../demo/items/sanitation-licence.ts'
import { itemOf } from '../town/applicant.ts'
import {
  check,
  definitionOf,
  of,
  opens,
  reads,
  STALL,
  states,
  submits,
  townOfEditors,
  withdraws,
  writes,
} from '../town/changes.ts'

const { wenzhou, editor, colleague, establishment, legal, adds } = await townOfEditors()
afterAll(() => wenzhou.stop())

describe('what does not hold together', () => {
  const whole = () => definitionOf(of(STALL))
  const [question, ...questions] = sanitationLicence.definition.scenarios
  const WRONG: readonly [why: string, at: string, rule: string, change: () => Partial<ItemDefinition>][] = [
    [
      'questions that wait for each other',
      '/scenarios/0/askedWhen',
      'scenario.order',
      () => ({
        scenarios: question ? [{ ...question, askedWhen: 'venue_kind = "hair"' }, ...questions] : [],
      }),
    ],
    [
      'a condition that never holds',
      '/materials/0/neededWhen',
      'condition.never',
      () => ({
        materials: whole().materials.map((material) => ({
          ...material,
          neededWhen: 'venue_kind = "hair" and venue_kind = "bath"',
        })),
      }),
    ],
    [
      'a condition over what nobody is asked',
      '/materials/0/neededWhen',
      'condition.unknown_name',
      () => ({
        materials: whole().materials.map((material) => ({ ...material, neededWhen: 'moon = "full"' })),
      }),
    ],
    [
      'a field for what government knows, bound to no data element',
      '/form/sections/0/fields/0/element',
      'form.element',
      () => ({
        form: {
          sections: [
            {
              id: 'self',
              title: '申请人信息',
              fields: [{ id: 'who', label: '公民身份号码', type: 'id_number', required: true }],
            },
          ],
        },
      }),
    ],
    [
      'an example that comes out otherwise',
      '/examples/0/expectsFee',
      'example.outcome',
      () => ({
        examples: (sanitationLicence.definition.examples ?? []).map((example) => ({
          ...example,
          expectsFee: 100,
        })),
      }),
    ],
  ]
  let change: Change
  beforeAll(async () => {
    change = await adds(STALL)
    await states(editor, change)
  })
  afterAll(() => withdraws(editor, change))

  it.each(WRONG)('is told at its place: %s', async (_, path, rule, part) => {
    await writes(editor, await reads(editor, change.id), { ...whole(), ...part() })
    const { ready, findings } = await check(editor, change)
    expect(ready).toBe(false)
    expect(findings).toContainEqual(
      expect.objectContaining({ draft: '1', rule, path, message: expect.stringMatching(/[\u4e00-\u9fff]/) }),
    )
    const refusal = await editor.isRefused(control.submitChange, { params: { changeId: change.id } })
    expect(refusal).toMatchObject({
      code: 'change.not_ready',
      errors: expect.arrayContaining([expect.objectContaining({ path: `/drafts/1${path}`, code: rule })]),
    })
  })
})

describe('whoever has nothing to do with it', () => {
  const LICENCE = itemCodeOf(itemOf('sanitation_licence'))
  const ELDERS = itemCodeOf(itemOf('elder_card'))
  const market = wenzhou.officer('lc_market_review1')
  beforeAll(() =>
    wenzhou.appoints('lc_market_review1', {
      role: 'catalog_editor',
      post: 'department_catalog',
      organizationKey: 'lc_market',
    }),
  )

  it('sees none of it', async () => {
    const change = await opens(editor, { layer: 'service', kind: 'suspend', items: [LICENCE] })
    const params = { changeId: change.id }
    for (const stranger of [market, establishment, legal]) {
      const { items } = await stranger.ask(control.listChanges, { query: { limit: 100 } })
      expect(items.map(({ id }) => id)).not.toContain(change.id)
      expect(await stranger.isRefused(control.getChange, { params })).toMatchObject({
        code: 'change.not_found',
      })
      expect(await stranger.isRefused(control.checkChange, { params })).toMatchObject({
        code: 'change.not_found',
      })
    }
    expect(await market.isRefused(control.submitChange, { params })).toMatchObject({
      code: 'change.not_found',
    })
    expect(
      await market.isRefused(control.openChange, {
        body: { layer: 'service', kind: 'cancel', items: [ELDERS] },
      }),
    ).toMatchObject({ code: 'item.not_found' })
    expect(
      await market.isRefused(library.getVersion, { params: { code: ELDERS, version: 1 } }),
    ).toMatchObject({ code: 'item.not_found' })
    expect(await wenzhou.clerk.isRefused(control.listChanges, { query: {} })).toMatchObject({
      code: 'permission.denied',
    })
    await states(colleague, change)
    await submits(colleague, change)
    expect(await reads(establishment, change.id)).toMatchObject({ abilities: ['review_establishment'] })
    const shown = await editor.ask(getManagedItem, { params: { code: LICENCE } })
    expect(shown.guide.code).toBe(LICENCE)
  })

  it('neither asks for an exception in it nor takes one back', async () => {
    const change = await adds(STALL)
    const params = { changeId: change.id }
    const body = { draft: '1', aspect: 'statutory' as const, reason: '省政府规定本省为三十个工作日。' }
    const { exceptions } = await editor.ask(control.requestException, { params, body })
    const exceptionId = exceptions[0]?.id ?? ''
    const strangers = [
      [market, 'change.not_found'],
      [establishment, 'permission.denied'],
    ] as const
    for (const [stranger, code] of strangers) {
      expect(await stranger.isRefused(control.requestException, { params, body })).toMatchObject({ code })
      expect(
        await stranger.isRefused(control.dropException, { params: { ...params, exceptionId } }),
      ).toMatchObject({ code })
    }
    expect((await reads(editor, change.id)).exceptions).toEqual(exceptions)
    const other = await adds(STALL)
    expect(
      await editor.isRefused(control.dropException, { params: { changeId: other.id, exceptionId } }),
    ).toMatchObject({ code: 'change.not_found' })
    const { exceptions: left } = await editor.ask(control.dropException, {
      params: { ...params, exceptionId },
    })
    expect(left).toEqual([])
  })
})
