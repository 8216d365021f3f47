import { randomUUID } from 'node:crypto'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import pg from 'pg'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { summaryOf } from '../../apps/server/src/modules/catalog/item-summary.ts'
import { insertOrganizations } from '../../apps/server/src/modules/organizations/index.ts'
import { insertRegions } from '../../apps/server/src/modules/regions/index.ts'
import { refreshWords } from '../../apps/server/src/modules/search/commands/refresh-words.ts'
import { groupRow } from '../../apps/server/src/modules/search/indexing/group-row.ts'
import { type ItemWords, keyOf } from '../../apps/server/src/modules/search/indexing/item-words.ts'
import { readPart } from '../../demo/catalogue/catalogue.ts'
import { PARTS } from '../../demo/catalogue/parts.ts'
import { DEMO_ITEMS } from '../../demo/items/all.ts'
import type { BenchDatabase } from './database.ts'
import { insertRows } from './insert-rows.ts'
import { loadingPlatform } from './platform.ts'

/** A province: 1,500,000 items of some 1,500 authorities on five levels. */
export type Province = {
  readonly client: pg.Client
  readonly platform: Platform
  /** Counties and towns where people ask. */
  readonly regions: readonly string[]
  close(): Promise<void>
}

const ITEMS = 1_500_000
const CITIES = '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水'.split(' ')
const COUNTIES_EACH = 9
const TOWNS_EACH = 14
/** Names in which the same is done by other authorities or otherwise, as provinces have them beside the standard ones. */
const VARIANTS = ['', '（网上预约）', '（代办）', '（委托办理）']

/** Fills an empty database, or takes up the one that an earlier run kept. */
export async function openProvince(database: BenchDatabase, say: (line: string) => void): Promise<Province> {
  const running = await loadingPlatform(database)
  const { platform } = running
  const client = new pg.Client(database.url)
  await client.connect()
  const { rowCount } = await client.query('select from search.word limit 1')
  if (rowCount === 0) await fill(client, platform, say)
  const { rows } = await client.query<{ code: string }>(
    'select code from regions.region where level >= 3 order by code',
  )
  return {
    client,
    platform,
    regions: rows.map(({ code }) => code),
    async close() {
      await client.end()
      await running.stop()
    },
  }
}

type Place = { code: string; name: string; level: number; parent: string | null }

