import { join } from 'node:path'
import { randomToken } from '../apps/server/src/kernel/crypto/tokens.ts'
import { staffOf } from '../demo/staff.ts'
import { catalogueComparison } from './catalogue-comparison.ts'
import { catalogueImport } from './catalogue-import.ts'
import { cataloguePublication } from './catalogue-publication.ts'
import { type Comparison, compare, type Pace, type Servers } from './compare.ts'
import { type Catalogue, openCatalogue } from './ground/catalogue.ts'
import { openBenchDatabase } from './ground/database.ts'
import { openSessions } from './ground/firms.ts'
import { environment } from './ground/platform.ts'
import { coldGuide, guideOfMany } from './paths/reading.ts'
import { itemSearch, newSearch, suggestions } from './paths/searching.ts'
import type { Limit } from './report.ts'
import { BARE, type ChildServer, PLATFORM, startServer } from './servers/child-server.ts'

const PATHS = [itemSearch, newSearch, suggestions, guideOfMany, coldGuide]
/** Keeps the catalogue of the city. */
const EDITOR = 'wz_catalog1'

/** The catalogue under load, and who may edit it. */
export type OnCatalogue = {
  readonly catalogue: Catalogue
  readonly server: ChildServer
  /** Session of an editor of the city. */
  readonly editor: string
}
type Figures = { readonly comparisons: Comparison[]; readonly limits: Limit[] }

/** What is measured on the catalogue beside its hot paths, in this order; the import last, since it leaves work behind. */
const LIMITS: readonly (readonly [
  name: string,
  figuresOf: (on: OnCatalogue, pace: Pace) => Promise<Limit[]>,
])[] = [
  ['comparison', catalogueComparison],
  ['publication', cataloguePublication],
  ['import', catalogueImport],
]
/** Says all of them. */
const EVERYTHING = 'catalogue'
const isAmong = (asked: (name: string) => boolean, name: string) => asked(name) || asked(EVERYTHING)

export const isCatalogueAsked = (asked: (name: string) => boolean): boolean =>
  asked(EVERYTHING) || PATHS.some(({ name }) => asked(name)) || LIMITS.some(([name]) => asked(name))

type Options = {
  readonly asked: (name: string) => boolean
  readonly pace: Pace
  /** A folder in which the filled database stays for the next run. */
  readonly keep: string | undefined
  readonly isSmall: boolean
  /** Of the platform's process: such that write a CPU profile. */
  readonly flags: readonly string[]
  readonly say: (line: string) => void
}

/** 1,500,000 items in one process that serves and works: throughput beside a bare server, the slowest, memory. */
export async function measureCatalogue(options: Options): Promise<Figures> {
  const stack = new AsyncDisposableStack()
  try {
    return await measure(stack, options)
  } finally {
    await stack.disposeAsync()
  }
}

async function measure(
  stack: AsyncDisposableStack,
  { asked, pace, keep, isSmall, flags, say }: Options,
): Promise<Figures> {
  const database = stack.adopt(await openBenchDatabase(keep && join(keep, EVERYTHING)), (opened) =>
    opened.stop(),
  )
  const catalogue = stack.adopt(await openCatalogue(database, say, isSmall), (opened) => opened.close())
  const serve = async (program: string, env: NodeJS.ProcessEnv, execArgv: readonly string[] = []) =>
    stack.adopt(await startServer(program, { ...process.env, ...env }, execArgv), (server) => server.stop())
  const servers: Servers = {
    ours: await serve(PLATFORM, { ...environment(database), ROLES: 'web,worker' }, flags),
    bare: await serve(BARE, { DATABASE_URL: database.url }),
  }
  const comparisons: Comparison[] = []
  await readOnce(catalogue)
  for (const path of PATHS.filter(({ name }) => isAmong(asked, name))) {
    say(path.name)
    comparisons.push(await compare(path, catalogue, servers, pace))
    say(`  ${Math.round(await peakMb(servers.ours))} MB at most`)
  }
  const limits = comparisons.flatMap(slowest)
  const on = { catalogue, server: servers.ours, editor: await signIn(catalogue) }
  for (const [name, figuresOf] of LIMITS.filter(([name]) => isAmong(asked, name))) {
    say(name)
    limits.push(...(await figuresOf(on, pace)))
    say(`  ${Math.round(await peakMb(servers.ours))} MB at most`)
  }
  limits.push(await memory(servers.ours, catalogue))
  return { comparisons, limits }
}

/** As a service has that runs for a day: what is asked for lies in the system's memory, not on the disk. */
async function readOnce({ client }: Catalogue): Promise<void> {
  await client.query('select count(summary) from catalog.item')
  await client.query('select count(item_id) from search.place')
}

async function signIn({ client }: Catalogue): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from identity.account where staff and name = $1',
    [staffOf(EDITOR).name],
  )
  const editor = { token: randomToken(), accountId: rows[0]?.id ?? null, subjectId: null }
  await openSessions(client, [editor])
  return editor.token
}

/** Issue: search p99 ≤ 30 ms, suggestions p99 ≤ 15 ms at 16 connections. */
const SLOWEST = {
  'item search': { must: 30, goal: 20 },
  'item search never asked before': { must: 30, goal: 20 },
  suggestions: { must: 15, goal: 10 },
}

function slowest({ name, ours }: Comparison): Limit[] {
  const bound = Object.entries(SLOWEST).find(([path]) => path === name)?.[1]
  return bound
    ? [
        {
          name: `${name} p99`,
          unit: 'ms',
          value: ours.p99Ms,
          ...bound,
          note: '16 connections; tables were read once',
        },
      ]
    : []
}

async function memory(ours: ChildServer, { items }: Catalogue): Promise<Limit> {
  return {
    name: 'memory at its most',
    unit: 'MB',
    value: await peakMb(ours),
    must: 400,
    goal: 300,
    note: `web and worker in one process during all that, ${items.toLocaleString('en')} items`,
  }
}

/** Since its start. */
const peakMb = async (server: ChildServer): Promise<number> => (await server.usage()).peakRssBytes / 1_048_576
