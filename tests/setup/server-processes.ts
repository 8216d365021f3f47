import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { inject } from 'vitest'

export type ServerProcess = {
  readonly origin: string
  /** What it has written into its log so far. */
  log(): string
  kill(): Promise<void>
}

/** A process of its own on a database that is there: real clock, real sockets, nothing shared in memory. */
export async function serverProcess(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = fork(join(import.meta.dirname, 'server-process.ts'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...inject('keys'),
      CRYPTO_SUITE: 'international',
      DATABASE_URL: databaseUrl,
      DEMONSTRATION: '1',
      LOG_LEVEL: 'silent',
      ROLES: 'web',
      ...env,
    },
  })
  let written = ''
  child.stdout?.on('data', (chunk) => {
    written += String(chunk)
  })
  const port = await portOf(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    log: () => written,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

function portOf(child: ChildProcess): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  child.once('message', resolve)
  child.once('exit', (code) => reject(new Error(`the process ended with ${code} before it listened`)))
  return promise
}
