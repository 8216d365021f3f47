import { setTimeout as delay } from 'node:timers/promises'
import { getItemVersion, type PublishedItem } from '../apps/server/src/modules/catalog/index.ts'
import { assess } from '../apps/server/src/modules/evidence/index.ts'
import type { AskSource } from '../apps/server/src/modules/registers/index.ts'
import type { Ground } from './ground/ground.ts'
import type { Limit } from './report.ts'

const SOURCES = 10
const FACTS = 12
const SOURCE_MS = 200
const AT_ONCE = 16

/** Each source takes 200 ms and tells twelve facts. */
const ask: AskSource = async (_platform, { check }) => {
  await delay(SOURCE_MS)
  const facts = Object.fromEntries(Array.from({ length: FACTS }, (_nothing, fact) => [`fact_${fact}`, fact]))
  return { outcome: 'answered', facts, reference: check, digest: check }
}

/** Planning with ten slow sources: must take about as long as the slowest, alone and when many plan at once. */
export async function evidencePlan({ platform, application, firms }: Ground): Promise<Limit[]> {
  const item = withSlowSources(await getItemVersion(platform, application.versionId))
  const [firm] = firms
  if (!firm) throw new Error('no firms')
  const plan = async (): Promise<number> => {
    const from = performance.now()
    const { plan } = await assess(
      platform,
      {
        item,
        scenario: application.content.scenario,
        answers: application.content.answers,
        subject: { id: firm.subjectId, kind: 'firm', name: firm.name, identifier: firm.creditCode },
        licences: [],
        earlierMaterials: [],
        bundleOutputs: [],
        purpose: 'bench',
        accountId: null,
        today: Temporal.Now.plainDateISO('Asia/Shanghai'),
      },
      ask,
    )
    if (!plan.entries.every(({ way }) => way === 'data_check')) throw new Error('a source was not heard')
    return performance.now() - from
  }
  await plan()
  const alone = await plan()
  const together = await Promise.all(Array.from({ length: AT_ONCE }, plan))
  const sum = `${SOURCES} sources of ${SOURCE_MS} ms, ${FACTS} facts each`
  return [
    { name: 'evidence plan', unit: 'ms', value: alone, must: 300, goal: 220, note: sum },
    {
      name: 'evidence plan, slowest of 16 at once',
      unit: 'ms',
      value: Math.max(...together),
      must: 400,
      goal: 260,
      note: sum,
    },
  ]
}

function withSlowSources(item: PublishedItem): PublishedItem {
  const [pattern] = item.compiled.materials
  if (!pattern) throw new Error('an item without materials')
  const checks = Array.from({ length: SOURCES }, (_nothing, source) => `bench.source_${source}`)
  const { neededWhen: _always, ...paper } = pattern
  const materials = checks.map((check, index) => ({
    ...paper,
    id: `paper_${index}`,
    evidence: [{ kind: 'data_check' as const, check, expects: `fact_${index} = ${index}`, basis: 'bench' }],
  }))
  return {
    ...item,
    definition: { ...item.definition, checks, eligibility: [] },
    compiled: { ...item.compiled, materials },
  }
}
