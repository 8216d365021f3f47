import { CompiledQuery } from 'kysely'
import { type Db as BossDatabase, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Tx } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'

/**
 * `slow` work, such as drawing documents, never stands in the way of what people wait for; `idle` work, such as drawing
 * those of the past, not in the way of slow work either. `long` work takes minutes and goes on where it stopped.
 */
export type Pace = 'prompt' | 'slow' | 'idle' | 'long'

export type JobRequest = {
  readonly job: string
  readonly pace?: Pace | undefined
  readonly input: object
  readonly startAfter?: Temporal.Instant
  readonly key?: string
}
export type Handlers = ReadonlyMap<string, (input: object) => Promise<void>>
export type Schedule = { readonly job: string; readonly cron: string }

/** Background work on the same database (pg-boss). */
export type Jobs = {
  /** Enqueues in the transaction of the change that causes them. */
  send(tx: Tx, requests: readonly JobRequest[]): Promise<void>
  /** Makes this process a worker. Handlers run at least once. */
  work(handlers: Handlers, schedules: readonly Schedule[]): Promise<void>
  /** Lets running handlers finish for some seconds. */
  stop(): Promise<void>
}

/** `now` and `slow` wake their workers at once; `later` holds work for a future day and is looked at by index every few seconds. */
const NOW = 'now'
const SLOW = 'slow'
const LONG = 'long'
const LATER = 'later'
/** A worker that was killed is noticed after this time, and another goes on with its work. */
const HEARTBEAT_SECONDS = 20
/** Longer than any work may take. */
const LONGEST_SECONDS = 6 * 3600
type Envelope = { job: string; input: object }

/** Creates or upgrades the queue tables, as the owner of the database. */
export async function prepareQueues(url: string, role: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false })
  await boss.start()
  for (const queue of [NOW, SLOW]) {
    await boss.createQueue(queue, {
      notify: true,
      retryLimit: 8,
      retryBackoff: true,
      retryDelay: 2,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deleteAfterSeconds: 86_400,
    })
  }
  await boss.createQueue(LONG, {
    notify: true,
    retryLimit: 8,
    retryDelay: 2,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: LONGEST_SECONDS,
    deleteAfterSeconds: 86_400,
  })
  await boss.createQueue(LATER, {
    retryLimit: 20,
    retryBackoff: true,
    retryDelay: 30,
    retentionSeconds: 400 * 86_400,
    deleteAfterSeconds: 86_400,
  })
  await boss.getDb().executeSql(`
    grant usage on schema pgboss to ${role};
    grant select, insert, update, delete on all tables in schema pgboss to ${role};
    grant execute on all functions in schema pgboss to ${role}`)
  await boss.stop({ graceful: false })
}

export async function openJobs(url: string, log: Logger, isWorker: boolean): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    supervise: isWorker,
    schedule: isWorker,
    migrate: false,
    useListenNotify: isWorker,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await boss.start()
  return {
    async send(tx, requests) {
      const byQueue = Map.groupBy(requests, queueOf)
      const sent = [...byQueue].map(([queue, rows]) =>
        boss.insert(queue, rows.map(toInsert), { db: inTransaction(tx) }),
      )
      await Promise.all(sent)
    },
    async work(handlers, schedules) {
      const run = async (jobs: { data: Envelope }[]) => {
        for (const { data } of jobs) {
          const handle = handlers.get(data.job)
          if (!handle) throw new Error(`no handler for job ${data.job}`)
          await handle(data.input)
        }
      }
      // Woken by itself, a worker goes on until nothing is left; else it would rest up to half a minute after each job.
      const workUntilEmpty = async (queue: string, pollingIntervalSeconds: number) => {
        let worker = ''
        worker = await boss.work<Envelope>(queue, { pollingIntervalSeconds }, (jobs) =>
          run(jobs).finally(() => boss.notifyWorker(worker)),
        )
      }
      for (const { job, cron } of schedules) {
        await boss.schedule(LATER, cron, { job, input: {} }, { key: job, tz: 'Asia/Shanghai' })
      }
      await Promise.all([
        workUntilEmpty(NOW, 2),
        workUntilEmpty(NOW, 2),
        workUntilEmpty(SLOW, 5),
        workUntilEmpty(LONG, 5),
        workUntilEmpty(LONG, 5),
        workUntilEmpty(LATER, 5),
      ])
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

const queueOf = ({ startAfter, pace }: JobRequest): string =>
  startAfter ? LATER : pace === 'long' ? LONG : pace === 'slow' || pace === 'idle' ? SLOW : NOW

const inTransaction = (tx: Tx): Pick<BossDatabase, 'executeSql'> => ({
  async executeSql(text: string, values: unknown[] = []) {
    // One text for each queue; to plan it takes longer than all else that a short change does.
    const { rows } = await tx.executeQuery(CompiledQuery.raw(prepared(text), values))
    return { rows }
  },
})

function toInsert({ job, pace, input, startAfter, key }: JobRequest) {
  return {
    data: { job, input } satisfies Envelope,
    ...(pace === 'idle' && { priority: -1 }),
    ...(startAfter && { startAfter: startAfter.toString() }),
    ...(key && { singletonKey: key }),
  }
}
