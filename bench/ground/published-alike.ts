import { isDeepStrictEqual } from 'node:util'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from '../../apps/server/src/kernel/database/database.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { publishItem } from '../../apps/server/src/modules/catalog/index.ts'
import { indexItems } from '../../apps/server/src/modules/search/commands/index-items.ts'
import { projectItems } from '../../apps/server/src/modules/standards/commands/project-items.ts'
import { randomItems } from './random-items.ts'

const SAMPLE = 12

type Sampled = {
  readonly code: string
  readonly organizationId: string
  readonly definition: ItemDefinition
}

/** Ends the transaction without a trace. */
class TakenBack extends Error {}

/**
 * Publishes copied items again through the front door, with what follows from it, and compares the rows with those that
 * were copied: item, version, place and group, entry. Everything is taken back.
 *
 * @throws when they differ: the ground would not be what publishing leaves
 */
export async function compareWithPublished(platform: Platform, client: pg.Client): Promise<void> {
  const codes = (await randomItems(client, SAMPLE)).map(({ code }) => code)
  const { rows } = await client.query<Sampled>(
    'select code, organization_id as "organizationId", definition from catalog.latest where code = any($1)',
    [codes],
  )
  for (const sampled of rows) await publishAgain(platform, sampled)
}

async function publishAgain(platform: Platform, sampled: Sampled): Promise<void> {
  const { code, organizationId, definition } = sampled
  try {
    await transact(platform, systemContext('bench'), async (work) => {
      const copied = await rowsOf(work.tx, code)
      const sequence = Number(code.slice(-2))
      await publishItem(work, { organizationId, sequence, definition, publishedOn: work.today })
      await indexItems(work, [code])
      await projectItems(work, [code])
      const published = await rowsOf(work.tx, code)
      if (!isDeepStrictEqual(copied, published))
        throw new Error(
          `${code}: ${JSON.stringify(copied)} was copied, ${JSON.stringify(published)} published`,
        )
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
}

/** All that publishing leaves of an item, but for the number, id and day of its version. */
async function rowsOf(tx: Tx, code: string): Promise<unknown> {
  const { rows } = await sql`
    select to_jsonb(item) - array['version', 'version_id', 'published_on'] as item,
      to_jsonb(in_force) - array['id', 'version', 'published_on'] as version,
      to_jsonb(place) as place, to_jsonb(item_group) as item_group, to_jsonb(authority) as authority,
      to_jsonb(entry) - array['version', 'version_id'] as entry,
      (select jsonb_agg(to_jsonb(finding) order by rule) from standards.finding where finding.item_id = item.id) as findings
    from catalog.item join catalog.item_version as in_force on in_force.id = item.version_id
    join search.place on place.item_id = item.id
    join search.item_group on item_group.id = place.group_id
    join search.authority on authority.id = place.authority_id
    join standards.entry on entry.item_id = item.id
    where item.code = ${code}`.execute(tx)
  return rows
}
