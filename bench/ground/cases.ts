import type pg from 'pg'
import type { Announcement } from '../../apps/server/src/kernel/events/announce.ts'
import { append } from '../../apps/server/src/kernel/events/chain.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'

const CLOSED = 90_000
const OPEN = 10_000
const AT_ONCE = 5000
/** Working days over which the limits of the open cases are spread. */
const DUE_DAYS = 30

/** Columns of a case that tell it from others. */
const CASE = `id, number, query_number, subject_id, applicant_name`

/**
 * 90,000 closed cases and 10,000 that wait for the reviewer, copied from one of each that went through the platform;
 * each has its tasks and its chain of history.
 */
export async function loadCases(
  client: pg.Client,
  platform: Platform,
  templates: { closed: string; open: string },
): Promise<void> {
  // What is loaded here needs not outlive a power cut.
  await client.query('set synchronous_commit = off')
  await copyCases(client, templates.closed, CLOSED, 'C')
  await copyCases(client, templates.open, OPEN, 'O')
  await copyTasks(client, templates.open)
  await client.query(
    `update cases."case" c set due_on = task.due_on from cases.task where task.case_id = c.id and task.closed_at is null and c.number like 'O%'`,
  )
  await writeHistories(client, platform)
}

async function copyCases(client: pg.Client, template: string, count: number, prefix: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'cases' and table_name = 'case' order by ordinal_position`,
  )
  const own = new Set(CASE.split(', '))
  const same = rows.map(({ name }) => name).filter((name) => !own.has(name))
  await client.query(
    `insert into cases."case" (${CASE}, ${same.join(', ')})
     select gen_random_uuid(), $2 || lpad(n::text, 30, '0'), $2 || lpad(n::text, 12, '0'), subject.id, subject.name, ${same.map((name) => `c.${name}`).join(', ')}
     from cases."case" c
     cross join generate_series(1, $3::int) n
     join (select id, name, row_number() over (order by id) - 1 as turn from identity.subject where kind = 'firm') subject
       on subject.turn = n % (select count(*) from identity.subject where kind = 'firm')
     where c.id = $1`,
    [template, prefix, count],
  )
}

async function copyTasks(client: pg.Client, template: string): Promise<void> {
  await client.query(
    `insert into cases.task (id, case_id, task_key, node_id, step_name, kind, post, organization_id, organization_name, region_code, number, item_name,
       applicant_name, subject_id, assignee_id, assignee_name, light, due_on, opened_at, submitted_at, closed_at, outcome, opinion)
     select gen_random_uuid(), c.id, t.task_key, t.node_id, t.step_name, t.kind, t.post, t.organization_id, t.organization_name, t.region_code, c.number, t.item_name,
       c.applicant_name, c.subject_id, t.assignee_id, t.assignee_name, t.light, t.due_on + (substr(c.number, 2)::int % $2::int), t.opened_at, t.submitted_at, t.closed_at, t.outcome, t.opinion
     from cases.task t cross join cases."case" c
     where t.case_id = $1 and c.number like 'O%'`,
    [template, DUE_DAYS],
  )
}

/** Three events a case, each hashed over the one before. */
async function writeHistories(client: pg.Client, platform: Platform): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select id from cases."case" where number like 'C%' or number like 'O%'`,
  )
  const author = { actor: null, actorName: '系统', onBehalfOf: null, at: '2026-01-05T01:00:00.000Z' }
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const streams = rows.slice(at, at + AT_ONCE).map(({ id }) => id)
    const announcements = streams.flatMap((stream): Announcement[] =>
      ['case.submitted', 'case.accepted', 'case.reviewed'].map((kind) => ({
        kind,
        stream,
        streamKind: 'case',
        payload: { taskId: stream, outcome: 'agree' },
        reason: null,
      })),
    )
    await platform.db.inTransaction((tx, later) =>
      append({ tx, later }, platform.keyring.suite, author, announcements, new Set(streams)),
    )
  }
}
