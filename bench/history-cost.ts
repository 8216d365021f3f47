import { type Figures, lane, type Pace } from './compare.ts'
import type { Ground } from './ground/ground.ts'
import { submitApplication } from './paths/writing.ts'
import type { ChildServer } from './servers/child-server.ts'

export type HistoryCost = { readonly kept: Figures; readonly left: Figures }

/**
 * What hash-chained events cost a submission: the same server with its statements of history sent and held back. The
 * hashes are computed in both; see `hashMs`.
 */
export async function historyCost(
  ground: Ground,
  ours: ChildServer,
  { seconds, rounds }: Pace,
): Promise<HistoryCost> {
  const kept = await lane(submitApplication, ground, ours, false)
  await ours.keepHistory(false)
  const left = await lane(submitApplication, ground, ours, false)
  for (let round = 0; round < rounds; round += 1) {
    await ours.keepHistory(true)
    await kept.slice(seconds)
    await ours.keepHistory(false)
    await left.slice(seconds)
  }
  await ours.keepHistory(true)
  return { kept: kept.figures(), left: left.figures() }
}

const BODY_BYTES = 600
const ROUNDS = 5000

/** Milliseconds to hash one event of usual size over the one before. */
export function hashMs({ platform }: Ground): number {
  const { suite } = platform.keyring
  const body = 'x'.repeat(BODY_BYTES)
  let previous = suite.hash('stream')
  const from = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) previous = suite.hash(`${previous}\n${body}`)
  return (performance.now() - from) / ROUNDS
}
