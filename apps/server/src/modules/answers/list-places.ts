import type { ItemSummary } from '@tongban/contracts/catalog.ts'
import { listPlaces } from '@tongban/contracts/search.ts'
import { JsonText, type Service } from '../../kernel/http/service.ts'
import type { Reading } from '../../kernel/work.ts'

/** Where the same is done; more than a reader can choose from go by the choice of the region. */
export type ListPlaces = (code: string) => Promise<readonly ItemSummary[]>

const MOST_OFFERED = 8

/** Asks the contract of the search, as any caller would. */
export const placesFrom =
  (service: Service, reading: Reading): ListPlaces =>
  async (code) => {
    const answer = await service.call(listPlaces, reading, {
      params: { code },
      query: { limit: MOST_OFFERED },
    })
    const { items }: { items: readonly ItemSummary[] } =
      answer instanceof JsonText ? JSON.parse(answer.text) : answer
    return items.filter(({ isSuspended }) => !isSuspended)
  }
