import { setTimeout as delay } from 'node:timers/promises'
import { GUIDE_BROCHURE } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { OnCatalogue } from './catalogue.ts'
import { type RandomItem, randomItems } from './ground/random-items.ts'
import type { Limit } from './report.ts'

const PUBLICATIONS = 12
const LOOK_MS = 10
const LONGEST_MS = 15_000

/**
 * A new version of an item with another name, from the answer that it is published until each channel shows it: page,
 * API, search, suggestions, and the printed guide behind the page's link. Afterwards the former is published again.
 */
export async function cataloguePublication({ catalogue: { client }, server }: OnCatalogue): Promise<Limit[]> {
  const base = `http://127.0.0.1:${server.port}`
  const delays: Record<string, number>[] = []
  for (const item of await randomItems(client, PUBLICATIONS)) {
    const { rows } = await client.query<{ definition: ItemDefinition }>(
      'select definition from catalog.item_version where id = $1',
      [item.versionId],
    )
    const definition = rows[0]?.definition
    if (!definition) throw new Error(`no definition of ${item.code}`)
    const fresh = { ...definition, name: `${definition.name}（${marker()}）` }
    await seen(base, item, definition.name)
    await publish(base, item, fresh)
    delays.push(await untilSeen(base, item, fresh.name))
    await publish(base, item, definition)
  }
  const names = Object.keys(delays[0] ?? {})
  const note = `of ${delays.length}, from the answer to the publication`
  const limit = (name: string, values: readonly number[]): Limit => ({
    name,
    unit: 's',
    value: Math.max(...values) / 1000,
    must: 1,
    goal: 0.5,
    note: `the slowest ${note}`,
  })
  return [
    limit(
      'published, all channels',
      delays.map((each) => Math.max(...Object.values(each))),
    ),
    ...names.map((name) =>
      limit(
        `published, ${name}`,
        delays.map((each) => each[name] ?? 0),
      ),
    ),
  ]
}

/** Three characters that no name has together. */
const marker = (): string =>
  Array.from({ length: 3 }, () => String.fromCodePoint(0x9f00 + Math.floor(Math.random() * 160))).join('')

async function publish(base: string, { code, organizationId }: RandomItem, definition: ItemDefinition) {
  const reply = await fetch(`${base}/bench/publications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organizationId, sequence: Number(code.slice(-2)), definition }),
  })
  if (!reply.ok) throw new Error(`${code} was not published: ${await reply.text()}`)
}

const channels = (base: string, { code, regionCode }: RandomItem, name: string) => {
  const asked = new URLSearchParams({ q: name, region: regionCode })
  const holds = async (path: string) => {
    const reply = await fetch(base + path, { headers: { accept: '*/*' } })
    return (await reply.text()).includes(name)
  }
  return {
    page: () => holds(`/items/${code}`),
    API: () => holds(`/api/v1/items/${code}`),
    search: () => holds(`/api/v1/items?${asked}`),
    suggestions: () => holds(`/api/v1/items/suggestions?${asked}`),
  }
}

/** Fills the caches with what was in force. */
async function seen(base: string, item: RandomItem, name: string): Promise<void> {
  for (const isShown of Object.values(channels(base, item, name))) await isShown()
}

/** Milliseconds until each channel shows the name; the printed guide is one that says so in its file name. */
async function untilSeen(base: string, item: RandomItem, name: string): Promise<Record<string, number>> {
  const from = performance.now()
  const path = `/api/v1${GUIDE_BROCHURE.replace(':code', item.code)}`
  const all = {
    ...channels(base, item, name),
    brochure: async () => {
      const reply = await fetch(base + path, { method: 'HEAD', headers: { 'x-forwarded-for': address() } })
      return decodeURIComponent(reply.headers.get('content-disposition') ?? '').includes(name)
    },
  }
  const seenAfter = await Promise.all(
    Object.entries(all).map(async ([channel, isShown]) => {
      while (!(await isShown())) {
        if (performance.now() - from > LONGEST_MS) throw new Error(`${item.code} is not shown by ${channel}`)
        await delay(LOOK_MS)
      }
      return [channel, performance.now() - from] as const
    }),
  )
  return Object.fromEntries(seenAfter)
}

/** Everybody prints from an address of their own; the limit counts by address. */
const address = (): string =>
  `10.${Array.from({ length: 3 }, () => Math.floor(Math.random() * 256)).join('.')}`
