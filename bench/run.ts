/** `npm run bench`: what the hot paths cost, beside a bare server that does the same statements in the same minutes. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isCatalogueAsked, measureCatalogue } from './catalogue.ts'
import { type Comparison, compare, type Servers } from './compare.ts'
import { evidencePlan } from './evidence-plan.ts'
import { openBenchDatabase } from './ground/database.ts'
import { type Ground, openGround } from './ground/ground.ts'
import { environment } from './ground/platform.ts'
import { type HistoryCost, hashMs, historyCost } from './history-cost.ts'
import { policyCost, signIn } from './identity.ts'
import { keyRotation } from './key-rotation.ts'
import { lighthouse } from './lighthouse.ts'
import { guidePage, licenceVerify, worklist } from './paths/reading.ts'
import { tokenEndpoint } from './paths/sign-on.ts'
import { completeTask, licenceIssue, saveDraft, submitApplication } from './paths/writing.ts'
import { processStep } from './process-step.ts'
import { historyTable, type Limit, limitTable, pathTable } from './report.ts'
import { BARE, PLATFORM, startServer } from './servers/child-server.ts'
import { startUp } from './start-up.ts'

const here = import.meta.dirname
const RESULTS = join(here, 'results')
const PATHS = [
  guidePage,
  saveDraft,
  submitApplication,
  completeTask,
  worklist,
  licenceIssue,
  licenceVerify,
  tokenEndpoint,
]

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    /** Writes CPU profiles of the platform to bench/results. */
    profile: { type: 'boolean', default: false },
    /** A folder in which the filled database stays for the next run. */
    keep: { type: 'string' },
  },
})
const profiling = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${RESULTS}`] : []
const pace = options.quick ? { seconds: 2, rounds: 1 } : { seconds: 4, rounds: 3 }
const isAsked = (name: string) =>
  positionals.length === 0 || positionals.some((word) => name.includes(word.toLowerCase()))
const say = (line: string) =>
  void process.stdout.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}\n`)

const comparisons: Comparison[] = []
const limits: Limit[] = []
const tables: string[] = []
let history: HistoryCost | undefined

const paths = PATHS.filter(({ name }) => isAsked(name))
if (isAsked('process step')) limits.push(...(await processLimits()))
if (isAsked('key rotation'))
  limits.push(...(await said('key rotation', () => keyRotation(options.quick, say))))
if (isAsked('start memory')) limits.push(...(await said('start and memory', startUp)))
const ON_GROUND = ['evidence plan', 'history', 'lighthouse', 'sign-in', 'policy cost']
if (paths.length > 0 || ON_GROUND.some(isAsked)) await onGround()
// To build 1,500,000 items takes longer than all the rest: a run of everything needs a folder that keeps them.
if (positionals.length > 0 ? isCatalogueAsked(isAsked) : options.keep !== undefined) {
  const measured = await measureCatalogue({
    asked: isAsked,
    pace,
    keep: options.keep,
    isSmall: options.quick,
    flags: profiling,
    say,
  })
  comparisons.push(...measured.comparisons)
  limits.push(...measured.limits)
} else if (positionals.length === 0) say('the catalogue is left out: give a folder that keeps it, --keep')

if (comparisons.length > 0) tables.push(pathTable(comparisons))
if (history) tables.push(historyTable(history))
if (limits.length > 0) tables.push(limitTable(limits))
if (tables.length === 0) throw new Error(`nothing is called ${positionals.join(' ')}`)
process.stdout.write(`\n${tables.join('\n\n')}\n`)
await mkdir(RESULTS, { recursive: true })
const at = Temporal.Now.instant().toString()
await writeFile(
  join(RESULTS, 'latest.json'),
  JSON.stringify({ at, pace, comparisons, history, limits }, null, 2),
)

async function onGround(): Promise<void> {
  const stack = new AsyncDisposableStack()
  try {
    await measureOnGround(stack)
  } finally {
    await stack.disposeAsync()
  }
}

async function measureOnGround(stack: AsyncDisposableStack): Promise<void> {
  const database = stack.adopt(await openBenchDatabase(options.keep), (opened) => opened.stop())
  const ground = stack.adopt(await openGround(database, say), (loaded) => loaded.close())
  const serve = async (program: string, env: NodeJS.ProcessEnv, flags: readonly string[] = []) =>
    stack.adopt(await startServer(program, { ...process.env, ...env }, flags), (server) => server.stop())
  const servers: Servers = {
    ours: await serve(PLATFORM, environment(database), profiling),
    bare: await serve(BARE, { DATABASE_URL: database.url }),
  }
  for (const path of paths)
    comparisons.push(await said(path.name, () => compare(path, ground, servers, pace)))
  if (isAsked('history')) {
    history = await said('history', () => historyCost(ground, servers.ours, pace))
    limits.push(hashLimit(ground))
  }
  if (isAsked('evidence plan')) limits.push(...(await said('evidence plan', () => evidencePlan(ground))))
  if (isAsked('sign-in')) limits.push(await said('sign-in', () => signIn(ground, servers.ours.port)))
  if (isAsked('policy cost')) limits.push(await said('policy cost', () => policyCost(ground)))
  if (isAsked('lighthouse'))
    limits.push(...(await said('lighthouse', () => lighthouse(ground, servers.ours.port))))
}

async function said<Result>(name: string, measure: () => Promise<Result>): Promise<Result> {
  say(name)
  return measure()
}

async function processLimits(): Promise<Limit[]> {
  const { perOpMs, stateBytes } = await said('process step', processStep)
  const note = 'read, advanced and written again'
  return [
    { name: 'process step', unit: 'ms', value: perOpMs, must: 1, goal: 0.15, note },
    {
      name: 'process state',
      unit: 'KB',
      value: stateBytes / 1024,
      must: 2,
      goal: 1,
      note: 'the largest on the way',
    },
  ]
}

function hashLimit(ground: Ground): Limit {
  return {
    name: 'hash of an event',
    unit: 'ms',
    value: hashMs(ground),
    must: 0.1,
    goal: 0.02,
    note: '600 bytes',
  }
}
