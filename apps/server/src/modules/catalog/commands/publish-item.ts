import type { ItemDefinition } from '@tongban/contracts/catalog.ts'
import type { Work } from '../../../kernel/work.ts'
import type { PublishedItem } from '../published-item.ts'

type NewVersion = {
  readonly organizationId: string
  /** Of the handling items under one implementation code, 1–99. */
  readonly sequence: number
  readonly definition: ItemDefinition
  readonly publishedOn: Temporal.PlainDate
}

/** Publishes a definition as a new item, or as the next version of the item with the same code. */
export async function publishItem(work: Work, { definition }: NewVersion): Promise<PublishedItem> {
  throw new Error(`not yet: ${definition.name} ${work.requestId}`)
}
