import type { trackCase } from '@tongban/contracts/applicant-cases.ts'
import type { CaseSummary } from '@tongban/contracts/cases.ts'
import type { Checklist, Guide, ItemSummary } from '@tongban/contracts/catalog.ts'
import type { Me } from '@tongban/contracts/identity.ts'
import type { Licence, VerifiedLicence } from '@tongban/contracts/licences.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { planChecklist } from '@tongban/law/catalog/checklist.ts'
import { mergeMaterials } from '@tongban/law/forms/merge-materials.ts'
import type { Static } from 'typebox'
import { DEMO_ITEMS } from '../../../../demo/items/all.ts'
import { type DemoItem, itemCodeOf } from '../../../../demo/items/demo-item.ts'
import { organizationOf } from '../../../../demo/organizations.ts'
import { regionOf } from '../../../../demo/regions.ts'

/** Answers of the demonstration's own items, for looking at pages without a server. */
export const guides: readonly Guide[] = DEMO_ITEMS.map((item) => ({
  code: itemCodeOf(item),
  version: 3,
  versionId: '019a0000-0000-7000-8000-000000000001',
  publishedOn: '2026-03-02',
  address: `https://zwfw.example.org/items/${itemCodeOf(item)}`,
  organization: {
    name: organizationOf(item.organizationKey).name,
    creditCode: organizationOf(item.organizationKey).creditCode,
  },
  region: { code: item.regionCode, name: regionOf(item.regionCode).name },
  definition: item.definition,
}))

/** The guide of a demonstration item by its short key. */
export function guideOf(key: DemoItem['key']): Guide {
  const found = guides[DEMO_ITEMS.findIndex((item) => item.key === key)]
  if (!found) throw new Error(`no item ${key}`)
  return found
}

export function summary({ code, definition, organization, region }: Guide): Static<typeof ItemSummary> {
  return {
    code,
    name: definition.name,
    nameEn: definition.nameEn ?? null,
    summary: definition.summary,
    type: definition.type,
    organizationName: organization.name,
    regionCode: region.code,
    regionName: region.name,
    caseType: definition.caseType,
    subjects: definition.subjects,
    visits: definition.visits,
    promisedDays: definition.promised.length,
    materialCount: definition.materials.length,
    online: definition.onlineDepth === '4',
    bundle: definition.bundle !== undefined,
  }
}

export function checklist(guide: Guide, scenario: Record<string, string>): Static<typeof Checklist> {
  const members = (guide.definition.bundle?.members ?? []).flatMap(({ key, itemCode, when }) => {
    const member = guides.find(({ code }) => code === itemCode)?.definition
    return member ? [{ key, name: member.name, materials: member.materials, when }] : []
  })
  const names = { licence: () => '电子证照', source: () => '市人口数据库' }
  const planned =
    members.length > 0
      ? planChecklist(guide.definition, scenario, names, {
          materials: mergeMaterials(members).materials,
          outputs: [],
        })
      : planChecklist(guide.definition, scenario, names)
  return {
    ...planned,
    entries: planned.entries.map(({ ways, standard, ...entry }) => ({
      ...entry,
      why: ways.length ? '由系统向数据主管部门核查，核查一致不用您提交。' : standard,
    })),
  }
}

export function themeGroups() {
  const counts = new Map<string, { kind: 'person' | 'firm' | 'life_event' | 'organization'; count: number }>()
  for (const { definition, organization } of guides) {
    const names = [
      ...definition.personThemes.map((name) => ['person', name] as const),
      ...definition.firmThemes.map((name) => ['firm', name] as const),
      ...definition.lifeEvents.map((name) => ['life_event', name] as const),
      ['organization', organization.name] as const,
    ]
    for (const [kind, name] of names)
      counts.set(`${kind}/${name}`, { kind, count: (counts.get(`${kind}/${name}`)?.count ?? 0) + 1 })
  }
  return [...counts].map(([key, group]) => ({ ...group, name: key.slice(key.indexOf('/') + 1) }))
}

const person = {
  kind: 'person',
  isOwn: true,
  subjectId: '019a0000-0000-7000-8000-00000000000a',
  name: '林爱华',
  identifier: '3303**********002X',
  level: null,
  mandateId: null,
  validUntil: null,
  basicCodes: null,
} as const
const firm = {
  kind: 'firm',
  isOwn: false,
  subjectId: '019a0000-0000-7000-8000-00000000000b',
  name: '温州市云栖宾馆有限公司',
  identifier: '91330302MADEM0001X',
  level: 'real_name',
  mandateId: '019a0000-0000-7000-8000-00000000000c',
  validUntil: null,
  basicCodes: null,
} as const
export const me: Me = {
  accountId: '019a0000-0000-7000-8000-000000000009',
  name: '林爱华',
  phoneMasked: '138****0007',
  staff: false,
  level: 'real_name',
  outstanding: null,
  actingAs: person,
  isProxy: false,
  capacities: [person, firm],
  posts: [],
  elderMode: false,
}