function placesOfProvince(): Place[] {
  const cities = CITIES.map(
    (name, index): Place => ({
      code: `33${twoDigits(index + 1)}00`,
      name: `${name}市`,
      level: 2,
      parent: '330000',
    }),
  )
  const counties = cities.flatMap(({ code, name }) =>
    numbers(COUNTIES_EACH).map(
      (number): Place => ({
        code: code.slice(0, 4) + twoDigits(number),
        name: `${name}第${number}区`,
        level: 3,
        parent: code,
      }),
    ),
  )
  const towns = counties.flatMap(({ code, name }) =>
    numbers(TOWNS_EACH).map(
      (number): Place => ({
        code: `${code}${String(number).padStart(3, '0')}000`,
        name: `${name}第${number}街道`,
        level: 4,
        parent: code,
      }),
    ),
  )
  return [{ code: '330000', name: '浙江省', level: 1, parent: null }, ...cities, ...counties, ...towns]
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

async function fill(client: pg.Client, platform: Platform, say: (line: string) => void): Promise<void> {
  // What is loaded here needs not outlive a power cut.
  await client.query('set synchronous_commit = off')
  const places = placesOfProvince()
  const authorities = places.map(({ code, name }, index) => ({
    id: randomUUID(),
    code,
    name: `${name}政务服务局`,
    index,
  }))
  await transact(platform, systemContext('bench'), async ({ tx }) => {
    await insertRegions(tx, places)
    await insertOrganizations(
      tx,
      authorities.map(({ id, code, name, index }) => ({
        id,
        key: `province_${index}`,
        name,
        short_name: name,
        credit_code: buildCreditCode('11', code.slice(0, 6), `P${String(index).padStart(7, '0')}`),
        region_code: code,
        parent_id: null,
        kind: 'department',
        phone: '0571-00000000',
        address: name,
      })),
    )
  })
  say(`groups for ${places.length} authorities`)
  const groups = await insertGroups(client)
  await insertAuthorities(client, authorities)
  say(`${ITEMS.toLocaleString('en')} items`)
  await insertItems(client, groups.length * places.length)
  say('words')
  await transact(platform, systemContext('bench'), refreshWords)
  await client.query('vacuum (analyze)')
}

type Group = { words: ItemWords; basicCode: string; summary: string }

/** What the demonstration's catalogue has, and variants of it. */
function groupsOfProvince(): Group[] {
  const definitions = [
    ...PARTS.flatMap((part) => readPart(part).implementations.map(({ definition }) => definition)),
    ...DEMO_ITEMS.map(({ definition }) => definition),
  ]
  const distinct = [...new Map(definitions.map((one) => [`${one.basicCode} ${one.name}`, one])).values()]
  return VARIANTS.flatMap((variant) => distinct.map((definition) => groupOf(definition, variant))).slice(
    0,
    MOST_GROUPS,
  )
}
const MOST_GROUPS = 2_000

function groupOf(definition: ItemDefinition, variant: string): Group {
  const named = { ...definition, name: definition.name + variant }
  return {
    basicCode: definition.basicCode,
    words: {
      ...named,
      nameEn: named.nameEn ?? null,
      plainNames: variant === '' ? named.plainNames : [],
      isBundle: named.bundle !== undefined,
    },
    summary: JSON.stringify(
      summaryOf(named, { code: 'CODE', organizationName: 'NAME', region: { code: 'REGION', name: 'PLACE' } }),
    ),
  }
}

async function insertGroups(client: pg.Client): Promise<Group[]> {
  const groups = groupsOfProvince()
  const rows = groups.map(({ words }) => groupRow([words], undefined))
  await insertRows(client, 'search.item_group', groups, {
    basic_code: ['text', ({ basicCode }) => basicCode],
    key: ['text', ({ words }) => keyOf(words.name)],
    name: ['text', ({ words }) => words.name],
    prior: ['real', (_, index) => String(rows[index]?.prior)],
    name_words: ['smallint', (_, index) => String(rows[index]?.name_words)],
    popularity: ['real', (_, index) => String(((index * 7919) % 1000) / 1000)],
    facets: [
      'text[]',
      (_, index) => `{${(rows[index]?.facets ?? []).map((facet) => `"${facet}"`).join(',')}}`,
    ],
    tokens: ['tsvector', (_, index) => rows[index]?.tokens ?? ''],
  })
  await client.query('create temp table template (basic_code text, key text, summary text)')
  await insertRows(client, 'template', groups, {
    basic_code: ['text', ({ basicCode }) => basicCode],
    key: ['text', ({ words }) => keyOf(words.name)],
    summary: ['text', ({ summary }) => summary],
  })
  return groups
}

async function insertAuthorities(
  client: pg.Client,
  authorities: readonly { id: string; code: string; name: string }[],
): Promise<void> {
  await insertRows(client, 'search.authority', authorities, {
    organization_id: ['uuid', ({ id }) => id],
    name: ['text', ({ name }) => name],
    region_code: ['text', ({ code }) => code],
  })
}

/** Every authority does the same part of all groups. Indexes are made once over all rows. */
async function insertItems(client: pg.Client, pairs: number): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid in ('catalog.item'::regclass, 'search.place'::regclass) and not indisunique`,
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  await client.query(
    `create temp table done as
     select row_number() over () as n, gen_random_uuid() as id, item_group.id as group_id, authority.id as authority_id
     from search.item_group cross join search.authority
     where (item_group.id * 7919 + authority.id * 104729) % ${pairs} < ${ITEMS}`,
  )
  await client.query(
    `insert into catalog.item (id, code, basic_code, organization_id, region_code, type, status, name, version, version_id,
       published_on, aspects, summary)
     select done.id, code, item_group.basic_code, organization_id, authority.region_code, '20', 'published',
       item_group.name, 1, done.id, '2026-01-05', '{}',
       replace(replace(replace(replace(summary, '"CODE"', to_jsonb(code)::text), '"NAME"', to_jsonb(authority.name)::text),
         '"REGION"', to_jsonb(authority.region_code)::text), '"PLACE"', to_jsonb(region.name)::text)::jsonb
     from done join search.item_group on item_group.id = group_id
     join template on template.basic_code = item_group.basic_code and template.key = item_group.key
     join search.authority on authority.id = authority_id
     join regions.region on region.code = authority.region_code,
     lateral (select lpad(done.n::text, 33, '0') as code) numbered`,
  )
  await client.query(
    `insert into search.place (item_id, group_id, region_code, level, authority_id, wording_id)
     select done.id, group_id, region_code, (region.level + 1)::text, authority_id, group_id
     from done join search.authority on authority.id = authority_id
     join regions.region on region.code = authority.region_code`,
  )
  for (const { definition } of indexes) await client.query(definition)
  await client.query(
    `update search.item_group set places = counted.places
     from (select group_id, count(*) as places from search.place group by group_id) counted where group_id = item_group.id`,
  )
  await client.query(
    `update search.authority set items = counted.items
     from (select authority_id, count(*) as items from search.place group by authority_id) counted where authority_id = authority.id`,
  )
  await client.query('update search.revision set index_value = 1')
}
