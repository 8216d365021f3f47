import type { Capacity } from '@tongban/contracts/identity.ts'
import { describeScope } from '@tongban/contracts/mandates.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { searchItems } from '@tongban/contracts/search.ts'
import type { PortalRequest } from '../../page-route.ts'

export type ScopeItem = ResultOf<typeof describeScope>['items'][number]
export type Found = { readonly basicCode: string; readonly name: string }

/** 业务办理项编码: credit code 18, level 1, 基本编码 12, sequence 2. */
const basicCodeOf = (itemCode: string): string => itemCode.slice(19, 31)
const MOST_FOUND = 8

/** All values of a field that may be posted several times. */
export function postedAll(request: PortalRequest, name: string): string[] {
  const given = request.form[name]
  if (given === undefined) return []
  return (Array.isArray(given) ? given : [given]).filter(Boolean)
}

/** The items that are ticked, with their forms; what is no code is left out. */
export async function itemsOf(request: PortalRequest, codes: readonly string[]): Promise<ScopeItem[]> {
  const wanted = [...new Set(codes)].filter((code) => /^[0-9A-Z]{12}$/.test(code)).slice(0, 50)
  if (wanted.length === 0) return []
  const found = await request.call(describeScope, { query: { basicCodes: wanted.join(',') } })
  return found.ok ? found.value.items : []
}

/** Names of the items that these mandates name, by code. */
export async function namesOfScopes(
  request: PortalRequest,
  capacities: readonly Capacity[],
): Promise<ReadonlyMap<string, string>> {
  const items = await itemsOf(
    request,
    capacities.flatMap(({ basicCodes }) => basicCodes ?? []),
  )
  return new Map(items.map(({ basicCode, name }) => [basicCode, name]))
}

/** What the words find, one for each basic item, without those that are chosen already; null: these are all. */
export async function findItems(
  request: PortalRequest,
  q: string,
  chosen: readonly ScopeItem[],
): Promise<Found[] | null> {
  const region = request.region === undefined ? {} : { region: request.region }
  const found = await request.call(searchItems, {
    query: { q: q.slice(0, 100), limit: MOST_FOUND, ...region },
  })
  if (!found.ok) return []
  const known = new Set(chosen.map(({ basicCode }) => basicCode))
  const fresh = found.value.items
    .map(({ code, name }) => ({ basicCode: basicCodeOf(code), name }))
    .filter(({ basicCode }) => !known.has(basicCode))
  if (fresh.length === 0 && found.value.items.length > 0) return null
  return [...new Map(fresh.map((one) => [one.basicCode, one])).values()]
}
