import { mkdtemp } from 'node:fs/promises'
import { likenessOf } from '@tongban/law/answers/choose-item.ts'
import { readQuestion } from '@tongban/law/answers/read-question.ts'
import { handlersOf, start } from '../../apps/server/src/app/start.ts'
import { ANONYMOUS } from '../../apps/server/src/kernel/actor.ts'
import { simulateJobs } from '../../apps/server/src/kernel/jobs/simulated-jobs.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { readSettings } from '../../apps/server/src/kernel/settings.ts'
import { reading, transact } from '../../apps/server/src/kernel/work.ts'
import { findItems } from '../../apps/server/src/modules/answers/find-items.ts'
import { loadCatalogue } from '../../demo/catalogue/load.ts'
import { loadGround } from '../../demo/load/ground.ts'
import { labelledQuestions } from './questions.ts'

const QUIET = { LOG_LEVEL: 'silent', DEMONSTRATION: '1', ROLES: 'web,worker', PORT: '0' }
const directory = await mkdtemp('/tmp/zz-ask-')
const jobs = simulateJobs({ start: Temporal.Now.instant() })
const running = await start({
  settings: readSettings({ ...QUIET, DATA_DIR: directory }, directory),
  env: {},
  simulated: jobs,
  isApiOnly: true,
})
const { platform } = running
await jobs.work(handlersOf(platform), [])
const today = platform.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate()
await transact(platform, systemContext('eval'), (work) => loadGround(work, today))
await loadCatalogue(platform)
await jobs.advanceTo(platform.now().add({ minutes: 1 }))
const r = reading(platform, { actor: ANONYMOUS, requestId: 'x', language: 'zh' } as const)
for (const a of labelledQuestions()) {
  if (a.on || !a.isTuning) continue
  const { topic, slots } = readQuestion(a.question)
  const found = topic ? await findItems(r, topic, a.region ?? undefined) : []
  console.log(`${a.question} [${slots}] topic=${topic}`)
  for (const f of found)
    console.log(
      `    ${f.item.definition.basicCode === a.item ? '*' : ' '} ${f.score.toFixed(3)} c=${(0.55 * Math.min(1, f.score / 1.35) + 0.45 * likenessOf(topic, f.item.definition)).toFixed(2)} like=${likenessOf(topic, f.item.definition).toFixed(2)} ${f.item.name} @${f.item.region.name} p=${f.places}`,
    )
}
await running.stop()
