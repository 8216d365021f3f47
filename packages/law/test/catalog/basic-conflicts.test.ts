import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { describe, expect, it } from 'vitest'
import { basicConflicts } from '../../src/catalog/basic-conflicts.ts'
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
