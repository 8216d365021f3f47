import type { Platform } from '../../../kernel/platform.ts'
import { INSIDE, type Origin } from '../../../kernel/work.ts'
import { staffActor } from '../../identity/index.ts'
import { findOrganization } from '../../organizations/index.ts'
import { listRegions } from '../../regions/index.ts'
import type { ImportRow } from '../import.repository.ts'
import type { Adopter } from './adopt.ts'

/** In whose name an import works, and who takes its rows over. */
export type ImportContext = {
  readonly actor: Awaited<ReturnType<typeof staffActor>>
  readonly requestId: string
  /** Sheets go back to whoever wrote them in Chinese. */
  readonly origin: Origin
  readonly language: 'zh'
  readonly adopter: Adopter | undefined
}

export async function contextOf(platform: Platform, run: ImportRow): Promise<ImportContext> {
  return {
    actor: await staffActor(platform, run.account_id),
    requestId: `import ${run.id}`,
    origin: INSIDE,
    language: 'zh',
    adopter: run.adopter_id === null ? undefined : await adopterOf(platform, run.adopter_id),
  }
}

async function adopterOf(platform: Platform, id: string): Promise<Adopter> {
  const organization = await findOrganization(platform.db, id)
  if (!organization) throw new Error(`no organization ${id}`)
  const [region] = await listRegions(platform.db, [organization.region_code])
  if (!region) throw new Error(`no region ${organization.region_code}`)
  return { organization, regionLevel: region.level }
}
