import type { Handlers, JobRequest, Jobs } from './jobs.ts'

/**
 * Jobs that run when they are told to, on a clock that is set: tests move through weeks in milliseconds, and the
 * demonstration's past is played through the same handlers that the queue will call.
 */
export type SimulatedJobs = Jobs & {
  /** Runs everything that is due now, and what that causes. */
  settle(): Promise<void>
  /** Moves the clock, stopping at every job that falls due on the way. */
  advanceTo(instant: Temporal.Instant): Promise<void>
  readonly now: () => Temporal.Instant
  /** What is still to come, to be given to the real queue. */
  pending(): readonly JobRequest[]
}

type Options = {
  readonly start: Temporal.Instant
  /** Slow jobs are kept for the real queue instead of being run. */
  readonly keepSlow?: boolean
  /** So are jobs of these names. */
  readonly defer?: ReadonlySet<string>
}

export function simulateJobs({ start, keepSlow = false, defer = new Set() }: Options): SimulatedJobs {
  let clock = start
  let handlers: Handlers = new Map()
  let waiting: JobRequest[] = []
  const kept: JobRequest[] = []

  const isKept = ({ job, pace }: JobRequest) => defer.has(job) || (keepSlow && pace === 'slow')
  const isDue = ({ startAfter }: JobRequest) =>
    !startAfter || Temporal.Instant.compare(startAfter, clock) <= 0
  const settle = async () => {
    for (;;) {
      const next = waiting.find(isDue)
      if (!next) return
      waiting = waiting.filter((job) => job !== next)
      await handlers.get(next.job)?.(next.input)
    }
  }
  return {
    now: () => clock,
    async send(_tx, requests) {
      for (const request of requests) (isKept(request) ? kept : waiting).push(request)
    },
    async work(given) {
      handlers = given
    },
    settle,
    async advanceTo(instant) {
      await settle()
      for (;;) {
        const starts = waiting
          .flatMap(({ startAfter }) => startAfter ?? [])
          .toSorted(Temporal.Instant.compare)
        const next = starts[0]
        if (!next || Temporal.Instant.compare(next, instant) > 0) break
        clock = next
        await settle()
      }
      clock = instant
      await settle()
    },
    pending: () => [...kept, ...waiting],
    async stop() {},
  }
}
