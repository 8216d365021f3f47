import { join } from 'node:path'
import { type Comparison, compare, type Pace, type Servers } from './compare.ts'
import { openBenchDatabase } from './ground/database.ts'
import { environment } from './ground/platform.ts'
import { openProvince } from './ground/province.ts'
import { itemSearch, suggestions } from './paths/searching.ts'
import type { Limit } from './report.ts'
import { startServer } from './servers/child-server.ts'

const SERVERS = join(import.meta.dirname, 'servers')

/** Paths that are measured on a province of 1,500,000 items. */
export const PROVINCE_PATHS = [itemSearch, suggestions]

type Options = {
  readonly paths: typeof PROVINCE_PATHS
  readonly pace: Pace
  /** A folder in which the filled database stays for the next run. */
  readonly keep: string | undefined
  readonly say: (line: string) => void
}

/** Finding things in a province: throughput beside a bare query, the slowest hundredth, memory. */
export async function measureProvince({
  paths,
  pace,
  keep,
  say,
}: Options): Promise<{ comparisons: Comparison[]; limits: Limit[] }> {
  await using stack = new AsyncDisposableStack()
  const database = stack.adopt(await openBenchDatabase(keep && join(keep, 'province')), (opened) =>
    opened.stop(),
  )
  const province = stack.adopt(await openProvince(database, say), (opened) => opened.close())
  const serve = async (program: string, env: NodeJS.ProcessEnv) =>
    stack.adopt(await startServer(join(SERVERS, program), { ...process.env, ...env }), (server) =>
      server.stop(),
    )
  const servers: Servers = {
    ours: await serve('platform.ts', environment(database)),
    bare: await serve('bare.ts', { DATABASE_URL: database.url }),
  }
  const comparisons: Comparison[] = []
  for (const path of paths) {
    say(path.name)
    comparisons.push(await compare(path, province, servers, pace))
  }
  return { comparisons, limits: [...comparisons.flatMap(slowest), await memory(servers)] }
}

/** Issue: search p99 ≤ 30 ms, suggestions p99 ≤ 15 ms at 16 connections. */
const SLOWEST = { 'item search': { must: 30, goal: 20 }, suggestions: { must: 15, goal: 10 } }

function slowest({ name, ours }: Comparison): Limit[] {
  const bound = Object.entries(SLOWEST).find(([path]) => path === name)?.[1]
  return bound
    ? [{ name: `${name} p99`, unit: 'ms', value: ours.p99Ms, ...bound, note: '16 connections' }]
    : []
}

async function memory({ ours }: Servers): Promise<Limit> {
  const { peakRssBytes } = await ours.usage()
  return {
    name: 'memory after searching',
    unit: 'MB',
    value: peakRssBytes / 1_048_576,
    must: 400,
    goal: 300,
    note: 'of the process, at its peak',
  }
}
