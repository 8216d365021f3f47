import { describe, expect, it } from 'vitest'
import { stagesOf } from '../history/fates.ts'
import { APPLICANT, type Deed, type HistoricCase, type Step } from '../history/historic-case.ts'
import { knownAnswers } from '../history/known-answers.ts'
import { historicDate, historyOf, partsOf, timelineOf } from '../history.ts'
import { DEMO_ITEMS } from '../items/all.ts'
import type { DemoItem } from '../items/demo-item.ts'
import { licenceTypeOf } from '../licence-types.ts'
import { type PostKey, STAFF, staffOf } from '../staff.ts'
import { Playing } from './playing.ts'

const HISTORY = historyOf(DEMO_ITEMS)

/** The post that a deed is the task of; null: any officer who may, or the applicant. */
const POST_OF: Readonly<Record<Deed['do'], PostKey | 'applicant' | null>> = {
  accept: 'window',
  refuse_intake: 'window',
  notify_correction: 'window',
  deliver: 'window',
  review: 'review',
  site_visit: 'site',
  decide: 'approve',
  start_special_procedure: null,
  end_special_procedure: null,
  extend: 'approve',
  order: 'supervise',
  withdraw: 'applicant',
  answer_correction: 'applicant',
  rate: 'applicant',
}

function itemOf(key: string): DemoItem {
  const item = DEMO_ITEMS.find((candidate) => candidate.key === key)
  if (item === undefined) throw new Error(`no item ${key}`)
  return item
}
const byKey = (a: HistoricCase, b: HistoricCase) => a.key.localeCompare(b.key)
const steps = HISTORY.flatMap((one) => one.steps.map((step) => ({ one, step })))
const order = ({ day, time }: Pick<Step, 'day' | 'time'>) => day * 24 * 60 + minutes(time)
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

describe('the history', () => {
  it('has cases with keys of their own, of items that exist, all in the past and forward in time', () => {
    expect(new Set(HISTORY.map(({ key }) => key)).size).toBe(HISTORY.length)
    for (const one of HISTORY) {
      expect(itemOf(one.itemKey).key).toBe(one.itemKey)
      const moments = [one.submitted, ...one.steps].map(order)
      expect(moments, one.key).toEqual([...moments].sort((a, b) => a - b))
      expect(Math.max(...[one.submitted, ...one.steps].map(({ day }) => day))).toBeLessThan(0)
    }
  })

  it('falls into parts that share no applicant', () => {
    const parts = partsOf(HISTORY, 4)
    expect(parts).toHaveLength(4)
    expect(parts.flat().toSorted(byKey)).toEqual([...HISTORY].sort(byKey))
    const applicants = parts.map((part) => new Set(part.map(({ applicant }) => JSON.stringify(applicant))))
    for (const [index, one] of applicants.entries())
      for (const other of applicants.slice(index + 1)) expect(one.isDisjointFrom(other)).toBe(true)
  })

  it('lets only officers of the right post and organization act', () => {
    for (const { one, step } of steps) {
      const post = POST_OF[step.do]
      expect(step.as === APPLICANT, `${one.key} ${step.do}`).toBe(post === 'applicant')
      if (step.as === APPLICANT) continue
      const item = itemOf(step.member ?? one.itemKey)
      const fits = staffOf(step.as).posts.filter(
        ({ organizationKey, post: held }) =>
          (post === null || held === post || (step.do === 'review' && held === 'site')) &&
          (post === 'window' || post === 'supervise' || organizationKey === item.organizationKey),
      )
      expect(fits, `${one.key} ${step.do} ${step.as}`).not.toEqual([])
    }
  })

  it('visits a site with two officers (行政许可法第三十四条) and corrects once (第三十二条)', () => {
    for (const { step } of steps) {
      if (step.do === 'site_visit')
        expect(new Set(step.officers.map((login) => staffOf(login).login)).size).toBe(2)
    }
    for (const one of HISTORY) {
      expect(one.steps.filter((step) => step.do === 'notify_correction').length).toBeLessThanOrEqual(1)
    }
  })

  it('asks nobody to review and decide the same case', () => {
    for (const one of HISTORY) {
      const actors = (deed: Deed['do']) => one.steps.filter((step) => step.do === deed).map(({ as }) => as)
      expect(actors('decide').filter((login) => actors('review').includes(login))).toEqual([])
    }
  })

  it('names fields of the form in its corrections and answers of its scenarios', () => {
    for (const one of HISTORY) {
      const { form, scenarios } = itemOf(one.itemKey).definition
      const fields = form.sections.flatMap((section) => section.fields.map(({ id }) => id))
      for (const step of one.steps) {
        if (step.do !== 'notify_correction') continue
        for (const { targetId } of step.defects) expect(fields, one.key).toContain(targetId)
      }
      for (const [question, answer] of Object.entries(one.scenario ?? {})) {
        const asked = scenarios.find(({ id }) => id === question)
        expect(
          asked?.options.map(({ value }) => value),
          `${one.key} ${question}`,
        ).toContain(answer)
      }
    }
  })

  it('names special procedures that the item has', () => {
    for (const { one, step } of steps) {
      if (step.do !== 'start_special_procedure') continue
      const known = itemOf(one.itemKey).definition.specialProcedures.map(({ kind, clause }) => ({
        kind,
        clause,
      }))
      expect(known, one.key).toContainEqual({ kind: step.kind, clause: step.clause })
    }
  })

  it('knows every applicant and leaves the played ones their first application', () => {
    const today = Temporal.PlainDate.from('2026-11-21')
    const PLAYED: [string, HistoricCase['applicant']][] = [
      ['elder_card', { person: 'lin_aihua' }],
      ['elder_card', { person: 'chen_jianguo' }],
      ['sanitation_licence', { firm: 'qingquan' }],
      ['sanitation_licence', { firm: 'yunqi' }],
      ['restaurant_bundle', { person: 'zhou_haiyan' }],
      ['public_rental_housing', { person: 'wang_xiaoming' }],
      ['public_rental_housing', { person: 'zhao_li' }],
    ]
    const applications = HISTORY.map(({ itemKey, applicant }) => [itemKey, applicant])
    for (const played of PLAYED) expect(applications).not.toContainEqual(played)
    for (const { applicant } of HISTORY) expect(knownAnswers(applicant, today)['person.phone']).not.toBeNull()
  })

  it('is lively: about forty cases, every deed and every rating', () => {
    expect(HISTORY.length).toBeGreaterThanOrEqual(36)
    const deeds = new Set<string>(steps.map(({ step }) => step.do))
    expect(Object.keys(POST_OF).filter((deed) => !deeds.has(deed))).toEqual([])
    const levels = new Set(steps.flatMap(({ step }) => (step.do === 'rate' ? [step.level] : [])))
    expect(levels).toEqual(new Set([1, 2, 3, 4, 5]))
  })
})

