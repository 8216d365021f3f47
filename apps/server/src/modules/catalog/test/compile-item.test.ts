import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { evaluateForm } from '@tongban/law/forms/evaluate.ts'
import { describe, expect, it } from 'vitest'
import { DEMO_ITEMS } from '../../../../../../demo/items/all.ts'
import { type DemoItem, itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { type Compilation, compileItem } from '../compile-item.ts'
import type { ResolvedMember } from '../merge-bundle.ts'

const today = Temporal.PlainDate.from('2026-03-31')
const demoItem = (key: string): DemoItem => {
  const found = DEMO_ITEMS.find((item) => item.key === key)
  if (!found) throw new Error(`no item ${key}`)
  return found
}

/** As publishing resolves them: the items that the bundle names by their codes. */
async function membersOf({ bundle }: ItemDefinition): Promise<ResolvedMember[]> {
  return Promise.all(
    (bundle?.members ?? []).map(async ({ key, itemCode, when }) => {
      const demo = DEMO_ITEMS.find((item) => itemCodeOf(item) === itemCode)
      if (!demo) throw new Error(`no item ${itemCode}`)
      const { definition, compiled } = compiledOf(await compileItem(demo.definition, []))
      const organization = {
        id: '1',
        key: demo.organizationKey,
        name: '机关',
        creditCode: itemCode.slice(0, 18),
        regionCode: '330302',
      }
      const head = {
        itemId: key,
        code: itemCode,
        version: 1,
        versionId: `${key}-1`,
        publishedOn: '2026-01-05',
        name: definition.name,
      }
      return {
        key,
        when,
        item: {
          ...head,
          organization,
          region: { code: '330302', name: '鹿城区' },
          definition,
          compiled,
          status: 'published',
        },
      }
    }),
  )
}

function compiledOf(compilation: Compilation) {
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.faults))
  return compilation
}

const faultsOf = async (definition: ItemDefinition) => {
  const compilation = await compileItem(definition, await membersOf(definition))
  return compilation.ok ? [] : compilation.faults.map(({ path, code, text }) => [path, code, text])
}

describe.each(DEMO_ITEMS.map((item) => [item.key, item] as const))('%s', (_, item) => {
  it('compiles into a form that its sample application fills', async () => {
    const { compiled } = compiledOf(await compileItem(item.definition, await membersOf(item.definition)))
    const options = { today, mode: 'submit' } as const
    expect(evaluateForm(compiled.form, item.sampleAnswers, item.sampleScenario, options).problems).toEqual([])
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled)
  })
})

describe('a bundle (一件事)', () => {
  const { definition } = demoItem('restaurant_bundle')

  it('asks each data element once and gives every member its own fields back', async () => {
    const { definition: merged, compiled } = compiledOf(
      await compileItem(definition, await membersOf(definition)),
    )
    const elements = merged.form.sections.flatMap(({ fields }) =>
      fields.flatMap(({ element }) => element ?? []),
    )
    expect(new Set(elements).size).toBe(elements.length)
    const ids = new Set(merged.form.sections.flatMap(({ fields }) => fields.map(({ id }) => id)))
    for (const { key, fields } of compiled.members) {
      const own = demoItem(key).definition.form.sections.flatMap((section) =>
        section.fields.map(({ id }) => id),
      )
      expect(Object.keys(fields).toSorted()).toEqual(own.toSorted())
      for (const place of Object.values(fields)) expect(ids).toContain(place)
    }
  })

  it('wants one licence once, and knows which member issues it', async () => {
    const { compiled } = compiledOf(await compileItem(definition, await membersOf(definition)))
    const licences = compiled.materials.filter(({ standardCode }) => standardCode === 'business_licence')
    expect(licences.map(({ demandedBy }) => demandedBy.length)).toEqual([3])
    const issuing = compiled.members.find(({ key }) => key === 'business_registration')
    expect(issuing?.outputs.map(({ licenceType }) => licenceType)).toEqual(['business_licence'])
    expect(issuing?.versionId).toBe('business_registration-1')
  })

  it('cannot call a member that it does not have', async () => {
    const fewer = { ...definition, bundle: { members: definition.bundle?.members.slice(0, 3) ?? [] } }
    expect(await faultsOf(fewer)).toContainEqual([
      expect.stringMatching('^/process#'),
      'member_unknown',
      'drainage_permit',
    ])
  })
})

describe('what is wrong is said with its place', () => {
  const { definition } = demoItem('signboard_filing')
  const [first, ...rest] = definition.materials

  it.each<[string, Partial<ItemDefinition>, readonly [string, string, string]]>([
    [
      'a condition on an unknown field',
      { materials: [...(first ? [{ ...first, neededWhen: 'nobody = "yes"' }] : []), ...rest] },
      ['/materials/0/neededWhen', 'unknown_name', 'nobody'],
    ],
    [
      'a rule that is no FEEL',
      { eligibility: [{ id: 'bad', text: '坏', holds: 'facts.x >', whenNot: '坏', basis: '坏' }] },
      ['/eligibility/0/holds', 'expression_invalid', expect.any(String)],
    ],
    [
      'a licence field that reads the present time',
      { licenceFields: { on: 'today()' } },
      ['/licenceFields/on', 'expression_invalid', expect.any(String)],
    ],
    [
      'a process that is no BPMN',
      { process: '<nothing/>' },
      ['/process', expect.stringMatching('^process\\.'), expect.any(String)],
    ],
  ])('%s', async (_, change, fault) => {
    expect(await faultsOf({ ...definition, ...change })).toContainEqual(fault)
  })
})
