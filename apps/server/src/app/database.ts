import { type OpenDatabase, openDatabase } from '../kernel/database/open.ts'
import type { Settings } from '../kernel/settings.ts'
import { MIGRATIONS, MODULE_SCHEMAS } from './migrations.ts'

/** The database with the tables of all modules; see openDatabase. */
export const openPlatformDatabase = (
  settings: Settings,
  say: (line: string) => void,
): Promise<OpenDatabase> =>
  openDatabase(settings, { folders: MIGRATIONS, schemas: MODULE_SCHEMAS.map(({ schema }) => schema) }, say)
