import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { DEMO_ITEMS } from '../../../../../../demo/items/all.ts'
import { type Town, town } from '../../../../../../tests/setup/town.ts'
import { publishBasicItem, publishItem } from '../../catalog/index.ts'

export const CITY_EDITOR = 'wz_catalog1'
export const DISTRICT_EDITOR = 'lc_catalog1'
export const DISTRICT_SUPERVISOR = 'lc_supervise1'
/** Keeps the items of one authority. */
export const HEALTH_EDITOR = 'lc_health_catalog1'
export const CLERK = 'lc_window1'

export const itemOf = (key: string) => {
  const found = DEMO_ITEMS.find((item) => item.key === key)
  if (!found) throw new Error(`no item ${key}`)
  return found
}

export type Standards = Town & {
  /** Publishes an item of the demonstration, changed, for an organization; its code. */
  publishes(key: string, organizationKey: string, change?: Partial<ItemDefinition>): Promise<string>
  publishesBasicItem(key: string, change?: Partial<BasicDefinition>): Promise<void>
  /** Lets everything follow that follows by itself within a minute. */
  settles(): Promise<void>
}

/** The town with its catalogue compared. */
export async function standardsTown(): Promise<Standards> {
  const place = await town({ defer: ['draw-licence', 'cases.write-document'] })
  const settles = () => place.jobs.advanceTo(place.platform.now().add({ minutes: 1 }))
  await settles()
  return {
    ...place,
    settles,
    async publishes(key, organizationKey, change = {}) {
      const { definition, sequence } = itemOf(key)
      const organizationId = await place.organizationId(organizationKey)
      const level = organizationKey.startsWith('wz') ? ('3' as const) : definition.level
      const { code } = await place.does((work) =>
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
    async publishesBasicItem(key, change = {}) {
      const { definition } = itemOf(key)
      await place.does((work) =>
        publishBasicItem(work, {
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
          ...change,
        }),
      )
      await settles()
    },
  }
}
