import { searchItems } from '@tongban/contracts/search.ts'
import { isWithinRegion } from '@tongban/law/identifiers/region-code.ts'
import { JsonText, type Service } from '../../kernel/http/service.ts'
import type { Reading } from '../../kernel/work.ts'
import { findPublishedItem, type PublishedItem } from '../catalog/index.ts'

/** The same thing done by several authorities: the nearest, and all that were found. */
export type FoundGroup = { readonly item: PublishedItem; readonly others: readonly PublishedItem[] }

const LOOKED_AT = 12

/** What the search of the portal finds for these words, the best first. */
export type FindItems = (words: string, region: string | undefined) => Promise<FoundGroup[]>

/** Asks the contract of the search, as any caller would. */
export const finderOf =
  (service: Service, reading: Reading): FindItems =>
  async (words, region) => {
    const query = { q: words.slice(0, 100), limit: LOOKED_AT, ...(region && { region }) }
    const answer = await service.call(searchItems, reading, { query })
    const { items }: { items: readonly { code: string }[] } =
      answer instanceof JsonText ? JSON.parse(answer.text) : answer
    const found = await Promise.all(items.map(({ code }) => findPublishedItem(reading.platform, code)))
    const published = found.flatMap((item) => (item?.status === 'published' ? item : []))
    return grouped(published, region)
  }

function grouped(items: readonly PublishedItem[], region: string | undefined): FoundGroup[] {
  const groups = Map.groupBy(items, ({ definition, name }) => `${definition.basicCode} ${name}`)
  return [...groups.values()].flatMap((members) => {
    const sorted = region ? members.toSorted((a, b) => distance(a, region) - distance(b, region)) : members
    const [item, ...others] = sorted
    return item ? [{ item, others }] : []
  })
}

/** 0 in the region itself or one above it, which serves it too. */
const distance = (item: PublishedItem, region: string): number =>
  isWithinRegion(region, item.region.code) ? 0 : 1
