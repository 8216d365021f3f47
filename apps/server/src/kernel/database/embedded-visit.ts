import { type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { EMBEDDED_USER, prepareCluster } from './embedded-cluster.ts'
import { connectionUrl } from './embedded-owner.ts'
import { isRunning, readPostmaster } from './embedded-postmaster.ts'

/** Uses the embedded database beside a platform that runs on it, or starts it for this one use. */
export async function visitEmbedded<T>(
  options: EmbeddedOptions,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const cluster = await prepareCluster(options.dataDir, options.log)
  const postmaster = await readPostmaster(cluster)
  if (postmaster && (await isRunning(cluster, postmaster)))
    return use(connectionUrl(cluster, postmaster.port, EMBEDDED_USER))
  const started = await startEmbedded(options)
  try {
    return await use(started.url)
  } finally {
    await started.stop()
  }
}
