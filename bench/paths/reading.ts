import { type Call, once, rotating } from '../call.ts'
import type { Catalogue } from '../ground/catalogue.ts'
import { randomItems } from '../ground/random-items.ts'
import type { HotPath } from '../path.ts'

/** As the browsers of most people ask. */
const BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' }

export const guidePage: HotPath = {
  name: 'guide page',
  must: 0.25,
  goal: 0.5,
  baseline: '{"status":"up"}',
  prepare: async ({ guides }) => rotating(guides.slice(0, 50).map((code) => guideCall(code, []))),
}

const guideCall = (code: string, values: readonly string[]): Call => ({
  method: 'GET',
  path: `/items/${code}`,
  headers: BROWSER,
  values,
})

/** The same page among all items of a province: fifty that many want. */
export const guideOfMany: HotPath<Catalogue> = {
  ...guidePage,
  name: 'guide page of many',
  async prepare({ client }) {
    const { rows } = await client.query<{ code: string }>(
      `select code from catalog.item
       where organization_id in (select organization_id from search.authority order by md5(region_code) limit 3)
       order by md5(code) limit 50`,
    )
    return rotating(rows.map(({ code }) => guideCall(code, [])))
  },
}

/** Pages that nobody has asked for yet: no cache has them. The baseline does the same statements. */
export const coldGuide: HotPath<Catalogue> = {
  name: 'cold guide page',
  must: 0.25,
  goal: 0.5,
  async prepare({ client }, requests) {
    const items = await randomItems(client, Math.max(requests, 1_000))
    return once(items.map(({ code, ...ids }) => guideCall(code, [code, ...Object.values(ids).map(String)])))
  },
}

export const worklist: HotPath = {
  name: 'worklist',
  must: 0.45,
  goal: 0.75,
  prepare: async ({ reviewer }) =>
    rotating([
      {
        method: 'GET',
        path: '/api/v1/workbench/tasks',
        headers: { authorization: `Bearer ${reviewer}` },
        values: [],
      },
    ]),
}

/** Everybody verifies from an address of their own; the limit counts by address. */
export const licenceVerify: HotPath = {
  name: 'licence verify',
  must: 0.45,
  goal: 0.75,
  async prepare({ client }) {
    const { rows } = await client.query<{ identifier: string }>(
      `select identifier from licences.licence where status = 'active' limit 200`,
    )
    return rotating(
      rows.map(({ identifier }, index) => ({
        method: 'GET',
        path: `/api/v1/verify/${identifier}`,
        headers: { 'x-forwarded-for': `10.20.${index >> 8}.${index & 255}` },
        values: [identifier],
      })),
    )
  },
}
