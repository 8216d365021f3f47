import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { reading, transact } from '../../apps/server/src/kernel/work.ts'
import {
  type JudgedItem,
  judgeBasicItem,
  judgeItem,
  publishMany,
  publishManyBasics,
} from '../../apps/server/src/modules/catalog/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { readPart } from '../../demo/catalogue/catalogue.ts'
import { PARTS } from '../../demo/catalogue/parts.ts'
import { DEMO_ITEMS } from '../../demo/items/all.ts'
import type { Authority } from './authorities.ts'

/** An item as an authority could have it. */
type Task = { readonly sequence: number; readonly definition: ItemDefinition }

/** What an authority does otherwise than most, where the rules allow it; the first is the standard. */
const WAYS: readonly ((definition: ItemDefinition) => ItemDefinition)[] = [
  (definition) => definition,
  (definition) => ({
    ...definition,
    name: `${definition.name}（全程网办）`,
    courier: true,
    visits: 0,
  }),
  (definition) => ({
    ...definition,
    materials: definition.materials.map((material) => ({ ...material, copies: 2 })),
    legalBases: definition.legalBases.slice(0, 1),
  }),
]
/** Counties and towns are many: some of them differ. */
const LEVELS_THAT_DIFFER: readonly number[] = [3, 4]

const BATCH = 50
const CONTEXT = systemContext('bench')

/** An authority whose items are published through the front door, for those of its level that do the same. */
export type Model = { readonly authority: Authority; readonly way: number }

export function modelsAmong(authorities: readonly Authority[]): Model[] {
  return [...Map.groupBy(authorities, ({ division }) => division.level)].flatMap(([level, ofLevel]) =>
    ofLevel
      .slice(0, LEVELS_THAT_DIFFER.includes(level) ? WAYS.length : 1)
      .map((authority, way) => ({ authority, way })),
  )
}

/** Everything that authorities of the demonstration do, each 办理项 once. Bundles name items of one place. */
export function tasksOfCatalogue(): Task[] {
  const all = [...PARTS.flatMap((part) => readPart(part).implementations), ...DEMO_ITEMS]
  return [
    ...new Map(all.map((task) => [`${task.definition.basicCode} ${task.sequence}`, task])).values(),
  ].filter(({ definition }) => definition.bundle === undefined)
}

export async function publishBasics(platform: Platform): Promise<void> {
  for (const part of PARTS)
    for (const batch of batchesOf(readPart(part).basicItems))
      await transact(platform, CONTEXT, async (work) => {
        const judged = batch.map((definition) => {
          const judgement = judgeBasicItem(work, definition)
          if (!judgement.ok) throw new Error(`${definition.name}: ${JSON.stringify(judgement.faults)}`)
          return judgement
        })
        await publishManyBasics(work, judged)
      })
}

/** Publishes everything for one authority. `settle` runs what follows from it. */
export async function publishModel(
  platform: Platform,
  { authority: { key, division }, way }: Model,
  tasks: readonly Task[],
  settle: () => Promise<void>,
): Promise<void> {
  const organization = await findOrganizationByKey(platform.db, key)
  if (!organization) throw new Error(`no organization ${key}`)
  const differ = WAYS[way] ?? ((definition: ItemDefinition) => definition)
  for (const batch of batchesOf(tasks)) {
    const judged: JudgedItem[] = []
    for (const { sequence, definition } of batch) {
      const standard = { ...definition, level: levelOf(division.level) }
      const candidate = { authority: { organization, region: division }, sequence }
      const judge = (definition: ItemDefinition) =>
        judgeItem(reading(platform, CONTEXT), { ...candidate, definition })
      const local = await judge(differ(standard))
      const judgement = isAllowed(local) ? local : await judge(standard)
      if (!isAllowed(judgement)) throw new Error(`${definition.name}: ${JSON.stringify(judgement)}`)
      judged.push(judgement)
    }
    await transact(platform, CONTEXT, async (work) => {
      await publishMany(work, judged, work.today.subtract({ days: 90 }))
    })
    await settle()
  }
}

type Judgement = Awaited<ReturnType<typeof judgeItem>>
const isAllowed = (judgement: Judgement): judgement is Extract<Judgement, JudgedItem> =>
  judgement.ok && judgement.findings.every(({ level }) => level !== 'error')

/** 行使层级 of a division: 2 for the province to 6 for a village. */
function levelOf(level: number): ItemDefinition['level'] {
  const known = (['2', '3', '4', '5', '6'] as const)[level - 1]
  if (!known) throw new Error(`no level ${level}`)
  return known
}

function* batchesOf<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH)
}
