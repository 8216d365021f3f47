import type { Work } from '../work.ts'

/** What happened, before it has its place in the chain. */
export type Announcement = {
  readonly kind: string
  /** Id of the thing whose history this is. */
  readonly stream: string
  readonly streamKind: string
  /** Never personal data in clear: ids, codes and digests (design law 9). */
  readonly payload: Readonly<Record<string, unknown>>
  readonly reason: string | null
  /** For history only: another announcement of the same transaction tells those who react. */
  readonly isQuiet?: true
}

/** One of many alike that are announced together besides. */
export const quietly = (announcement: Announcement): Announcement => ({ ...announcement, isQuiet: true })

export type EventDefinition<Payload> = {
  readonly kind: string
  (stream: string, payload: Payload, reason?: string): Announcement
}

/** Declares an event of a module: `caseAccepted(caseId, { officer }, opinion)`. The kind is `<noun>.<past_participle>`. */
export function defineEvent<Payload extends Readonly<Record<string, unknown>>>(
  kind: `${string}.${string}`,
): EventDefinition<Payload> {
  const streamKind = kind.slice(0, kind.indexOf('.'))
  const announce = (stream: string, payload: Payload, reason?: string): Announcement => ({
    kind,
    stream,
    streamKind,
    payload,
    reason: reason ?? null,
  })
  return Object.assign(announce, { kind })
}

export type Occurred<Payload> = {
  readonly stream: string
  readonly seq: number
  readonly payload: Payload
  readonly reason: string | null
}

/** A reaction to an event, run after the commit in its own transaction, effective once. */
export type Subscription = {
  readonly name: string
  readonly kind: string
  react(work: Work, occurred: Occurred<unknown>): Promise<void>
}

export function on<Payload>(
  name: string,
  event: EventDefinition<Payload>,
  react: (work: Work, occurred: Occurred<Payload>) => Promise<void>,
): Subscription {
  // The payload was written by this same definition; the outbox carries it as JSON.
  return { name, kind: event.kind, react: (work, occurred) => react(work, occurred as Occurred<Payload>) }
}
