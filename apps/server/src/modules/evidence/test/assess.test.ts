import { getChecklist } from '@tongban/contracts/catalog.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { personOf } from '../../../../../../demo/people.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { findPublishedItem } from '../../catalog/index.ts'
import { type AskSource, CHECKS, listAccesses, runCheck } from '../../registers/index.ts'
import { type AssessmentRequest, assess, prefill } from '../index.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const today = Temporal.PlainDate.from('2026-03-02')

async function publishedItem(key: string) {
  const item = await findPublishedItem(wenzhou.platform, itemCodeOf(itemOf(key)))
  if (!item) throw new Error(`${key} is not published`)
  return item
}

/** The sample application of an item, filed by someone. */
async function assessed(
  itemKey: string,
  applicant: string,
  change: Partial<AssessmentRequest> = {},
  ask?: AskSource,
) {
  const item = await publishedItem(itemKey)
  const { sampleScenario, sampleAnswers } = itemOf(itemKey)
  const request = {
    item,
    scenario: sampleScenario,
    answers: sampleAnswers,
    subject: await wenzhou.subject(applicant),
    licences: [],
    earlierMaterials: [],
    bundleOutputs: [],
    purpose: `办理“${item.name}”`,
    accountId: null,
    today,
    ...change,
  }
  return assess(wenzhou.platform, request, ask)
}

const settled = ({ plan }: Awaited<ReturnType<typeof assess>>) =>
  Object.fromEntries(plan.entries.map(({ materialId, status, way }) => [materialId, way ?? status]))

async function withoutSource<T>(source: string, run: () => Promise<T>): Promise<T> {
  await sql`insert into registers.outage values (${source}, now(), '演练')`.execute(wenzhou.platform.db)
  return run().finally(() => sql`delete from registers.outage`.execute(wenzhou.platform.db))
}

describe('what data can prove', () => {
  it('decides a senior card at once', async () => {
    const { eligible, rules, facts } = await assessed('elder_card', 'lin_aihua')
    expect(eligible).toBe(true)
    expect(rules.find(({ ruleId }) => ruleId === 'age')?.facts).toEqual([
      { label: '年龄', value: '66', source: '浙江省人口基础信息库' },
    ])
    expect(facts.population_person).toMatchObject({ name: '林爱华' })
  })

  it('refuses who is too young, with the reason and what would change it', async () => {
    const { eligible, rules } = await assessed('elder_card', 'wang_xiaoming')
    expect(eligible).toBe(false)
    expect(rules.filter(({ passed }) => passed === false).map(({ whenNot }) => whenNot)).toEqual([
      expect.stringContaining('60周岁'),
    ])
  })

  it('leaves to an officer what a source that is down cannot say', async () => {
    const { eligible, plan, facts } = await withoutSource(CHECKS['population.person'].source, () =>
      assessed('elder_card', 'lin_aihua'),
    )
    expect(eligible).toBeNull()
    expect(plan.sources).toMatchObject([{ check: 'population.person', outcome: 'down' }])
    expect(facts).toEqual({})
  })

  it('asks the bases about the applicant, whatever number is typed', async () => {
    const answers = { ...itemOf('elder_card').sampleAnswers, id_number: personOf('lin_aihua').idNumber }
    const { facts } = await assessed('elder_card', 'wang_xiaoming', { answers })
    expect(facts.population_person).toMatchObject({ name: '王小明' })
  })

  it('spares all papers of public housing', async () => {
    const housing = await assessed('public_rental_housing', 'wang_xiaoming')
    expect(housing.eligible).toBe(true)
    expect(housing.plan.sources.map(({ check }) => check).toSorted()).toEqual([
      'estate.holdings',
      'marriage.status',
      'population.person',
      'social.insurance',
    ])
    expect(new Set(Object.values(settled(housing)))).toEqual(new Set(['data_check']))
  })

  it('refuses public housing to who owns two homes', async () => {
    const { rules } = await assessed('public_rental_housing', 'zhao_li')
    expect(rules.find(({ ruleId }) => ruleId === 'housing')).toMatchObject({ passed: false })
  })
})

describe('a bundle', () => {
  it('passes its own business licence on, and asks for it in nobody’s name', async () => {
    const bundle = await assessed('restaurant_bundle', 'zhou_haiyan')
    expect(settled(bundle)).toMatchObject({
      business_licence: 'bundle_output',
      identity: 'data_check',
      premises: 'data_check',
    })
    expect(bundle.eligible).toBe(true)
  })

  it('wants nothing for a signboard that is not put up', async () => {
    const materials = settled(
      await assessed('restaurant_bundle', 'zhou_haiyan', {
        scenario: { has_sign: 'no', needs_drainage: 'no', food_kind: 'hot' },
      }),
    )
    expect(materials).not.toHaveProperty('sign_design')
  })
})

