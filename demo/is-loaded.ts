import { sql } from 'kysely'
import type { Platform } from '../apps/server/src/kernel/platform.ts'

/** Whether the platform holds anything already; apart from the loader, which most starts do not need. */
export async function isLoaded({ db }: Pick<Platform, 'db'>): Promise<boolean> {
  const { rows } = await sql`select 1 from regions.region limit 1`.execute(db)
  return rows.length > 0
}
