/** Publishes the catalogue of the demonstration through the front door of the catalogue. */
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { type Platform, TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { transact, type Work } from '../../apps/server/src/kernel/work.ts'
import {
  type Authority,
  findBasicItem,
  findHeads,
  judgeItem,
  publishBasicItem,
  publishMany,
} from '../../apps/server/src/modules/catalog/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { itemCodeOf } from '../items/demo-item.ts'
import { regionOf } from '../regions.ts'
import { readPart } from './catalogue.ts'
import type { Implementation } from './implementation.ts'
import { PARTS, type PartName } from './parts.ts'

/** Publications of others wait for the end of a transaction: a batch takes a fifth of a second. */
const BATCH = 50
/** The catalogue was there before the demonstration's past. */
const AGE_DAYS = 90

/** Everything at once: for tests and evaluations. What is published already stays as it is. */
export async function loadCatalogue(platform: Platform): Promise<void> {
  for (const part of PARTS) await publishPart(platform, part)
}

/** One part, in short transactions. One that was cut off goes on where it stopped; what an editor has changed since stays. */
export async function publishPart(platform: Platform, name: PartName): Promise<void> {
  const { basicItems, implementations } = readPart(name)
  const inTransaction = (run: (work: Work) => Promise<void>) =>
    transact(platform, systemContext('demonstration'), run)
  for (const batch of batchesOf(basicItems))
    await inTransaction(async (work) => {
      for (const definition of batch)
        if (!(await findBasicItem(work.tx, definition.code))) await publishBasicItem(work, definition)
    })
  for (const batch of batchesOf(implementations)) await inTransaction((work) => publishBatch(work, batch))
}

async function publishBatch(work: Work, batch: readonly Implementation[]): Promise<void> {
  const heads = await findHeads(work.tx, batch.map(itemCodeOf))
  const known = new Set(heads.map(({ code }) => code))
  const missing = batch.filter((item) => !known.has(itemCodeOf(item)))
  if (missing.length === 0) return
  const authorities = await authoritiesOf(work, missing)
  const judged = await Promise.all(
    missing.map(async ({ organizationKey, sequence, definition }) => {
      const authority = authorities.get(organizationKey)
      if (!authority) throw new Error(`no organization ${organizationKey}`)
      const judgement = await judgeItem(work, { authority, sequence, definition })
      if (!judgement.ok) throw new Error(`${definition.name}: ${JSON.stringify(judgement.faults)}`)
      const error = judgement.findings.find(({ level }) => level === 'error')
      if (error) throw new Error(`${definition.name}: ${error.path} ${error.message}`)
      return judgement
    }),
  )
  await publishMany(
    work,
    judged,
    work.now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().subtract({ days: AGE_DAYS }),
  )
}

async function authoritiesOf(work: Work, items: readonly Implementation[]): Promise<Map<string, Authority>> {
  const authorities = new Map<string, Authority>()
  for (const key of new Set(items.map(({ organizationKey }) => organizationKey))) {
    const organization = await findOrganizationByKey(work.tx, key)
    if (organization) authorities.set(key, { organization, region: regionOf(organization.region_code) })
  }
  return authorities
}

function* batchesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH)
}
