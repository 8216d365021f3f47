import { ItemDefinition } from '@tongban/contracts/items.ts'
import { planChecklist } from '@tongban/law/catalog/checklist.ts'
import { lintItem } from '@tongban/law/catalog/lint.ts'
import { scenarioFaults } from '@tongban/law/catalog/scenario.ts'
import { compileCondition } from '@tongban/law/forms/compile-condition.ts'
import { evaluateForm } from '@tongban/law/forms/evaluate.ts'
import { mergeForms } from '@tongban/law/forms/merge-forms.ts'
import { mergeMaterials } from '@tongban/law/forms/merge-materials.ts'
import { prepareForm } from '@tongban/law/forms/prepare.ts'
import { handlingCodeFault } from '@tongban/law/identifiers/item-code.ts'
import { advance } from '@tongban/law/process/advance.ts'
import type { ProcessCommand } from '@tongban/law/process/command.ts'
import { compileProcess } from '@tongban/law/process/compile.ts'
import { readExpression } from '@tongban/law/process/expression.ts'
import type { ProcessState, Variables } from '@tongban/law/process/state.ts'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../apps/server/src/modules/registers/index.ts'
import { DEMO_ITEMS } from '../items/all.ts'
import { type DemoItem, itemCodeOf } from '../items/demo-item.ts'
import { restaurantBundle } from '../items/restaurant-bundle.ts'
import { LICENCE_TYPES, licenceTypeOf } from '../licence-types.ts'
import { organizationOf } from '../organizations.ts'

describe.each(DEMO_ITEMS.map((item) => [item.key, item] as const))('%s', (_, item) => {
  const { definition } = item

  it('has every field that the contract asks for', () => {
    expect([...Value.Errors(ItemDefinition, definition)]).toEqual([])
  })

  it('has a valid code whose type and level are those of the definition', () => {
    const code = itemCodeOf(item)
    expect(handlingCodeFault(code)).toBeNull()
    expect(definition.basicCode.slice(2, 4)).toBe(definition.type)
    expect(organizationOf(item.organizationKey).regionCode).toBe(item.regionCode)
  })

  it('keeps every item-quality rule', () => {
    const context = {
      checks: new Set(Object.keys(CHECKS)),
      licenceTypes: new Set(LICENCE_TYPES.map(({ key }) => key)),
    }
    expect(lintItem(definition, context)).toEqual([])
  })

  it('has a process that can be run', async () => {
    expect(await compileProcess(definition.process)).toMatchObject({ ok: true, warnings: [] })
  })

  it('has conditions that browser and server can evaluate', () => {
    for (const condition of conditionsOf(item)) {
      expect([condition, compileCondition(condition)]).toMatchObject([condition, { ok: true }])
    }
  })

  it('can be filed with its sample', () => {
    const { form, problems } = filled(item)
    expect(form).toMatchObject({ ok: true })
    expect(problems).toEqual([])
    expect(scenarioFaults(definition.scenarios, item.sampleScenario)).toEqual([])
  })

  it('keeps what its examples say', () => {
    for (const { name, scenario, expectsMaterials, expectsFee } of definition.examples) {
      const { entries, fee } = planChecklist(definition, scenario, WORDS)
      expect([name, entries.map(({ materialId }) => materialId)]).toEqual([name, expectsMaterials])
      expect([name, fee]).toEqual([name, expectsFee ?? fee])
      expect([name, scenarioFaults(definition.scenarios, scenario)]).toEqual([name, []])
    }
  })

  it('has rules and licence fields that FEEL understands', () => {
    const sources = [
      ...definition.eligibility.map(({ holds }) => holds),
      ...Object.values(definition.licenceFields ?? {}),
    ]
    for (const source of sources) {
      expect([source, readExpression(source)]).toMatchObject([source, { ok: true }])
    }
  })

  it('fills every field of the licences it issues', () => {
    const issued = definition.results.flatMap(({ licenceType }) => licenceType ?? [])
    const fields = issued.flatMap((key) => licenceTypeOf(key).fields.map(({ id }) => id))
    expect(Object.keys(definition.licenceFields ?? {}).toSorted()).toEqual(fields.toSorted())
  })

  it('spares only what known licences prove', () => {
    for (const { evidence } of definition.materials) {
      for (const way of evidence) if ('licenceType' in way) licenceTypeOf(way.licenceType)
    }
  })
})

describe('the restaurant bundle', () => {
  const members = (restaurantBundle.definition.bundle?.members ?? []).map(({ key, itemCode, when }) => {
    const item = DEMO_ITEMS.find((candidate) => candidate.key === key)
    if (!item) throw new Error(`no item ${key}`)
    return { key, itemCode, when, item, name: item.definition.name }
  })

  it('names its members by their codes, and is served by three departments', () => {
    expect(members.map(({ itemCode }) => itemCode)).toEqual(members.map(({ item }) => itemCodeOf(item)))
    expect(new Set(members.map(({ item }) => item.organizationKey)).size).toBe(3)
  })

  it('asks every member for what its scenario questions ask', () => {
    const asked = restaurantBundle.definition.scenarios.map(({ id }) => id)
    expect(asked).toEqual(
      expect.arrayContaining(members.flatMap(({ item }) => item.definition.scenarios.map(({ id }) => id))),
    )
  })

  it('asks name, address and identity once for all', () => {
    const merged = mergeForms(
      members.map(({ key, when, item }) => ({ key, when, form: item.definition.form })),
    )
    expect(merged).toMatchObject({ ok: true })
    const fields = merged.ok
      ? merged.merged.form.sections.flatMap((section) => section.fields.map(({ id }) => id))
      : []
    expect(fields).toEqual([...new Set(fields)])
    for (const id of Object.keys(restaurantBundle.sampleAnswers)) expect(fields).toContain(id)
  })

  it('takes one proof of the premises and passes the business licence on', () => {
    const merged = mergeMaterials(
      members.map(({ key, name, when, item }) => ({ key, name, when, materials: item.definition.materials })),
    )
    const { entries } = planChecklist(restaurantBundle.definition, restaurantBundle.sampleScenario, WORDS, {
      materials: merged.materials,
      outputs: [
        { licenceType: 'business_licence', licenceName: '营业执照', memberName: '个体工商户设立登记' },
      ],
    })
    expect(entries.filter(({ materialId }) => materialId.includes('premises'))).toHaveLength(1)
    expect(entries.find(({ materialId }) => materialId === 'business_licence')).toMatchObject({
      way: 'bundle_output',
    })
    expect(entries.filter(({ status }) => status === 'hand_in').map(({ materialId }) => materialId)).toEqual([
      'kitchen_plan',
      'sign_design',
    ])
  })
})