const principal = {
  kind: 'person',
  isOwn: false,
  subjectId: '019a0000-0000-7000-8000-0000000000d0',
  name: '徐志明',
  identifier: '3303**********0013',
  level: null,
} as const
const byMandateFor = (item: string, mandateId: string, validUntil: string) => ({
  ...principal,
  mandateId,
  validUntil,
  basicCodes: [guideOf(item).definition.basicCode],
})
/** One principal has given two mandates, each for one item; the session acts by the first. */
export const twoMandates = [
  byMandateFor('elder_card', '019a0000-0000-7000-8000-0000000000d1', '2026-12-31'),
  byMandateFor('public_rental_housing', '019a0000-0000-7000-8000-0000000000d2', '2026-06-30'),
] as const
export const proxy: Me = {
  ...me,
  isProxy: true,
  actingAs: twoMandates[0],
  capacities: [person, ...twoMandates, firm],
}

const running = (n: number, rest: Partial<CaseSummary>): CaseSummary => ({
  id: `019a0000-0000-7000-8000-0000000001${n}0`,
  number: `11330300MBDEM0011Y3330114001000260601${n}`,
  queryNumber: `WZ26060${n}`,
  itemCode: guides[0]?.code ?? '',
  itemName: '公共场所卫生许可（新办）',
  organizationName: '温州市卫生健康委员会',
  applicantName: '林*华',
  status: 'accepted',
  statusLabel: '审查中',
  light: 'green',
  submittedAt: '2026-06-01T09:12:00+08:00',
  dueOn: '2026-06-12',
  nextStep: '现场核查已安排在6月5日，两名工作人员将到您的经营场所。',
  ...rest,
})
export const myCases: readonly CaseSummary[] = [
  running(1, {}),
  running(2, {
    itemName: '小型餐饮店开业“一件事”',
    status: 'correction',
    statusLabel: '待补正',
    nextStep: '请在6月10日前补正2处内容，补正期间不计时。',
  }),
]
export const tracked: ResultOf<typeof trackCase> = {
  ...running(1, {}),
  progress: [
    step('submitted', '提交申请', 'done', '2026-06-01T09:12:00+08:00'),
    step('intake', '受理', 'done', '2026-06-02T10:30:00+08:00'),
    { ...step('health', '卫生审查', 'current', null), group: 'parallel', note: '现场核查期间暂停计时' },
    { ...step('urban', '招牌审查', 'paused', null), group: 'parallel' },
    step('decision', '决定', 'upcoming', null),
    step('delivery', '制证送达', 'upcoming', null),
  ],
}

function step(
  id: string,
  label: string,
  status: 'done' | 'current' | 'paused' | 'upcoming',
  at: string | null,
) {
  return { id, label, organization: '温州市卫生健康委员会', status, at, group: null, note: null }
}

const licence = (n: number, rest: Partial<Licence>): Licence => ({
  id: `019a0000-0000-7000-8000-0000000002${n}0`,
  identifier: `1.2.156.3005.2.11330300MBDEM0011Y001.11330300MBDEM0011Y.2026000000${n}.001.U`,
  typeKey: 'elder_card',
  typeName: '浙江省老年人优待证',
  holderName: '林爱华',
  holderIdentifier: '3303**********002X',
  issuerName: '温州市民政局',
  issuedOn: '2026-05-18',
  validUntil: null,
  status: 'active',
  trustGrade: 'A',
  fields: [],
  caseId: null,
  supersedes: null,
  statusReason: null,
  uses: [],
  abilities: ['present'],
  ...rest,
})
export const myLicences: readonly Licence[] = [
  licence(1, {}),
  licence(2, { typeName: '公共场所卫生许可证', status: 'expired', validUntil: '2026-04-30' }),
]
export const verified: VerifiedLicence = {
  identifier: licence(1, {}).identifier,
  typeName: '浙江省老年人优待证',
  issuerName: '温州市民政局',
  keeperName: null,
  holderName: '林*华',
  issuedOn: '2026-05-18',
  validUntil: null,
  status: 'active',
  statusReason: null,
  checkedAt: '2026-06-03T10:20:00+08:00',
  sealValid: true,
  fields: [{ label: '性别', value: '女' }],
}
