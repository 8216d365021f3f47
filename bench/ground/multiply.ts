import type pg from 'pg'
import type { Authority } from './authorities.ts'
import { insertRows } from './insert-rows.ts'
import type { Model } from './models.ts'

/** Tables whose indexes are made once over all rows. */
const LARGE = ['catalog.item', 'catalog.item_version', 'search.place', 'standards.entry', 'standards.finding']
/** One in so many items of an authority is done in each of the other ways. */
const DIFFERS = 8

/**
 * Copies what was published for the models to all other authorities of their level, by one statement a table, with
 * codes, names and places of their own. Only the events of history are left out.
 */
export async function multiply(
  client: pg.Client,
  authorities: readonly Authority[],
  models: readonly Model[],
): Promise<void> {
  // What is loaded here needs not outlive a power cut, and rows that are copied refer to what is there.
  await client.query('set synchronous_commit = off')
  await client.query(`set maintenance_work_mem = '256MB'`)
  await client.query('set session_replication_role = replica')
  await pairUp(client, authorities, models)
  const indexes = await dropIndexes(client)
  await client.query(`
    insert into catalog.item (id, code, basic_code, organization_id, region_code, type, status, name, version, version_id,
      published_on, findings, aspects, summary)
    select copied.id, copied.code, basic_code, copied.organization_id, copied.region_code, type, status, name, version,
      copied.version_id, published_on, findings, aspects, summary || jsonb_build_object('code', copied.code,
        'organizationName', organization_name, 'regionCode', copied.region_code, 'regionName', region_name)
    from copied join catalog.item on item.id = copied.model_id`)
  // Long values go on as they are stored, without being read.
  await client.query(`
    insert into catalog.item_version (id, item_id, version, published_on, digest, definition, compiled)
    select copied.version_id, copied.id, version.version, version.published_on, digest, definition, compiled
    from copied join catalog.item on item.id = copied.model_id
    join catalog.item_version as version on version.id = item.version_id`)
  await client.query(`
    insert into search.authority (organization_id, credit_code, name, region_code, region_name)
    select distinct organization_id, left(code, 18), organization_name, region_code, region_name from copied`)
  await client.query(`
    insert into search.place (item_id, group_id, region_code, level, authority_id, wording_id, suspended)
    select copied.id, group_id, copied.region_code, level, authority.id, wording_id, suspended
    from copied join search.place on place.item_id = copied.model_id
    join search.authority using (organization_id)`)
  await client.query(`
    insert into standards.entry (item_id, code, basic_code, sequence, organization_id, organization_name, region_code,
      region_name, level, type, name, version, version_id, prints, figures, findings, lists, content, intermediaries,
      services, themes, score, deviations)
    select copied.id, copied.code, basic_code, sequence, copied.organization_id, copied.organization_name,
      copied.region_code, copied.region_name, level, type, name, version, copied.version_id, prints, figures, findings,
      lists, content, intermediaries, services, themes, score, deviations
    from copied join standards.entry on entry.item_id = copied.model_id`)
  await client.query(`
    insert into standards.finding (item_id, rule, places, message, region_code, organization_id)
    select copied.id, rule, places, message, copied.region_code, copied.organization_id
    from copied join standards.finding on finding.item_id = copied.model_id`)
  for (const definition of indexes) await client.query(definition)
  await recount(client)
  await client.query('set session_replication_role = default')
}

/** The table `copied`: each item to be made, with the one it is made of. */
async function pairUp(
  client: pg.Client,
  authorities: readonly Authority[],
  models: readonly Model[],
): Promise<void> {
  const ways = new Map(models.map(({ authority, way }) => [authority.key, way]))
  await client.query(
    `create temp table doer (key text, name text, region_name text, level int, number int, way int)`,
  )
  await insertRows(client, 'doer', authorities, {
    key: ['text', ({ key }) => key],
    name: ['text', ({ name }) => name],
    region_name: ['text', ({ division }) => division.name],
    level: ['int', ({ division }) => String(division.level)],
    number: ['int', (_, index) => String(index)],
    way: ['int', ({ key }) => ways.get(key)?.toString() ?? null],
  })
  await client.query(`
    create temp table model as
    select item.id, item.code, doer.level, doer.way, dense_rank() over (order by substr(item.code, 20)) as task,
      max(doer.way) over (partition by doer.level) as ways
    from catalog.item join organizations.organization on organization.id = item.organization_id
    join doer using (key) where doer.way is not null`)
  await client.query(`
    create temp table copied as
    select uuidv7() as id, uuidv7() as version_id, model.id as model_id, credit_code || substr(model.code, 19) as code,
      organization.id as organization_id, doer.name as organization_name, region_code, region_name
    from doer join organizations.organization using (key)
    join model on model.level = doer.level
      and model.way = case when (doer.number + task) % ${DIFFERS} <= ways then (doer.number + task) % ${DIFFERS} else 0 end
    where doer.way is null`)
  await client.query('analyze copied')
}

/** @returns how to make them again */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = any ($1::regclass[]) and not indisunique`,
    [LARGE],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

async function recount(client: pg.Client): Promise<void> {
  const counts = [
    ['search.item_group', 'places', 'id', 'search.place', 'group_id'],
    ['search.authority', 'items', 'id', 'search.place', 'authority_id'],
  ]
  for (const [table, column, id, of, by] of counts)
    await client.query(
      `update ${table} as counting set ${column} = counted.n
       from (select ${by} as of, count(*) as n from ${of} group by 1) counted where counted.of = counting.${id}`,
    )
  await client.query(
    `update standards.handling set authorities = counted.n
     from (select basic_code, sequence, count(*) as n from standards.entry group by 1, 2) counted
     where (counted.basic_code, counted.sequence) = (handling.basic_code, handling.sequence)`,
  )
  await client.query('update catalog.revision set value = value + 1')
  await client.query('update search.revision set index_value = index_value + 1')
}
