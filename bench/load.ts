import type { Source } from './call.ts'
import { Connection } from './connection.ts'

/** What came back in one slice of time. */
export type Slice = {
  readonly answers: number
  readonly seconds: number
  readonly latenciesMs: readonly number[]
  readonly bytes: number
}

const CONNECTIONS = 16

/**
 * Keeps 16 connections busy, or as many as `width` says, for some seconds, each with one request at a time.
 *
 * @param statementValues whether each request tells the values of its statements, for the baseline
 * @throws when an answer is no success: a server that refuses is fast
 */
export async function load(
  port: number,
  source: Source,
  seconds: number,
  statementValues: boolean,
  width = CONNECTIONS,
): Promise<Slice> {
  const latenciesMs: number[] = []
  let bytes = 0
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  const keepBusy = async (connection: Connection) => {
    for (;;) {
      const sentAt = performance.now()
      if (sentAt >= endsAt) return
      const call = source.next()
      if (!call) return
      const reply = await connection.send(call, statementValues ? { 'x-values': inHeader(call.values) } : {})
      if (reply.status >= 300) throw new Error(`${call.method} ${call.path} was answered ${reply.status}`)
      source.answered?.(call)
      bytes += reply.bytes
      latenciesMs.push(performance.now() - sentAt)
    }
  }
  const connections = Array.from({ length: width }, () => new Connection(port))
  try {
    await Promise.all(connections.map(keepBusy))
  } finally {
    for (const connection of connections) connection.close()
  }
  return { answers: latenciesMs.length, seconds: (performance.now() - startedAt) / 1000, latenciesMs, bytes }
}

/** A header has no place for Chinese characters; JSON can write them as codes. */
const inHeader = (values: readonly string[]): string =>
  JSON.stringify(values).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
