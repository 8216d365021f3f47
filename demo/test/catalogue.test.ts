import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { themes } from '@tongban/i18n/themes.ts'
import { lintItem } from '@tongban/law/catalog/lint.ts'
import { basicCodeFault, handlingCodeFault } from '@tongban/law/identifiers/item-code.ts'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { findPublishedItem, publishItem } from '../../apps/server/src/modules/catalog/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { CHECKS } from '../../apps/server/src/modules/registers/index.ts'
import { town } from '../../tests/town/town.ts'
import { readPart } from '../catalogue/catalogue.ts'
import { DEPARTMENTS, isDepartment, officeOf, PLACES } from '../catalogue/departments.ts'
import { lawBook } from '../catalogue/law-book.ts'
import { publishPart } from '../catalogue/load.ts'
import { PARTS } from '../catalogue/parts.ts'
import { parseSheet } from '../catalogue/sheet.ts'
import { DEMO_ITEMS } from '../items/all.ts'
import { itemCodeOf } from '../items/demo-item.ts'
import { LICENCE_TYPES } from '../licence-types.ts'

const parts = PARTS.map(readPart)
const basicItems = parts.flatMap((part) => part.basicItems)
const implementations = parts.flatMap((part) => part.implementations)

describe('the basic catalogue', () => {
  it('has what the contract asks for', () => {
    for (const definition of basicItems)
      expect([definition.name, ...Value.Errors(BasicDefinition, definition)]).toEqual([definition.name])
  })

  it('has valid codes that say the type, and each code and each name once', () => {
    for (const { code, type } of basicItems)
      expect([code, basicCodeFault(code), code.slice(2, 4)]).toEqual([code, null, type])
    expect(repeated(basicItems.map(({ code }) => code))).toEqual([])
    expect(repeated(basicItems.map(({ name }) => name))).toEqual([])
  })

  it('has every kind of item', () => {
    const types = new Set(basicItems.map(({ type }) => type))
    expect([...types].toSorted()).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'])
  })

  it('has the items that the demonstration plays, by the same names', () => {
    const names = new Map(basicItems.map(({ code, name }) => [code, name]))
    for (const { definition } of DEMO_ITEMS) expect(names.get(definition.basicCode)).toBe(definition.name)
  })

  it('uses themes, life events and departments that are known', () => {
    const departments = new Set<string>(Object.values(DEPARTMENTS).map(({ name }) => name))
    for (const { name, personThemes, firmThemes, lifeEvents, department } of basicItems) {
      const unknown = [...personThemes, ...firmThemes, ...lifeEvents].filter((word) => !themes.has(word))
      expect([name, unknown, departments.has(department)]).toEqual([name, [], true])
    }
  })

  it('never calls an item among people as it is called officially', () => {
    const official = new Set(basicItems.flatMap(({ name, handlingNames }) => [name, ...handlingNames]))
    const said = [...basicItems, ...implementations.map(({ definition }) => definition)].flatMap(
      ({ plainNames }) => plainNames,
    )
    expect(said.filter((name) => official.has(name))).toEqual([])
  })
})

describe('the implementation lists', () => {
  it('have what the contract asks for, and keep every item-quality rule', () => {
    const context = {
      checks: new Set(Object.keys(CHECKS)),
      licenceTypes: new Set(LICENCE_TYPES.map(({ key }) => key)),
    }
    for (const { organizationKey, definition } of implementations) {
      const id = `${organizationKey} ${definition.name}`
      expect([id, ...Value.Errors(ItemDefinition, definition)]).toEqual([id])
      expect([id, ...lintItem(definition, context)]).toEqual([id])
    }
  })

  it('say of every power what the authority owes and what it answers for, and of public services nothing', () => {
    for (const { definition } of [...implementations, ...DEMO_ITEMS]) {
      const { accountability = [], type, name } = definition
      expect(accountability.length >= 4, name).toBe(type !== '20')
      if (type !== '20') expect(accountability.at(-1), name).toMatch(/^追责：/)
    }
  })

  it('have a valid code of their own, beside the items that are played', () => {
    const codes = [...DEMO_ITEMS, ...implementations].map(itemCodeOf)
    expect(codes.filter((code) => handlingCodeFault(code) !== null)).toEqual([])
    expect(repeated(codes)).toEqual([])
  })

  it('implement every entry of the basic catalogue somewhere, and nothing else', () => {
    const implemented = new Set(
      [...DEMO_ITEMS, ...implementations].map(({ definition }) => definition.basicCode),
    )
    expect(basicItems.filter(({ code }) => !implemented.has(code)).map(({ name }) => name)).toEqual([])
    expect(implemented.size).toBe(basicItems.length)
  })

  it('are not applied for online', () => {
    expect(
      implementations.filter(({ definition }) => definition.onlineDepth > '2' || definition.process !== ''),
    ).toEqual([])
  })

  it('have an authority for every department', () => {
    const without = Object.keys(DEPARTMENTS)
      .filter(isDepartment)
      .filter((department) => PLACES.slice(0, 3).every((place) => !officeOf(department, place)))
    expect(without).toEqual([])
  })
})

describe('a sheet', () => {
  it('names the line that says nothing a sheet can say', () => {
    expect(() => parseSheet('a.tsv', '部门\tmarket\n材科\t申请书')).toThrow('a.tsv:2: 材科')
    expect(() => parseSheet('a.tsv', '部门\tmarkets')).toThrow('a.tsv:1: no department markets')
    expect(() => parseSheet('a.tsv', '事项\t000131003000\t食品经营许可')).toThrow('no department before')
  })

  it.each([
    ['10', '第十条'],
    ['21', '第二十一条'],
    ['110', '第一百一十条'],
    ['12.2', '第十二条第二款'],
    ['1049', '第一千零四十九条'],
    ['1010', '第一千零一十条'],
    ['全文', '全文'],
  ])('cites article %s as %s', (number, article) => {
    const cite = lawBook([
      { shortName: '某法', name: '某法', documentNumber: '主席令', articles: [{ number, content: '' }] },
    ])
    expect(cite(`某法${number}`).article).toBe(article)
  })
})

it('is published beside what is there already, which stays as editors left it', async () => {
  const { platform, stop } = await town()
  const [edited, ...others] = readPart('justice').implementations
  if (!edited) throw new Error('no item')
  const { organizationKey, sequence, definition } = edited
  await transact(platform, systemContext('test'), async (work) => {
    const organization = await findOrganizationByKey(work.tx, organizationKey)
    await publishItem(work, {
      organizationId: organization?.id ?? '',
      sequence,
      definition: { ...definition, summary: '编辑改过的说明。' },
      publishedOn: work.today,
    })
  })
  await publishPart(platform, 'justice')
  await publishPart(platform, 'justice')
  expect(await findPublishedItem(platform, itemCodeOf(edited))).toMatchObject({
    version: 1,
    definition: { summary: '编辑改过的说明。' },
  })
  for (const item of others)
    expect(await findPublishedItem(platform, itemCodeOf(item))).toMatchObject({ version: 1 })
  await stop()
})

const repeated = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index)
