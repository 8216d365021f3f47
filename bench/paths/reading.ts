import { rotating } from '../call.ts'
import type { HotPath } from '../path.ts'

/** As the browsers of most people ask. */
const BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' }

export const guidePage: HotPath = {
  name: 'guide page',
  must: 0.25,
  goal: 0.5,
  baseline: '{"status":"up"}',
  prepare: async ({ guides }) =>
    rotating(
      guides
        .slice(0, 50)
        .map((code) => ({ method: 'GET', path: `/items/${code}`, headers: BROWSER, values: [] })),
    ),
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
