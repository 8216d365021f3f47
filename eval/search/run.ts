/** npm run eval:search: whether questions as citizens type them find the right item, on the demonstration's catalogue. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchItems } from '@tongban/contracts/search.ts'
import { handlersOf } from '../../apps/server/src/app/open.ts'
import { start } from '../../apps/server/src/app/start.ts'
import { ANONYMOUS } from '../../apps/server/src/kernel/actor.ts'
import { JsonText } from '../../apps/server/src/kernel/http/service.ts'
import { simulateJobs } from '../../apps/server/src/kernel/jobs/simulated-jobs.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { readSettings } from '../../apps/server/src/kernel/settings.ts'
import { INSIDE, transact } from '../../apps/server/src/kernel/work.ts'
import { loadCatalogue } from '../../demo/catalogue/load.ts'
import { loadGround } from '../../demo/load/ground.ts'
import { isEveryday } from './honesty.ts'
import { type LabelledQuestion, labelledQuestions } from './questions.ts'

/** success@5 of all questions; how far the half that was not tuned by stays behind is printed beside it. */
const AIM = 0.95
const SHOWN = 10
/** Where somebody asks: a county with nearly all authorities, in a city with the rest. */
const REGION = '330302'
/** Failures of the held-out half are counted only, so that nobody tunes by them; `--held-out` shows them. */
const SHOWS_ALL = process.argv.includes('--held-out')
const QUIET = { LOG_LEVEL: 'silent', DEMONSTRATION: '1', ROLES: 'web,worker', PORT: '0' }

type Judged = {
  readonly asked: LabelledQuestion
  /** Place of the first right hit, from 1; undefined: not among those shown. */
  readonly rank: number | undefined
  readonly first: readonly string[]
}

const directory = await mkdtemp(join(tmpdir(), 'tongban-eval-search-'))
const jobs = simulateJobs({ start: Temporal.Now.instant() })
const running = await start({
  settings: readSettings({ ...QUIET, DATA_DIR: directory }, directory),
  env: {},
  simulated: jobs,
  isApiOnly: true,
})
let isReached = false
try {
  const { platform } = running
  await jobs.work(handlersOf(platform), [])
  const today = platform.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  await transact(platform, systemContext('eval'), (work) => loadGround(work, today))
  await loadCatalogue(platform)
  // What was published is indexed, and its words are counted.
  await jobs.advanceTo(platform.now().add({ minutes: 1 }))
  const judged = []
  for (const asked of labelledQuestions()) judged.push(await judge(asked))
  isReached = report(judged)
} finally {
  await running.stop()
  await rm(directory, { recursive: true, force: true })
}
if (!isReached) process.exitCode = 1

async function judge(asked: LabelledQuestion): Promise<Judged> {
  const query = { q: asked.question, region: REGION, limit: SHOWN }
  const caller = { actor: ANONYMOUS, requestId: 'eval', origin: INSIDE, language: 'zh' } as const
  const answer = await running.service.call(searchItems, caller, { query })
  const { items }: { items: { code: string; name: string }[] } =
    answer instanceof JsonText ? JSON.parse(answer.text) : answer
  const rank = items.findIndex(({ code }) => asked.codes.includes(basicCodeOf(code))) + 1
  return { asked, rank: rank || undefined, first: items.slice(0, 3).map(({ name }) => name) }
}

function report(judged: readonly Judged[]): boolean {
  const failed = judged.filter(({ rank }) => rank !== 1)
  for (const { asked, rank, first } of failed.filter(({ asked }) => asked.isTuning || SHOWS_ALL))
    console.log(
      `${rank ? `#${rank}` : '✗ '} ${asked.isTuning ? 'tuning  ' : 'held out'} ${asked.question} [${asked.codes.join(' ')}] → ${first.join(' · ') || '-'}`,
    )
  console.log(`\n${judged.length} questions`)
  const halves = [
    ['tuning', judged.filter(({ asked }) => asked.isTuning)],
    ['held out', judged.filter(({ asked }) => !asked.isTuning)],
    ['all', judged],
    // What nobody had thought of in just these words.
    ['all, unheard of', judged.filter(({ asked }) => !isEveryday(asked))],
  ] as const
  const shares = halves.map(([name, half]) => {
    const within = (most: number) =>
      half.filter(({ rank }) => rank !== undefined && rank <= most).length / half.length
    const mrr =
      half.map(({ rank }) => (rank ? 1 / rank : 0)).reduce((sum, part) => sum + part, 0) / half.length
    console.log(
      `${name.padEnd(15)} success@1 ${percent(within(1))}   success@5 ${percent(within(5))}   MRR ${mrr.toFixed(3)}   (${half.length})`,
    )
    return within(5)
  })
  return (shares[2] ?? 0) >= AIM
}

/** A 业务办理项编码 is 18 characters of the authority, its level, the 基本编码, and a sequence. */
function basicCodeOf(code: string): string {
  return code.slice(19, 31)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