describe('the processes of the items', () => {
  it.each(HISTORY.map((one) => [one.key, one] as const))('let %s happen as it is told', async (_, one) => {
    const decidedByRules = one.steps.every((step) => step.do === 'rate')
    const outcome = await new Playing(DEMO_ITEMS, one, decidedByRules ? true : null).play()
    const decided = one.steps.findLast((step) => step.do === 'decide' && step.member === undefined)
    const rated = one.steps.some((step) => step.do === 'rate')
    if (decided?.do === 'decide' && one.delivery === 'electronic') expect(outcome).toBe(decided.outcome)
    if (rated) expect(outcome).toBeDefined()
  })
})

describe('the timeline', () => {
  it('submits each case before its steps and never goes back', () => {
    const timeline = timelineOf(HISTORY)
    expect(timeline).toHaveLength(HISTORY.length + steps.length)
    const moments = timeline.map(order)
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
    const submitted = new Set<string>()
    for (const { case: one, step } of timeline) {
      if (step === null) submitted.add(one.key)
      expect(submitted).toContain(one.key)
    }
  })

  it('counts working days back from a day off as from a working day', () => {
    const weekday = ({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek < 6
    const from = (today: string, offset: number) =>
      historicDate(Temporal.PlainDate.from(today), offset, weekday).toString()
    expect(from('2026-11-21', -1)).toBe('2026-11-20')
    expect(from('2026-11-23', -1)).toBe('2026-11-20')
    expect(from('2026-11-23', -6)).toBe('2026-11-13')
  })
})

describe('the items', () => {
  it('find the post of every stage filled in their organization', () => {
    const POSTS = {
      review: 'review',
      site_visit: 'site',
      expert_review: 'site',
      decision: 'approve',
    } as const
    for (const item of DEMO_ITEMS) {
      for (const stage of stagesOf(item)) {
        if (stage === 'intake') continue
        const held = STAFF.some(({ posts }) =>
          posts.some(
            ({ organizationKey, post }) => organizationKey === item.organizationKey && post === POSTS[stage],
          ),
        )
        expect(held, `${item.key} ${stage}`).toBe(true)
      }
    }
  })

  it('issue licences of known types and fill every field', () => {
    for (const { key, definition } of DEMO_ITEMS) {
      for (const { licenceType } of definition.results) {
        if (licenceType === undefined) continue
        const fields = licenceTypeOf(licenceType).fields.map(({ id }) => id)
        expect(Object.keys(definition.licenceFields ?? {}).sort(), key).toEqual(fields.sort())
      }
      for (const way of definition.materials.flatMap(({ evidence }) => evidence)) {
        if (way.kind === 'licence' || way.kind === 'bundle_output') licenceTypeOf(way.licenceType)
      }
    }
  })
})
