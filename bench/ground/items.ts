import { randomUUIDv7 } from 'node:crypto'
import type pg from 'pg'
import { summaryOf } from '../../apps/server/src/modules/catalog/item-summary.ts'
import { DEMO_ITEMS } from '../../demo/items/all.ts'
import type { DemoItem } from '../../demo/items/demo-item.ts'
import { REGIONS, type Region } from '../../demo/regions.ts'
import { insertRows } from './insert-rows.ts'

const ITEMS = 100_000
/** Items that have a whole version of their own (0.2 MB) and so a guide; the others are in lists and in the index. */
const GUIDES_OF_EACH = 20

/** How one item is several in an authority's list. */
const KINDS = ['首次申请', '变更', '延续']

type Template = {
  readonly item: DemoItem
  readonly versionId: string
  readonly organizationId: string
  readonly organizationName: string
}

/**
 * 100,000 items made of the demonstration's: every item in every region, in several kinds, found by the words of its
 * own name.
 */
export async function loadItems(client: pg.Client): Promise<void> {
  const templates = await readTemplates(client)
  const perPlace = Math.ceil(ITEMS / (templates.length * REGIONS.length * KINDS.length))
  for (const template of templates) {
    const rows = REGIONS.flatMap((region) =>
      KINDS.flatMap((kind) => itemsOf(template, region, kind, perPlace)),
    )
    await insertItems(client, template, rows)
  }
  for (const { item } of templates) await giveVersions(client, item.definition.name)
}

/** Codes of the items that have a version of their own. */
export async function listGuides(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    `select item.code from catalog.item join catalog.item_version as version on version.id = item.version_id and version.item_id = item.id order by item.id desc`,
  )
  return rows.map(({ code }) => code)
}

async function readTemplates(client: pg.Client): Promise<Template[]> {
  const { rows } = await client.query<{
    name: string
    versionId: string
    organizationId: string
    organizationName: string
  }>(`
    select item.name, item.version_id as "versionId", item.organization_id as "organizationId", organization.name as "organizationName"
    from catalog.item join organizations.organization on organization.id = item.organization_id`)
  return rows.flatMap(({ name, ...row }) => {
    const item = DEMO_ITEMS.find(({ definition }) => definition.name === name)
    return item ? [{ item, ...row }] : []
  })
}

type NewItem = { id: string; code: string; name: string; region: Region; summary: string }

function itemsOf(
  { item: { definition: authored }, organizationName }: Template,
  region: Region,
  kind: string,
  count: number,
): NewItem[] {
  const name = `${authored.name}（${kind}）`
  const definition = { ...authored, name }
  const office = `${region.name}${organizationName.replace(/^(温州市)?(鹿城区)?/, '')}`
  return Array.from({ length: count }, () => {
    const id = randomUUIDv7()
    const code = `${id.replaceAll('-', '').toUpperCase()}0`
    return {
      id,
      code,
      name,
      region,
      summary: JSON.stringify(summaryOf(definition, { code, organizationName: office, region })),
    }
  })
}

async function insertItems(
  client: pg.Client,
  { item: { definition }, versionId, organizationId }: Template,
  items: readonly NewItem[],
): Promise<void> {
  await insertRows(client, 'catalog.item', items, {
    id: ['uuid', ({ id }) => id],
    code: ['text', ({ code }) => code],
    basic_code: ['text', () => definition.basicCode],
    organization_id: ['uuid', () => organizationId],
    region_code: ['text', ({ region }) => region.code],
    type: ['text', () => definition.type],
    status: ['catalog.item_status', () => 'published'],
    name: ['text', ({ name }) => name],
    version: ['int', () => '1'],
    version_id: ['uuid', () => versionId],
    published_on: ['date', () => '2026-01-05'],
    aspects: ['jsonb', () => '{}'],
    summary: ['jsonb', ({ summary }) => summary],
  })
}

/** Copies the version that the items share, so that some have one of their own. */
async function giveVersions(client: pg.Client, name: string): Promise<void> {
  await client.query(
    `with chosen as (
       select id, version_id, gen_random_uuid() as fresh from catalog.item where name like $1 order by id limit $2
     ), copied as (
       insert into catalog.item_version (id, item_id, version, published_on, digest, definition, compiled)
       select chosen.fresh, chosen.id, 1, published_on, digest, definition, compiled
       from chosen join catalog.item_version as version on version.id = chosen.version_id
     )
     update catalog.item set version_id = chosen.fresh from chosen where item.id = chosen.id`,
    [`${name}（%`, GUIDES_OF_EACH],
  )
}
