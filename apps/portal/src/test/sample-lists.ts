import type { Intermediary } from '@tongban/contracts/intermediaries.ts'
import {
  type Edition,
  LIST_KINDS,
  type ListHead,
  type ListKind,
  type ListLine,
} from '@tongban/contracts/public-lists.ts'
import { linesIn, listedOf } from '@tongban/law/catalog/list-rules.ts'
import { guides } from './sample-answers.ts'

const REGION = { code: '330302', name: '鹿城区' }

/** The lists of the demonstration's items, published once. */
function linesOf(kind: ListKind): ListLine[] {
  return guides.flatMap(({ code, definition, organization }) =>
    linesIn(kind, listedOf(definition)).map(({ part, content }) => ({
      code,
      part,
      version: 1,
      name: definition.name,
      type: definition.type,
      organizationName: organization.name,
      content,
    })),
  )
}

const editionOf = (kind: ListKind): Edition => ({
  number: 2,
  day: '2026-03-02',
  publishedAt: '2026-03-02T02:00:00Z',
  publishedBy: '章文清',
  basis: '经审批制度改革工作领导小组办公室审核同意。',
  lines: linesOf(kind).length,
  added: 1,
  removed: 0,
  changed: 2,
  digest: '9f2c'.repeat(16),
  keyId: 'sign-1',
  signature: 'MEUCIQ'.repeat(12),
  verified: true,
})

export const listHeads = (): ListHead[] =>
  LIST_KINDS.map((kind) => ({ kind, region: REGION, edition: editionOf(kind) }))

export const listOf = (kind: ListKind) => ({
  kind,
  region: REGION,
  edition: editionOf(kind),
  latest: 3,
  organizations: counted(linesOf(kind).map(({ organizationName }) => organizationName)),
  themes: counted(['社会保障', '准营准办']),
  page: { items: linesOf(kind), next: null },
})

const counted = (names: readonly string[]) =>
  [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => ({ name, lines: length }))

export const editionsOf = (kind: ListKind) => ({
  name: REGION.name,
  items: [editionOf(kind), { ...editionOf(kind), number: 1, day: '2026-01-05', verified: false }],
  next: null,
})

export function changesOf(kind: ListKind) {
  const [first, second, third] = linesOf(kind)
  return {
    region: REGION,
    from: null,
    until: editionOf(kind),
    added: 1,
    removed: 1,
    changed: 1,
    page: {
      items: [
        { difference: 'added', before: null, after: first },
        { difference: 'removed', before: second, after: null },
        { difference: 'changed', before: third, after: third && { ...third, version: 2 } },
      ],
      next: null,
    },
  }
}

const intermediary: Intermediary = {
  id: '019c0000-0000-7000-8000-000000000042',
  name: '温州瓯越检测技术有限公司',
  creditCode: '91330302MBTET0011A',
  regionCode: REGION.code,
  regionName: REGION.name,
  qualification: '检验检测机构资质认定（CMA）',
  phone: '0577-88000001',
  address: '温州市鹿城区学院中路1号',
  services: [{ name: '公共场所卫生检测', price: '每点位 300 元', workdays: 7 }],
  isListed: true,
  ratings: { count: 12, mean: 1.4 },
}

export const intermediaries = { items: [intermediary], next: null }
export const oneIntermediary = {
  ...intermediary,
  items: linesOf('intermediary').map(({ code, name, organizationName, part }) => ({
    code,
    name,
    organizationName,
    service: part,
  })),
}

export const LIST_PAGES = [
  '/lists',
  ...LIST_KINDS.map((kind) => `/lists/${REGION.code}/${kind}`),
  `/lists/${REGION.code}/power?q=许可&theme=社会保障`,
  `/lists/${REGION.code}/power/history`,
  `/lists/${REGION.code}/power/changes?from=2026-01-01&until=2026-03-02`,
  `/lists/${REGION.code}/power/changes?from=2026-03-02&until=2026-01-01`,
  `/lists/${REGION.code}/power/changes?edition=2`,
  `/lists/${REGION.code}/nothing`,
  '/intermediaries',
  `/intermediaries/${intermediary.id}`,
]
