import { prepareQueues } from '../jobs/jobs.ts'
import type { Settings } from '../settings.ts'
import { type Connection, connect } from './database.ts'
import { startEmbedded } from './embedded.ts'
import { discardUnfinishedLoading } from './loading.ts'
import { APPLICATION_ROLE, migrate } from './migrate.ts'

export type OpenDatabase = Connection & {
  /** Connection address of the owner, for the job queue. */
  readonly ownerUrl: string
}

/**
 * The configured server, or the embedded one; migrated. The platform then works under the restricted role.
 *
 * @throws when the server cannot be reached or a migration fails
 */
export async function openDatabase(
  settings: Settings,
  { folders, schemas }: { readonly folders: readonly string[]; readonly schemas: readonly string[] },
  log: (line: string) => void,
): Promise<OpenDatabase> {
  const embedded = settings.databaseUrl
    ? undefined
    : await startEmbedded({ dataDir: settings.dataDirectory, log })
  const ownerUrl = settings.databaseUrl ?? embedded?.url ?? ''
  const owner = connect(ownerUrl, { max: 1 })
  try {
    await discardUnfinishedLoading(owner.pool, schemas)
    const ran = await migrate(owner.pool, folders)
    if (ran > 0) await prepareQueues(ownerUrl, APPLICATION_ROLE)
  } finally {
    await owner.close()
  }
  const connection = connect(ownerUrl, { max: settings.databasePool, role: APPLICATION_ROLE })
  return {
    ...connection,
    ownerUrl,
    async close() {
      await connection.close()
      await embedded?.stop()
    },
  }
}
