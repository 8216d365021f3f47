import { asOwner, type OpenDatabase, openDatabase, type Tables } from '../kernel/database/open.ts'
import type { Settings } from '../kernel/settings.ts'
import { MIGRATIONS, MODULE_SCHEMAS } from './migrations.ts'

export const TABLES: Tables = { folders: MIGRATIONS, schemas: MODULE_SCHEMAS.map(({ schema }) => schema) }

/** All that a backup has to hold. */
export const SCHEMAS: readonly string[] = ['kernel', ...TABLES.schemas]

/** The database with the tables of all modules; see openDatabase. */
export const openPlatformDatabase = (
  settings: Settings,
  say: (line: string) => void,
): Promise<OpenDatabase> => openDatabase(settings, TABLES, say)

/** Tables and queues of this version, made by the owner. */
export const migratePlatform = (ownerUrl: string): Promise<void> => asOwner(ownerUrl, TABLES, async () => {})
