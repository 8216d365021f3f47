/** Publishes the catalogue of the demonstration through the front door of the catalogue. */
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { type Reading, reading, transact } from '../../apps/server/src/kernel/work.ts'
import {
  type Authority,
  findBasicHeads,
  findHeads,
  type JudgedItem,
  judgeBasicItem,
  judgeItem,
  publishMany,
  publishManyBasics,
} from '../../apps/server/src/modules/catalog/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { itemCodeOf } from '../items/demo-item.ts'
import { regionOf } from '../regions.ts'
import { type Part, readPart } from './catalogue.ts'
import type { Implementation } from './implementation.ts'
import { PARTS, type PartName } from './parts.ts'

/** Publications of others wait for the end of a transaction. */
const BATCH = 50
/** The catalogue was there before the demonstration's past. */
const AGE_DAYS = 90
const CONTEXT = systemContext('demonstration')

/** Everything at once: for tests and evaluations. */
export async function loadCatalogue(platform: Platform): Promise<void> {
  for (const part of PARTS) await publishPart(platform, part)
}

/**
 * One part, in short transactions. What is published already stays as it is: a part that was cut off goes on where it
 * stopped, and what an editor has changed since is kept.
 */
export async function publishPart(platform: Platform, name: PartName): Promise<void> {
  const { basicItems, implementations } = readPart(name)
  for (const batch of batchesOf(basicItems)) await publishBasicItems(platform, batch)
  for (const batch of batchesOf(implementations)) await publishItems(platform, batch)
}

async function publishBasicItems(platform: Platform, batch: Part['basicItems']): Promise<void> {
  const heads = await findBasicHeads(
    platform.db,
    batch.map(({ code }) => code),
  )
  const known = new Set(heads.map(({ code }) => code))
  await transact(platform, CONTEXT, async (work) => {
    const judged = batch
      .filter(({ code }) => !known.has(code))
      .map((definition) => {
        const judgement = judgeBasicItem(work, definition)
        if (!judgement.ok) throw refused(definition.name, judgement.faults)
        return judgement
      })
    await publishManyBasics(work, judged)
  })
}

async function publishItems(platform: Platform, batch: readonly Implementation[]): Promise<void> {
  const asked = reading(platform, CONTEXT)
  const known = new Set((await findHeads(asked.db, batch.map(itemCodeOf))).map(({ code }) => code))
  const judged: JudgedItem[] = []
  for (const item of batch) {
    if (known.has(itemCodeOf(item))) continue
    judged.push(await judge(asked, item))
    // Judging computes for a millisecond or more, and people are served by the same process.
    await letOthersRun()
  }
  if (judged.length === 0) return
  await transact(platform, CONTEXT, async (work) => {
    await publishMany(work, judged, work.today.subtract({ days: AGE_DAYS }))
  })
}

async function judge(asked: Reading, item: Implementation): Promise<JudgedItem> {
  const { organizationKey, sequence, definition } = item
  const authority = await authorityOf(asked, organizationKey)
  const judgement = await judgeItem(asked, { authority, sequence, definition })
  if (!judgement.ok) throw refused(definition.name, judgement.faults)
  const errors = judgement.findings.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw refused(definition.name, errors)
  return judgement
}

/** The data is ours: what the catalogue refuses is to be mended there. */
const refused = (name: string, faults: readonly unknown[]) => new Error(`${name}: ${JSON.stringify(faults)}`)

async function authorityOf({ db }: Reading, key: string): Promise<Authority> {
  const organization = await findOrganizationByKey(db, key)
  if (!organization) throw new Error(`no organization ${key}`)
  return { organization, region: regionOf(organization.region_code) }
}

function* batchesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH)
}
