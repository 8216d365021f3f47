import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { type Condition, regionPrefix } from '../../kernel/policy.ts'
import type { Tables } from './standards.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('standards')

type Policy = Condition<{ organization_id: string | null; region_code: string | null }>
type Moment = { readonly day: string; readonly at: string }

const WORST = 10

/** A row for every organization that has items in force, or has had some that day. */
export const snapOrganizations = (tx: Tx, { day, at }: Moment) =>
  sql`
    insert into standards.snapshot (scope, day, organization_id, region_code, name, region_name, taken_at, items, score, figures)
    select organization_id::text, ${day}::date, organization_id, region_code, name, region_name, ${at}::timestamptz, mine.items, score,
      jsonb_build_object('authorities', 1, 'clean', clean, 'compared', compared, 'scores', scores,
        'findings', coalesce(found.items_by_rule, '{}'), 'deviations', coalesce(deviating.items_by_aspect, '{}'),
        'worst', coalesce(lowest.items, '[]'))
    from (
      select organization_id, min(region_code) as region_code, min(organization_name) as name, min(region_name) as region_name,
        count(*)::int as items, count(*) filter (where findings = 0)::int as clean, count(score)::int as compared,
        coalesce(sum(score), 0)::int as scores, round(avg(score))::smallint as score
      from standards.entry group by organization_id
    ) mine
    cross join lateral (
      select jsonb_object_agg(rule, items) as items_by_rule
      from (select rule, count(*)::int as items from standards.finding where finding.organization_id = mine.organization_id group by rule) by_rule
    ) found
    cross join lateral (
      select jsonb_object_agg(aspect, items) as items_by_aspect
      from (select aspect, count(*)::int as items from standards.entry, unnest(deviations) as aspect
        where entry.organization_id = mine.organization_id group by aspect) by_aspect
    ) deviating
    cross join lateral (
      select jsonb_agg(jsonb_build_object('code', code, 'name', name, 'organizationName', organization_name, 'score', score, 'findings', findings)) as items
      from (select code, name, organization_name, score, findings from standards.entry
        where entry.organization_id = mine.organization_id and (score < 100 or findings > 0)
        order by score, findings desc, item_id limit ${WORST}) worst
    ) lowest
    on conflict (scope, day) do update set name = excluded.name, region_code = excluded.region_code, region_name = excluded.region_name,
      taken_at = excluded.taken_at, items = excluded.items, score = excluded.score, figures = excluded.figures`.execute(
    tx,
  )

/** Codes of the regions that have organizations in the day's snapshot. */
export async function listSnappedRegions(db: Db, day: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('snapshot')
    .select('region_code')
    .distinct()
    .where('day', '=', day)
    .where('organization_id', 'is not', null)
    .execute()
  return rows.map(({ region_code }) => region_code)
}

/** The sum over the organizations of a region and below, as a row of its own. */
export const snapRegion = (tx: Tx, { day, at }: Moment, { code, name }: { code: string; name: string }) =>
  sql`
    with mine as (
      select items, figures from standards.snapshot
      where day = ${day}::date and organization_id is not null and region_code like ${`${regionPrefix(code)}%`}
    ), summed as (
      select coalesce(sum(items), 0)::int as items, count(*)::int as authorities, sum((figures->'clean')::int)::int as clean,
        sum((figures->'compared')::int)::int as compared, sum((figures->'scores')::int)::int as scores
      from mine
    )
    insert into standards.snapshot (scope, day, organization_id, region_code, name, region_name, taken_at, items, score, figures)
    select ${code}, ${day}::date, null, ${code}, ${name}, ${name}, ${at}::timestamptz, items,
      round(scores::numeric / nullif(compared, 0))::smallint,
      jsonb_build_object('authorities', authorities, 'clean', clean, 'compared', compared, 'scores', scores,
        'findings', (select coalesce(jsonb_object_agg(key, total), '{}') from (
          select key, sum(value::int)::int as total from mine, jsonb_each_text(figures->'findings') group by key) found),
        'deviations', (select coalesce(jsonb_object_agg(key, total), '{}') from (
          select key, sum(value::int)::int as total from mine, jsonb_each_text(figures->'deviations') group by key) deviating),
        'worst', (select coalesce(jsonb_agg(item), '[]') from (
          select item from mine, jsonb_array_elements(figures->'worst') as item
          order by (item->>'score')::int nulls last, (item->>'findings')::int desc, item->>'code' limit ${WORST}) lowest))
    from summed where authorities > 0
    on conflict (scope, day) do update set name = excluded.name, region_name = excluded.region_name, taken_at = excluded.taken_at,
      items = excluded.items, score = excluded.score, figures = excluded.figures`.execute(tx)

/** The latest row of a region (by code) or an organization (by id). */
export const findSnapshot = (db: Db, scope: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('snapshot')
    .selectAll()
    .where('scope', '=', scope)
    .where(policy.sql(actor, 'snapshot'))
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The rows of a scope from a day on, oldest first. */
export const listTrend = (db: Db, scope: string, since: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('snapshot')
    .select(['day', 'items', 'score', 'figures'])
    .where('scope', '=', scope)
    .where('day', '>=', since)
    .where(policy.sql(actor, 'snapshot'))
    .orderBy('day')
    .execute()

/** Organizations of a region and below on a day, the lowest score first; without a score last. */
export const listStandings = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { region, day }: { region: string; day: string },
  { after, limit }: { after: { rank: number; scope: string } | undefined; limit: number },
) => {
  const rank = sql<number>`coalesce(score, 101)`
  return tables(db)
    .selectFrom('snapshot')
    .select(['scope', 'organization_id', 'name', 'region_name', 'items', 'score', 'figures', rank.as('rank')])
    .where('day', '=', day)
    .where('organization_id', 'is not', null)
    .where('region_code', 'like', `${regionPrefix(region)}%`)
    .where(policy.sql(actor, 'snapshot'))
    .$if(after !== undefined, (qb) =>
      qb.where(sql<boolean>`(${rank}, scope) > (${after?.rank ?? 0}::int, ${after?.scope ?? ''})`),
    )
    .orderBy(rank)
    .orderBy('scope')
    .limit(limit)
    .execute()
}