describe('a member filed on its own', () => {
  const licence = {
    typeKey: 'business_licence',
    typeName: '营业执照',
    identifier: '1.2.156.3005.2.1',
    issuerName: '温州市鹿城区市场监督管理局',
    status: 'active',
    validUntil: null,
    trustGrade: 'A',
    digest: null,
  } as const

  it('takes a licence that the applicant holds', async () => {
    expect(settled(await assessed('signboard_filing', 'zhou_haiyan'))).toMatchObject({
      business_licence: 'hand_in',
    })
    expect(settled(await assessed('signboard_filing', 'zhou_haiyan', { licences: [licence] }))).toMatchObject(
      { business_licence: 'licence' },
    )
  })
})

describe('many sources', () => {
  it('take as long as the slowest, not the sum', async () => {
    const slow: AskSource = async (platform, request, signal) => {
      await new Promise((done) => setTimeout(done, 150))
      return runCheck(platform, request, signal)
    }
    const started = performance.now()
    const { plan } = await assessed('public_rental_housing', 'wang_xiaoming', {}, slow)
    expect(plan.sources).toHaveLength(4)
    expect(performance.now() - started).toBeLessThan(450)
  })

  it('are not waited for beyond the deadline', async () => {
    const silent: AskSource = (_platform, _request, signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const { plan, eligible } = await assessed('elder_card', 'lin_aihua', { sourceDeadlineMs: 50 }, silent)
    expect(plan.sources).toMatchObject([{ outcome: 'down' }])
    expect(eligible).toBeNull()
  })
})

describe('prefilling (design law 5)', () => {
  it('brings what the bases and the sign-in know, with the source', async () => {
    const item = await publishedItem('public_rental_housing')
    const subject = await wenzhou.subject('wang_xiaoming')
    const { answers, provenance } = await prefill(wenzhou.platform, {
      form: item.compiled.form,
      subject,
      purpose: '填写申请表',
      accountId: null,
    })
    expect(answers).toMatchObject({
      applicant_name: '王小明',
      id_number: subject.identifier,
      marital_status: '已婚',
      household_size: 3,
    })
    expect(provenance.spouse_name).toMatchObject({ kind: 'prefilled', source: '浙江省婚姻登记信息库' })
    expect(provenance.id_number).toMatchObject({ source: '实名登录信息' })
  })

  it('leaves empty what it does not know and what belongs to somebody else', async () => {
    const item = await publishedItem('elder_card')
    const { answers } = await prefill(wenzhou.platform, {
      form: item.compiled.form,
      subject: await wenzhou.subject('lin_aihua'),
      purpose: '填写申请表',
      accountId: null,
    })
    expect(answers).not.toHaveProperty('contact_phone')
  })

  it('asks only the bases that the form has questions for, and says so to the subject', async () => {
    const item = await publishedItem('business_deregistration')
    const subject = await wenzhou.subject('qingquan')
    const { answers } = await prefill(wenzhou.platform, {
      form: item.compiled.form,
      subject,
      purpose: '填写注销申请',
      accountId: null,
    })
    expect(answers).toMatchObject({ firm_name: subject.name, credit_code: subject.identifier })
    const seen = await wenzhou.does((work) => listAccesses(work, subject.identifier))
    expect(seen.filter(({ purpose }) => purpose === '填写注销申请').map(({ check }) => check)).toEqual([
      'legal_entity.firm',
    ])
  })
})

describe('the checklist of the guide', () => {
  const params = { code: itemCodeOf(itemOf('restaurant_bundle')) }

  it('names the licences and bases that spare a paper', async () => {
    const { entries } = await wenzhou.anybody.ask(getChecklist, {
      params,
      body: { scenario: { has_sign: 'yes', needs_drainage: 'no', food_kind: 'hot' } },
    })
    const licence = entries.find(({ materialId }) => materialId === 'business_licence')
    expect(licence).toMatchObject({ status: 'waived', way: 'bundle_output' })
    expect(licence?.why).toContain('《营业执照》')
    expect(entries.map(({ materialId }) => materialId)).not.toContain('drainage_plan')
  })

  it('is refused for answers that the item does not know', async () => {
    const body = { scenario: { has_sign: 'maybe' } }
    expect(await wenzhou.anybody.isRefused(getChecklist, { params, body })).toMatchObject({
      code: 'item.scenario_unknown',
    })
  })
})
