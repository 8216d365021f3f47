import type { ItemSummary } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { takesOnlineApplications } from '@tongban/law/catalog/item-kind.ts'

type Place = {
  readonly code: string
  readonly organizationName: string
  readonly region: { readonly code: string; readonly name: string }
}

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
  online: takesOnlineApplications(definition),
  bundle: definition.bundle !== undefined,
})
