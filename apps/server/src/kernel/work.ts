import { v7 as uuidv7 } from 'uuid'
import type { Actor } from './actor.ts'
import type { Db, Tx } from './database/database.ts'
import type { Announcement } from './events/announce.ts'
import { append } from './events/chain.ts'
import type { JobRequest } from './jobs/jobs.ts'
import type { JobKey } from './module.ts'
import { type Platform, TIME_ZONE } from './platform.ts'

/** Where a request comes from, as its owner may see it again and the security log keeps it. */
export type Origin = {
  /** IP address; empty for work of the platform itself. */
  readonly network: string
  /** What the browser or program calls itself, at most 200 characters. */
  readonly device: string
}

/** Of what nobody asked for from outside. */
export const INSIDE: Origin = { network: '', device: '' }

type Context = {
  readonly actor: Actor
  readonly requestId: string
  readonly origin: Origin
  readonly language: 'zh' | 'en'
}

/** What a query may use. */
export type Reading = Context & {
  readonly platform: Platform
  readonly db: Db
  readonly now: Temporal.Instant
  /** The day in Beijing. */
  readonly today: Temporal.PlainDate
}

/** What a command may use: a transaction, history and jobs that commit together (design law 6). */
export type Work = Reading & {
  readonly tx: Tx
  /** A statement of this transaction whose answer nobody waits for. It is done before what is asked for after it. */
  later(statement: Promise<unknown>): void
  /** A new row id, sortable by time. */
  newId(): string
  /** A new id that begins a chain of history. */
  newStream(): string
  emit(announcement: Announcement): void
  /** Appends what was announced so far, for an answer that shows history; the rest follows at the end. */
  record(): Promise<void>
  /** 代班: history names whoever acts like this from here on. */
  signAs(signature: string): void
  enqueue<Input extends object>(
    job: JobKey<Input>,
    input: Input,
    options?: { startAfter?: Temporal.Instant; key?: string },
  ): void
}

export function reading(platform: Platform, context: Context, now = platform.now()): Reading {
  return {
    ...context,
    platform,
    db: platform.db,
    now,
    today: legalToday(now),
  }
}

/** Ids of one millisecond, and so of one transaction, sort in the order they were made. */
let sequence = 0
function nextSequence(): number {
  sequence = (sequence + 1) >>> 0
  return sequence
}

let current = { from: 0, until: 0, day: new Temporal.PlainDate(1970, 1, 1) }

/** The day in Beijing; worked out once a day, since that takes longer than many a request. */
function legalToday(now: Temporal.Instant): Temporal.PlainDate {
  const at = now.epochMilliseconds
  if (at >= current.from && at < current.until) return current.day
  const begin = now.toZonedDateTimeISO(TIME_ZONE).startOfDay()
  current = {
    from: begin.epochMilliseconds,
    until: begin.add({ days: 1 }).epochMilliseconds,
    day: begin.toPlainDate(),
  }
  return current.day
}

/** One use case, one transaction: rows, appended events and outbox jobs commit together or not at all. */
export async function transact<Answer>(
  platform: Platform,
  context: Context,
  run: (work: Work) => Promise<Answer>,
): Promise<Answer> {
  const now = platform.now()
  return platform.db.inTransaction(async (tx, later) => {
    const announcements: Announcement[] = []
    const jobs: JobRequest[] = []
    const fresh = new Set<string>()
    let signature = context.actor.name
    const newId = () => uuidv7({ msecs: now.epochMilliseconds, seq: nextSequence() })
    const work: Work = {
      ...reading(platform, context, now),
      db: tx,
      tx,
      later,
      newId,
      newStream() {
        const stream = newId()
        fresh.add(stream)
        return stream
      },
      emit: (announcement) => void announcements.push(announcement),
      async record() {
        if (announcements.length === 0) return
        jobs.push(...(await toHistory(work, signature, announcements.splice(0), fresh)))
        fresh.clear()
      },
      signAs(name) {
        signature = name
      },
      enqueue: (job, input, options) => void jobs.push({ job: job.name, pace: job.pace, input, ...options }),
    }
    const answer = await run(work)
    await work.record()
    if (jobs.length > 0) await platform.jobs.send(tx, jobs)
    return answer
  })
}

/** Appends to history and asks for the reactions. */
async function toHistory(
  work: Work,
  signature: string,
  announcements: readonly Announcement[],
  fresh: ReadonlySet<string>,
): Promise<JobRequest[]> {
  const { platform, actor } = work
  const author = {
    actor: actor.accountId,
    // Officers sign with their name; of applicants history holds no personal data in clear.
    actorName: actor.subjectId ? '申请人' : signature,
    onBehalfOf: actor.subjectId,
    at: work.now.toString({ fractionalSecondDigits: 3 }),
  }
  const appended = await append(work, platform.keyring.suite, author, announcements, fresh)
  const told = appended.filter(({ isQuiet }) => !isQuiet)
  return told.flatMap((event) =>
    (platform.subscriptions.get(event.kind) ?? []).map(({ name }) => ({
      job: 'react',
      input: {
        subscription: name,
        kind: event.kind,
        stream: event.stream,
        seq: event.seq,
        payload: event.payload,
        reason: event.reason,
      },
    })),
  )
}
