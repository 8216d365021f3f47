/** `npm run bench`: what the hot paths cost, beside a bare server that does the same statements in the same minutes. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Comparison, compare, type Servers } from './compare.ts'
import { openBenchDatabase } from './ground/database.ts'
import { openGround } from './ground/ground.ts'
import { environment } from './ground/platform.ts'
import { guidePage, itemSearch, licenceVerify, worklist } from './paths/reading.ts'
import { completeTask, licenceIssue, saveDraft, submitApplication } from './paths/writing.ts'
import { pathTable } from './report.ts'
import { startServer } from './servers/child-server.ts'

const here = import.meta.dirname
const RESULTS = join(here, 'results')
const PATHS = [
  guidePage,
  itemSearch,
  saveDraft,
  submitApplication,
  completeTask,
  worklist,
  licenceIssue,
  licenceVerify,
]

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const pace = options.quick ? { seconds: 2, rounds: 1 } : { seconds: 4, rounds: 3 }
const isAsked = (name: string) => positionals.length === 0 || positionals.some((word) => name.includes(word))
const say = (line: string) =>
  void process.stdout.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}\n`)

const comparisons: Comparison[] = []
const paths = PATHS.filter(({ name }) => isAsked(name))
if (paths.length > 0) await comparePaths()

async function comparePaths(): Promise<void> {
  const stack = new AsyncDisposableStack()
  try {
    await comparePathsOn(stack)
  } finally {
    await stack.disposeAsync()
  }
}

async function comparePathsOn(stack: AsyncDisposableStack): Promise<void> {
  const database = stack.adopt(await openBenchDatabase(options.keep), (opened) => opened.stop())
  const ground = stack.adopt(await openGround(database, say), (loaded) => loaded.close())
  const serve = async (program: string, env: NodeJS.ProcessEnv, flags: readonly string[] = []) =>
    stack.adopt(
      await startServer(join(here, 'servers', program), { ...process.env, ...env }, flags),
      (server) => server.stop(),
    )
  const servers: Servers = {
    ours: await serve(
      'platform.ts',
      environment(database),
      options.profile ? ['--cpu-prof', `--cpu-prof-dir=${RESULTS}`] : [],
    ),
    bare: await serve('bare.ts', { DATABASE_URL: database.url }),
  }
  for (const path of paths) {
    say(path.name)
    comparisons.push(await compare(path, ground, servers, pace))
  }
  process.stdout.write(`\n${pathTable(comparisons)}\n`)
  await mkdir(RESULTS, { recursive: true })
  await writeFile(
    join(RESULTS, 'latest.json'),
    JSON.stringify({ at: Temporal.Now.instant().toString(), comparisons }, null, 2),
  )
}
