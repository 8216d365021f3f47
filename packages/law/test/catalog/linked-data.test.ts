import type { Guide } from '@tongban/contracts/catalog.ts'
import { publicService } from '@tongban/law/catalog/linked-data/cpsv-ap.ts'
import { governmentService } from '@tongban/law/catalog/linked-data/schema-org.ts'
import { describe, expect, it } from 'vitest'
import { DEMO_ITEMS } from '../../../../demo/items/all.ts'
import { itemCodeOf } from '../../../../demo/items/demo-item.ts'
import { organizationOf } from '../../../../demo/organizations.ts'
import { shapeFaults } from './cpsv-ap-shapes.ts'
import { vocabularyFaults } from './schema-org-vocabulary.ts'

const guides = DEMO_ITEMS.map((item): Guide => {
  const { name, creditCode } = organizationOf(item.organizationKey)
  const code = itemCodeOf(item)
  return {
    code,
    version: 1,
    versionId: '019a0000-0000-7000-8000-000000000001',
    publishedOn: '2026-03-02',
    address: `https://zwfw.example.org/items/${code}`,
    organization: { name, creditCode },
    region: { code: item.regionCode, name: '鹿城区' },
    definition: item.definition,
  }
})
const guideOf = (key: string): Guide => {
  const guide = guides[DEMO_ITEMS.findIndex((item) => item.key === key)]
  if (!guide) throw new Error(`no item ${key}`)
  return guide
}
const sanitation = guideOf('sanitation_licence')

describe('a guide as CPSV-AP', () => {
  it.each(guides.map((guide) => [guide.definition.name, guide] as const))(
    '%s keeps every shape',
    (_, guide) => {
      expect(shapeFaults(publicService(guide))).toEqual([])
    },
  )

  it('needs no network: every name it uses stands in its own context', () => {
    const { '@context': context, '@graph': graph } = publicService(sanitation)
    const prefixes = new Set(
      [...JSON.stringify(graph).matchAll(/"([a-z]+):[A-Za-z]+":/g)].map(([, prefix]) => prefix),
    )
    expect(Object.keys(context)).toEqual(expect.arrayContaining([...prefixes]))
  })

  it('names authority, channels, evidence, law, cost, time, output and events', () => {
    const { '@graph': graph } = publicService(sanitation)
    const { definition } = sanitation
    const count = (type: string) => graph.filter((node) => node['@type'] === type).length
    expect(count('cv:PublicOrganisation')).toBe(1)
    expect(count('cv:Channel')).toBe(definition.places.length + 1)
    expect(count('cv:Evidence')).toBe(definition.materials.length)
    expect(count('eli:LegalResource')).toBe(definition.legalBases.length)
    expect(count('cv:Output')).toBe(definition.results.length)
    expect(count('cv:BusinessEvent')).toBe(definition.lifeEvents.length)
    expect(graph[0]).toMatchObject({
      'dct:identifier': sanitation.code,
      'cv:processingTime': { '@type': 'xsd:duration', '@value': 'P7D' },
    })
    expect(graph.find(({ '@type': type }) => type === 'cv:Cost')).toMatchObject({
      'cv:hasValue': { '@type': 'xsd:double', '@value': '0.00' },
    })
  })

  it('joins a bundle to the services of its members', () => {
    const bundle = guideOf('restaurant_bundle')
    expect(publicService(bundle)['@graph'][0]?.['cv:relatedService']).toHaveLength(
      bundle.definition.bundle?.members.length ?? 0,
    )
  })
})

describe('a guide as schema.org GovernmentService', () => {
  it.each(guides.map((guide) => [guide.definition.name, guide] as const))(
    '%s has only properties of the vocabulary',
    (_, guide) => {
      expect(vocabularyFaults(governmentService(guide))).toEqual([])
    },
  )

  it('says who serves, where, for whom and for how much', () => {
    expect(governmentService(sanitation)).toMatchObject({
      '@type': 'GovernmentService',
      url: sanitation.address,
      provider: { '@type': 'GovernmentOrganization', identifier: sanitation.organization.creditCode },
      offers: [{ price: '0', priceCurrency: 'CNY' }],
      serviceOutput: [{ '@type': 'GovernmentPermit', name: '公共场所卫生许可证' }],
    })
  })
})
