import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { describe, expect, it } from 'vitest'
import { basicConflicts, isAllowedBefore } from '../../src/catalog/basic-conflicts.ts'
import { sanitation } from './sample-item.ts'

const basic: BasicDefinition = {
  code: sanitation.basicCode,
  name: sanitation.name,
  type: '01',
  levels: ['3', '4'],
  subjects: ['2', '5'],
  department: '卫生健康',
  summary: sanitation.summary,
  plainNames: [],
  personThemes: [],
  firmThemes: ['准营准办'],
  lifeEvents: [],
  legalBases: sanitation.legalBases,
  handlingNames: [],
  statutory: { length: 20, unit: 'workday' },
  materials: [],
  stages: ['受理', '审核', '审批', '办结', '送达'],
  effectiveOn: '2026-01-01',
}
const aspects = (change: Partial<typeof sanitation>, of: Partial<BasicDefinition> = {}) =>
  basicConflicts({ ...sanitation, ...change }, { ...basic, ...of }).map(({ aspect }) => aspect)

describe('an entry and the basic item it implements', () => {
  it('agree in name, type, level, basis and statutory limit', () => {
    expect(aspects({})).toEqual([])
  })

  it.each<[string, Partial<typeof sanitation>, Partial<BasicDefinition>, string]>([
    ['another name', { name: '卫生许可' }, {}, 'name'],

    ['another type', { type: '07' }, {}, 'type'],
    ['a level that may not exercise it', { level: '5' }, {}, 'level'],
    ['less law than there is', { legalBases: [] }, {}, 'basis'],
    ['another statutory limit', { statutory: { length: 30, unit: 'workday' } }, {}, 'statutory'],
  ])('conflict by %s', (_, change, of, aspect) => {
    expect(aspects(change, of)).toEqual([aspect])
  })

  it('may write the name with other brackets, and cite local law besides', () => {
    const local = {
      name: '《浙江省公共场所卫生条例》',
      article: '第三条',
      content: '本省公共场所的卫生管理。',
    }
    expect(aspects({ legalBases: [...sanitation.legalBases, local] })).toEqual([])
    expect(
      aspects(
        {},
        { legalBases: basic.legalBases.map((law) => ({ ...law, name: law.name.replace(/[《》]/g, '') })) },
      ),
    ).toEqual([])
    expect(
      aspects({ name: '公共场所卫生许可（新办）' }, { handlingNames: ['公共场所卫生许可(新办)'] }),
    ).toEqual([])
  })
})

describe('an exception that was allowed before', () => {
  const isAllowed = (now: Partial<typeof sanitation>, inForce: Partial<typeof sanitation>) =>
    basicConflicts({ ...sanitation, ...now }, basic).map((conflict) =>
      isAllowedBefore(conflict, ['name', 'statutory'], basicConflicts({ ...sanitation, ...inForce }, basic)),
    )
  const longer = { statutory: { length: 30, unit: 'workday' } } as const

  it('is for what is in force', () => {
    expect(isAllowed({ name: '卫生许可' }, { name: '卫生许可' })).toEqual([true])
    expect(isAllowed(longer, longer)).toEqual([true])
  })

  it('is for nothing else, and ends when the entry agrees again', () => {
    expect(isAllowed({ name: '开店许可' }, { name: '卫生许可' })).toEqual([false])
    expect(isAllowed({ statutory: { length: 45, unit: 'workday' } }, longer)).toEqual([false])
    expect(isAllowed({ name: '卫生许可' }, {})).toEqual([false])
    expect(isAllowed({ level: '5' }, { level: '5' })).toEqual([false])
  })
})
