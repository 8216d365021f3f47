import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import { town } from '../../../../../../tests/town/town.ts'
import { publishBasicItem, publishItem } from '../../catalog/index.ts'

export const LUCHENG = '330302'
export const codeOf = (itemKey: string) => itemCodeOf(itemOf(itemKey))

export type Lucheng = Awaited<ReturnType<typeof lucheng>>

/** The town with its catalogue compared, and those who look at the comparison. */
export async function lucheng() {
  // Comparisons and figures are made behind what people wait for.
  const wenzhou = await town({ documents: true })
  /** Lets everything follow that follows by itself within a minute. */
  const settles = () => wenzhou.jobs.advanceTo(wenzhou.jobs.now().add({ minutes: 1 }))
  return {
    ...wenzhou,
    cityEditor: wenzhou.officer('wz_catalog1'),
    districtEditor: wenzhou.officer('lc_catalog1'),
    districtSupervisor: wenzhou.officer('lc_supervise1'),
    /** Keeps the items of one authority. */
    healthEditor: wenzhou.officer('lc_health_catalog1'),
    settles,
    /** An authority publishes an item of the demonstration, changed; its code. */
    async publishesFor(
      organizationKey: string,
      itemKey: string,
      change: Partial<ItemDefinition> = {},
    ): Promise<string> {
      const { definition, sequence } = itemOf(itemKey)
      const organizationId = await wenzhou.organizationId(organizationKey)
      const level = organizationKey.startsWith('wz') ? ('3' as const) : definition.level
      const { code } = await wenzhou.does((work) =>
        publishItem(work, {
          organizationId,
          sequence,
          // The examples are of the item as it stands.
          definition: { ...definition, level, examples: [], ...change },
          publishedOn: work.today,
        }),
      )
      await settles()
      return code
    },
    /** The 基本目录 says of an item what its implementation in the demonstration says. */
    async publishesBasicItem(itemKey: string): Promise<void> {
      const { definition } = itemOf(itemKey)
      await wenzhou.does((work) => publishBasicItem(work, basicItemOf(definition)))
      await settles()
    },
  }
}

const basicItemOf = (definition: ItemDefinition): BasicDefinition => ({
  code: definition.basicCode,
  name: definition.name,
  type: definition.type,
  levels: ['3', '4'],
  subjects: definition.subjects,
  department: '卫生健康',
  summary: definition.summary,
  plainNames: [],
  personThemes: [],
  firmThemes: [],
  lifeEvents: [],
  legalBases: definition.legalBases,
  handlingNames: [],
  materials: definition.materials.map(({ standardCode, name, necessity }) => ({
    ...(standardCode && { standardCode }),
    name,
    necessity,
  })),
  stages: definition.flow.map(({ stage }) => stage),
  effectiveOn: '2026-01-01',
})
