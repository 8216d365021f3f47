/** npm run eval:ask: how well questions as people ask them are answered, refused and sourced, on the demonstration's catalogue. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askQuestion, type Reply } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { handlersOf } from '../../apps/server/src/app/open.ts'
import { start } from '../../apps/server/src/app/start.ts'
import { ANONYMOUS } from '../../apps/server/src/kernel/actor.ts'
import { JsonText } from '../../apps/server/src/kernel/http/service.ts'
import { simulateJobs } from '../../apps/server/src/kernel/jobs/simulated-jobs.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { readSettings } from '../../apps/server/src/kernel/settings.ts'
import { INSIDE, transact } from '../../apps/server/src/kernel/work.ts'
import { findPublishedItem } from '../../apps/server/src/modules/catalog/index.ts'
import { loadCatalogue } from '../../demo/catalogue/load.ts'
import { DEMO_ITEMS } from '../../demo/items/all.ts'
import { loadGround } from '../../demo/load/ground.ts'
import { answerFaults, sourceFaults } from './judge.ts'
import { type LabelledQuestion, labelledQuestions } from './questions.ts'

/** With less in one of the three shares, on the questions that were not tuned by, something is broken. */
const FLOOR = 0.85
/** Failures of the held-out half are counted only, so that nobody tunes by them; `--held-out` shows them. */
const SHOWS_ALL = process.argv.includes('--held-out')
const QUIET = { LOG_LEVEL: 'silent', DEMONSTRATION: '1', ROLES: 'web,worker', PORT: '0' }

const directory = await mkdtemp(join(tmpdir(), 'tongban-eval-ask-'))
const jobs = simulateJobs({
  start: Temporal.Now.instant(),
})
const running = await start({
  settings: readSettings({ ...QUIET, DATA_DIR: directory }, directory),
  env: {},
  simulated: jobs,
  isApiOnly: true,
})
let isSound = false
try {
  const { platform, service } = running
  await jobs.work(handlersOf(platform), [])
  const today = platform.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const ground = await transact(platform, systemContext('eval'), (work) => loadGround(work, today))
  // A catalogue of hundreds of other items stands beside those that are asked for.
  await loadCatalogue(platform)
  await jobs.advanceTo(platform.now().add({ minutes: 1 }))
  const keyOf = (basicCode: string) => {
    const found = DEMO_ITEMS.find(({ definition }) => definition.basicCode === basicCode)
    if (!found) throw new Error(`no item ${basicCode}`)
    return found.key
  }
  const caller = { actor: ANONYMOUS, requestId: 'eval', language: 'zh' } as const
  const ask = async ({ question, on, region }: LabelledQuestion, index: number): Promise<Reply> => {
    // Each is another person's, from another house: one may ask only so often.
    const origin = { ...INSIDE, network: `10.${index >> 8}.${index & 255}.1` }
    const item = on === null ? undefined : ground.itemCodes.get(keyOf(on))
    const context = { ...(item && { item }), ...(region && { region }) }
    const answer = await service.call(askQuestion, { ...caller, origin }, { body: { question, context } })
    return answer instanceof JsonText ? JSON.parse(answer.text) : answer
  }
  const definitionsByCode = new Map<string, ItemDefinition>()
  const definitionBehind = async (code: string | undefined) => {
    const item = code === undefined ? undefined : await findPublishedItem(platform, code)
    if (item) definitionsByCode.set(item.code, item.definition)
    return item?.definition
  }
  const judged: Judged[] = []
  for (const [index, asked] of labelledQuestions().entries()) {
    const reply = await ask(asked, index)
    const definition = await definitionBehind(reply.item?.code)
    for (const { context } of reply.choices) await definitionBehind(context.item)
    judged.push({
      asked,
      wrong: answerFaults(asked, reply, definition, (code) => definitionsByCode.get(code)?.basicCode),
      unsourced: reply.kind === 'answer' && definition ? sourceFaults(reply, definition) : [],
      isAnswer: reply.kind === 'answer',
      offers: reply.choices.some(
        ({ context: { item } }) => item && definitionsByCode.get(item)?.basicCode === asked.item,
      ),
    })
  }
  isSound = report(judged)
} finally {
  await running.stop()
  await rm(directory, { recursive: true, force: true })
}
if (!isSound) process.exitCode = 1

type Judged = {
  asked: LabelledQuestion
  wrong: string[]
  unsourced: string[]
  isAnswer: boolean
  /** The item that answers is among the buttons. */
  offers: boolean
}

function report(judged: readonly Judged[]): boolean {
  const failed = judged.filter(({ wrong, unsourced }) => wrong.length + unsourced.length > 0)
  for (const { asked, wrong, unsourced } of failed.filter(({ asked }) => asked.isTuning || SHOWS_ALL))
    console.log(
      `✗ ${asked.isTuning ? 'tuning  ' : 'held out'} ${asked.question} [${asked.intent}] ${[...wrong, ...unsourced].join(' · ')}`,
    )
  const halves = [
    ['tuning', judged.filter(({ asked }) => asked.isTuning)],
    ['held out', judged.filter(({ asked }) => !asked.isTuning)],
    ['all', judged],
  ] as const
  console.log(`\n${judged.length} questions`)
  const shares = halves.map(([name, half]) => {
    const answers = share(
      half.filter(({ asked }) => asked.item !== null),
      ({ wrong }) => wrong.length === 0,
    )
    const refusals = share(
      half.filter(({ asked }) => asked.item === null),
      ({ wrong }) => wrong.length === 0,
    )
    const offered = share(
      half.filter(({ asked }) => asked.item !== null),
      ({ wrong, offers }) => wrong.length === 0 || offers,
    )
    const sources = share(
      half.filter(({ isAnswer }) => isAnswer),
      ({ unsourced }) => unsourced.length === 0,
    )
    console.log(
      `${name.padEnd(9)} answers ${shown(answers)}   or the right one offered ${shown(offered)}   refusals ${shown(refusals)}   sources ${shown(sources)}`,
    )
    return [answers, refusals, sources]
  })
  return (shares[1] ?? []).every(({ right, of }) => right / of >= FLOOR)
}

type Share = { readonly right: number; readonly of: number }

function share(of: readonly Judged[], isRight: (one: Judged) => boolean): Share {
  return { right: of.filter(isRight).length, of: of.length }
}

function shown({ right, of }: Share): string {
  return `${((100 * right) / of).toFixed(1)} % (${right}/${of})`
}
