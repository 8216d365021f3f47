import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { CompiledQuery } from 'kysely'
import type { Tx } from '../database/database.ts'

/** A kind of background work. Handlers run at least once: each takes effect once by its own means. */
export type JobDefinition<Input extends object> = { readonly name: string; readonly handle: (input: Input) => Promise<void> }
export type JobRequest = { readonly job: string; readonly input: object; readonly startAfter?: Temporal.Instant; readonly key?: string }
export type ScheduledJob = { readonly name: string; readonly cron: string }

export type Jobs = {
  /** Enqueues in the transaction of the change that causes them. */
  send(tx: Tx, requests: readonly JobRequest[]): Promise<void>
  stop(): Promise<void>
}

const NOW = 'now'
const LATER = 'later'
type Envelope = { job: string; input: object }

/** Creates the queue tables; once per start, before the restricted role needs them. */
export async function prepareQueues(url: string, role: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false })
  await boss.start()
  // `now` wakes its workers at once; `later` holds work for a future day and is looked at by index every few seconds.
  await boss.createQueue(NOW, { notify: true, retryLimit: 8, retryBackoff: true, retryDelay: 2, deleteAfterSeconds: 86_400 })
  await boss.createQueue(LATER, { retryLimit: 20, retryBackoff: true, retryDelay: 30, retentionSeconds: 400 * 86_400, deleteAfterSeconds: 86_400 })
  await boss.getDb().executeSql(`grant usage on schema pgboss to ${role}; grant select, insert, update on all tables in schema pgboss to ${role}; grant execute on all functions in schema pgboss to ${role}`)
  await boss.stop({ graceful: false })
}

type Options = {
  readonly url: string
  readonly log: Logger
  /** Handlers by job name; empty in a process that only answers requests. */
  readonly handlers: ReadonlyMap<string, (input: object) => Promise<void>>
  readonly schedules: readonly ScheduledJob[]
}

/** Background work on the same database (pg-boss). */
export async function startJobs({ url, log, handlers, schedules }: Options): Promise<Jobs> {
  const working = handlers.size > 0
  const boss = new PgBoss({ connectionString: url, max: 4, supervise: working, schedule: working, migrate: false, useListenNotify: working })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await boss.start()

  const run = async ([job]: { data: Envelope; id: string }[]) => {
    const handler = job && handlers.get(job.data.job)
    if (!job || !handler) throw new Error(`no handler for job ${job?.data.job}`)
    await handler(job.data.input)
  }
  if (working) {
    await boss.work<Envelope>(NOW, { pollingIntervalSeconds: 2, localConcurrency: 2 }, run)
    await boss.work<Envelope>(LATER, { pollingIntervalSeconds: 5 }, run)
    for (const { name, cron } of schedules) {
      await boss.schedule(LATER, cron, { job: name, input: {} }, { key: name, tz: 'Asia/Shanghai' })
    }
  }
  return {
    async send(tx, requests) {
      const db = {
        executeSql: async (text: string, values: unknown[] = []) => ({ rows: [...(await tx.executeQuery(CompiledQuery.raw(text, values))).rows] }),
      }
      for (const queue of [NOW, LATER]) {
        const rows = requests.filter(({ startAfter }) => (startAfter ? LATER : NOW) === queue)
        if (rows.length === 0) continue
        await boss.insert(queue, rows.map(toInsert), { db })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

function toInsert({ job, input, startAfter, key }: JobRequest) {
  return {
    data: { job, input } satisfies Envelope,
    ...(startAfter && { startAfter: startAfter.toString() }),
    ...(key && { singletonKey: key }),
  }
}
