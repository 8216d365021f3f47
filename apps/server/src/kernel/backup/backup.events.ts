import { defineEvent } from '../events/announce.ts'
import type { Origin } from '../work.ts'

/** The one chain of what was copied out of the platform as a whole, and back. */
export const BACKUPS_STREAM = '01900000-0000-7000-8000-000000000019'

type Backup = Origin & { readonly takenAt: string; readonly rows: number; readonly files: number }
export const backupMade = defineEvent<Backup>('backup.made')
export const backupRestored = defineEvent<Backup>('backup.restored')