describe('processes', () => {
  it('let a member of the bundle decide only when the business licence is there', async () => {
    const play = await played('small_restaurant_registration', { bundled: true, delivery_method: 'courier' })
    play.service('accept')
    play.task('review', 'agree')
    expect(play.task('site_visit', 'passed')).not.toContain('decide')
    expect(play.tell({ type: 'message', name: 'output:business_licence' })).toContain('decide')
    play.task('decide', 'approved')
    expect(play.service('issue')).toEqual(['end_approved'])
  })

  it('end the bundle when the business is not registered', async () => {
    const play = await played('restaurant_bundle', { has_sign: 'yes', needs_drainage: 'no' })
    expect(play.task('intake', 'accepted')).toEqual([
      'business_registration',
      'small_restaurant_registration',
      'signboard_filing',
    ])
    const command = { type: 'child_completed', nodeId: 'business_registration', outcome: 'refused' } as const
    expect(play.tell(command)).toEqual(['end_refused'])
  })

  it('stop the other authorities when one refuses a joint acceptance', async () => {
    const play = await played('joint_acceptance', { delivery_method: 'electronic' })
    play.task('intake', 'accepted')
    play.task('review', 'agree')
    expect(play.task('site_visit', 'passed')).toEqual(['planning', 'fire', 'municipal', 'archive'])
    expect(play.task('fire', 'disagree')).toEqual(['decide'])
  })

  it.each([
    [true, ['accept']],
    [false, ['accept']],
    [null, ['intake']],
  ])('take an elder card to an officer only when data cannot decide: %s', async (eligible, next) => {
    const play = await played('elder_card', {})
    expect(play.service('evaluate', { eligible })).toEqual(next)
  })
})

it('has no two items with one code', () => {
  const codes = DEMO_ITEMS.map(itemCodeOf)
  expect(new Set(codes).size).toBe(codes.length)
})

const WORDS = { licence: (key: string) => licenceTypeOf(key).name, source: (check: string) => check }

function filled({ definition, sampleAnswers, sampleScenario }: DemoItem) {
  const form = prepareForm(
    definition.form,
    definition.scenarios.map(({ id }) => id),
  )
  // A bundle's sample answers the merged form of its members.
  if (!form.ok || definition.bundle) return { form, problems: [] }
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  return {
    form,
    problems: evaluateForm(form.form, sampleAnswers, sampleScenario, { today, mode: 'submit' }).problems,
  }
}

/** Runs the process of an item; each step answers with the nodes that are opened by it. */
async function played(key: string, variables: Variables) {
  const item = DEMO_ITEMS.find((candidate) => candidate.key === key)
  const compiled = await compileProcess(item?.definition.process ?? '')
  if (!compiled.ok) throw new Error(`${key} cannot be run`)
  let state: ProcessState | null = null
  const tell = (command: ProcessCommand): string[] => {
    const step = advance(compiled.graph, state, command)
    if (!step.ok) throw new Error(step.failure.code)
    state = step.state
    return step.events.flatMap((event) =>
      OPENED.has(event.type) && 'nodeId' in event ? (event.nodeId ?? []) : [],
    )
  }
  tell({ type: 'start', variables: { hall: 'lc_service', ...variables } })
  return {
    tell,
    task: (nodeId: string, outcome: string) => tell({ type: 'complete_task', nodeId, outcome }),
    service: (nodeId: string, answers: Variables = {}) =>
      tell({ type: 'complete_service', nodeId, variables: answers }),
  }
}

const OPENED = new Set(['task_opened', 'service_requested', 'child_requested', 'process_ended'])

function conditionsOf({ definition }: DemoItem): string[] {
  const fields = definition.form.sections.flatMap((section) =>
    section.fields.flatMap((field) => (field.type === 'group' ? [field, ...field.fields] : [field])),
  )
  return [
    ...definition.form.sections.map(({ visibleWhen }) => visibleWhen),
    ...fields.flatMap(({ visibleWhen, requiredWhen }) => [visibleWhen, requiredWhen]),
    ...definition.materials.map(({ neededWhen }) => neededWhen),
    ...definition.materials.flatMap(({ evidence }) =>
      evidence.map((way) => (way.kind === 'data_check' ? way.expects : undefined)),
    ),
    ...definition.fees.map(({ when }) => when),
    ...definition.scenarios.map(({ askedWhen }) => askedWhen),
    ...(definition.bundle?.members ?? []).map(({ when }) => when),
  ].filter((condition) => condition !== undefined)
}
