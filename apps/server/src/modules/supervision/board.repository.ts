import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'

type Policy = Condition<{ region_code: string | null }>

export type BoardRow = {
  readonly name: string
  readonly running: number
  readonly yellow: number
  readonly red: number
  readonly paused: number
  readonly closed: number
  readonly decided: number
  readonly late: number
}

/**
 * The load of each organization: what runs, by light, and what was closed and decided since the instant. `late` had a
 * red card before its decision. Reads the views that cases and ratings publish.
 */
export async function loadOfOrganizations(
  db: Db,
  actor: Actor,
  policy: Policy,
  since: string,
): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    with mine as (
      select id, organization_id, organization_name, light, paused, closed_at, decided_at,
        status in ('submitted', 'correction', 'accepted', 'approved') as runs
      from cases.case_brief as brief
      where ${policy.sql(actor, 'brief')}
        and (status in ('submitted', 'correction', 'accepted', 'approved') or closed_at >= ${since}::timestamptz or decided_at >= ${since}::timestamptz)
    )
    select min(organization_name) as name,
      count(*) filter (where runs)::int as running,
      count(*) filter (where runs and light = 'yellow')::int as yellow,
      count(*) filter (where runs and light = 'red')::int as red,
      count(*) filter (where runs and paused)::int as paused,
      count(*) filter (where closed_at >= ${since}::timestamptz)::int as closed,
      count(*) filter (where decided_at >= ${since}::timestamptz)::int as decided,
      count(*) filter (where decided_at >= ${since}::timestamptz and exists (
        select from supervision.card where card.case_id = mine.id and card.colour = 'red' and card.clock <> 'delivery'))::int as late
    from mine group by organization_id
    order by red desc, yellow desc, running desc, name`.execute(db)
  return rows
}

/** Share of the ratings since the instant that are no 差评; null without ratings. */
export async function satisfactionSince(
  db: Db,
  actor: Actor,
  policy: Policy,
  since: string,
): Promise<number | null> {
  const { rows } = await sql<{ share: number | null }>`
    select (count(*) filter (where level <= 3))::float8 / nullif(count(*), 0) as share
    from ratings.rating_brief as rating where ${policy.sql(actor, 'rating')} and at >= ${since}::timestamptz`.execute(
    db,
  )
  return rows[0]?.share ?? null
}
