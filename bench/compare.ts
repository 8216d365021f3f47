import type { Ground } from './ground/ground.ts'
import { load, type Slice } from './load.ts'
import type { HotPath } from './path.ts'
import { recipeOf } from './recipe.ts'
import type { ChildServer } from './servers/child-server.ts'

export type Servers = { readonly ours: ChildServer; readonly bare: ChildServer }

/** Of one server on one path, over all its slices. */
export type Figures = {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly cpuMs: number
  readonly bytes: number
}
export type Comparison = {
  readonly name: string
  readonly must: number
  readonly goal: number
  readonly ours: Figures
  readonly bare: Figures
  readonly statements: number
}

export type Pace = { readonly seconds: number; readonly rounds: number }

/** A server is compiled by what it does: the first hundreds of requests tell nothing of the thousands after them. */
const WARM_UP = { answers: 400, seconds: 2, mostSeconds: 12 }
/** Of rows prepared beyond what the last slice used. */
const RESERVE = 1.6

/**
 * Measures a path on the platform and on the baseline in turn, in slices of a few seconds: a machine whose speed
 * drifts slows down both.
 */
export async function compare<Place = Ground>(
  path: HotPath<Place>,
  ground: Place,
  { ours, bare }: Servers,
  { seconds, rounds }: Pace,
): Promise<Comparison> {
  const statements = await teachBaseline(path, ground, { ours, bare })
  const measured = { ours: await lane(path, ground, ours, false), bare: await lane(path, ground, bare, true) }
  for (let round = 0; round < rounds; round += 1) {
    await measured.ours.slice(seconds)
    await measured.bare.slice(seconds)
  }
  return {
    name: path.name,
    must: path.must,
    goal: path.goal,
    ours: measured.ours.figures(),
    bare: measured.bare.figures(),
    statements,
  }
}

/** Records what one request makes of our server and has the baseline do the same. */
async function teachBaseline<Place>(
  path: HotPath<Place>,
  ground: Place,
  { ours, bare }: Servers,
): Promise<number> {
  if (path.signs) {
    await bare.signs()
    return 0
  }
  if (path.baseline !== undefined) {
    await bare.serve(null, path.baseline)
    return 0
  }
  if (path.statements) {
    await bare.serve(path.statements, null)
    return path.statements.length
  }
  const source = await path.prepare(ground, 2)
  const once = () =>
    load(ours.port, { next: counted(1, source.next), answered: source.answered ?? (() => {}) }, 10, false)
  // The first fills caches: sessions, items.
  await once()
  let values: readonly string[] = []
  const since = Date.now()
  const statements = await ours.recorded(() =>
    load(
      ours.port,
      {
        next: counted(1, () => noted(source.next(), (given) => (values = given))),
        answered: source.answered ?? (() => {}),
      },
      10,
      false,
    ),
  )
  await bare.serve(recipeOf({ statements, values, since, numbers: path.numbers }), null)
  return statements.length
}

function counted<Value>(most: number, next: () => Value): () => Value | undefined {
  let left = most
  return () => {
    left -= 1
    return left < 0 ? undefined : next()
  }
}

function noted<Call extends { values: readonly string[] } | undefined>(
  call: Call,
  note: (values: readonly string[]) => void,
): Call {
  if (call) note(call.values)
  return call
}

/** Slices of one server on one path. */
export async function lane<Place = Ground>(
  path: HotPath<Place>,
  ground: Place,
  server: ChildServer,
  statementValues: boolean,
) {
  const slices: Slice[] = []
  let cpuMs = 0
  let perSecond = await warmUp(path, ground, server, statementValues)
  return {
    async slice(seconds: number) {
      const source = await path.prepare(ground, Math.ceil(perSecond * seconds * RESERVE))
      const before = await server.usage()
      const slice = await load(server.port, source, seconds, statementValues)
      cpuMs += (await server.usage()).cpuMs - before.cpuMs
      perSecond = slice.answers / slice.seconds
      slices.push(slice)
    },
    figures: () => figuresOf(slices, cpuMs),
  }
}

/** Returns the requests a second at its end. */
async function warmUp<Place>(
  path: HotPath<Place>,
  ground: Place,
  server: ChildServer,
  statementValues: boolean,
): Promise<number> {
  let answers = 0
  for (let second = 1; ; second += 1) {
    const slice = await load(server.port, await path.prepare(ground, 1000), 1, statementValues)
    answers += slice.answers
    const isWarm = answers >= WARM_UP.answers && second >= (path.warmSeconds ?? WARM_UP.seconds)
    if (isWarm || second >= WARM_UP.mostSeconds) return slice.answers / slice.seconds
  }
}

function figuresOf(slices: readonly Slice[], cpuMs: number): Figures {
  const sum = (of: (slice: Slice) => number) => slices.reduce((total, slice) => total + of(slice), 0)
  const answers = sum((slice) => slice.answers)
  const latencies = slices.flatMap(({ latenciesMs }) => latenciesMs).toSorted((a, b) => a - b)
  const quantile = (part: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0
  return {
    perSecond: answers / sum(({ seconds }) => seconds),
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    cpuMs: cpuMs / answers,
    bytes: sum(({ bytes }) => bytes) / answers,
  }
}
