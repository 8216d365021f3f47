import type { ItemSummary } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'

type Place = {
  readonly code: string
  readonly organizationName: string
  readonly region: { readonly code: string; readonly name: string }
}

/** 网上办理深度 from which an application can be filed online. */
const ONLINE: readonly string[] = ['3', '4']

/** What a list shows of an item. */
export const summaryOf = (
  definition: ItemDefinition,
  { code, organizationName, region }: Place,
): ItemSummary => ({
  code,
  name: definition.name,
  nameEn: definition.nameEn ?? null,
  summary: definition.summary,
  type: definition.type,
  organizationName,
  regionCode: region.code,
  regionName: region.name,
  caseType: definition.caseType,
  subjects: definition.subjects,
  visits: definition.visits,
  promisedDays: definition.promised.length,
  materialCount: definition.materials.length,
  online: ONLINE.includes(definition.onlineDepth),
  bundle: definition.bundle !== undefined,
})
