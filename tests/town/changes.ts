import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { getGuide } from '@tongban/contracts/catalog.ts'
import * as control from '@tongban/contracts/change-control.ts'
import type { Change, ReviewKind } from '@tongban/contracts/changes.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { expect } from 'vitest'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { publishBasicItem } from '../../apps/server/src/modules/catalog/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { sanitationLicence } from '../../demo/items/sanitation-licence.ts'
import type { Officer } from './officer.ts'
import { town } from './town.ts'

const { examples: _, licenceFields: __, ...model } = sanitationLicence.definition
export const basic = (
  code: string,
  name: string,
  change: Partial<BasicDefinition> = {},
): BasicDefinition => ({
  code,
  name,
  type: '01',
  levels: ['3', '4'],
  subjects: model.subjects,
  department: '卫生健康',
  summary: `${name}，开业前办理。`,
  plainNames: ['泳池'],
  personThemes: model.personThemes,
  firmThemes: model.firmThemes,
  lifeEvents: [],
  legalBases: model.legalBases,
  handlingNames: [],
  statutory: { length: 20, unit: 'workday' },
  materials: [{ name: '营业执照', standardCode: 'business_licence', necessity: 'required' }],
  stages: ['受理', '审核', '审批', '办结', '送达'],
  effectiveOn: '2026-01-01',
  ...change,
})
export const POOL = '330123801000'
export const STALL = '330123802000'
export const WHOLE = '330123803000'
const BASICS = [
  basic(POOL, '游泳场所卫生许可'),
  basic(STALL, '临时摊位卫生备案'),
  basic(WHOLE, '公共浴室卫生许可', {
    handlingNames: ['公共浴室卫生许可（新办）', '公共浴室卫生许可（延续）'],
  }),
  basic(sanitationLicence.definition.basicCode, sanitationLicence.definition.name, {
    ...(sanitationLicence.definition.statutory.unit === 'workday' && {
      statutory: sanitationLicence.definition.statutory,
    }),
  }),
]

/** Complete, without findings, under another basic item. */
export const definitionOf = ({ code, name }: Pick<BasicDefinition, 'code' | 'name'>): ItemDefinition => ({
  ...model,
  examples: [],
  name,
  basicCode: code,
})
export const of = (code: string) => BASICS.find((one) => one.code === code) ?? basic(code, code)

export const reads = (who: Officer, id: string) => who.ask(control.getChange, { params: { changeId: id } })
export async function opens(who: Officer, body: BodyOf<typeof control.openChange>): Promise<Change> {
  const { id } = await who.ask(control.openChange, { body })
  return reads(who, id)
}
export const writes = (who: Officer, { id, drafts }: Change, definition: object, key = '1') =>
  who.ask(control.saveDefinition, {
    params: { changeId: id, draft: key },
    body: { revision: drafts.find((draft) => draft.key === key)?.revision ?? 0, definition },
  })
export const states = (who: Officer, { id, revision }: Change, effectiveOn: string | null = null) =>
  who.ask(control.saveChange, {
    params: { changeId: id },
    body: { revision, basis: '浙政办发〔2026〕3号', reason: '按照机构改革方案，承接新职能。', effectiveOn },
  })
export const check = (who: Officer, { id }: Change) =>
  who.ask(control.checkChange, { params: { changeId: id } })
export const submits = (who: Officer, { id }: Change) =>
  who.ask(control.submitChange, { params: { changeId: id } })
export const withdraws = (who: Officer, { id }: Pick<Change, 'id'>) =>
  who.ask(control.withdrawChange, { params: { changeId: id }, body: { reason: '不再调整。' } })

export const consent = { outcome: 'approved' as const, opinion: '符合规定，同意。', remarks: [] }
export const reviews = (
  who: Officer,
  { id }: Change,
  review: ReviewKind,
  given: Partial<BodyOf<typeof control.reviewChange>> = {},
) => who.ask(control.reviewChange, { params: { changeId: id }, body: { ...consent, ...given, review } })

/** 鹿城 with two who edit its catalogue, and one each of 温州 who reviews for 编制 and for 法制. */
export async function townOfEditors() {
  const wenzhou = await town({ at: '2026-03-16' })
  const { officer, platform, anybody } = wenzhou
  for (const one of BASICS)
    await transact(platform, systemContext('town'), (work) => publishBasicItem(work, one))
  const [editor, colleague] = [officer('lc_health_catalog1'), officer('lc_catalog1')]
  const [establishment, legal] = [officer('wz_establishment1'), officer('wz_legal1')]
  const health = (await findOrganizationByKey(platform.db, 'lc_health'))?.id ?? ''

  const adds = (basicCode: string, who = editor) =>
    opens(who, { layer: 'service', kind: 'add', organizationId: health, basicCode })
  /** Stated and submitted by one, then with both consents. */
  async function passes(change: Change, who = editor, effectiveOn: string | null = null): Promise<Change> {
    await states(who, change, effectiveOn)
    await submits(who, change)
    await reviews(establishment, change, 'establishment')
    return reviews(legal, change, 'legal')
  }
  return {
    wenzhou,
    editor,
    colleague,
    establishment,
    legal,
    health,
    adds,
    passes,
    /** From nothing to both consents. */
    async publishes(code: string, who = editor, effectiveOn: string | null = null): Promise<Change> {
      const change = await adds(code, who)
      await writes(who, change, definitionOf(of(code)))
      return passes(change, who, effectiveOn)
    },
    /** What everybody finds as the guide of an item, as soon as it is there. */
    guide: (code: string) =>
      expect.poll(() => anybody.ask(getGuide, { params: { code } }).catch(() => undefined), {
        timeout: 5000,
      }),
  }
}
