import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Target = {
  readonly port: number
  /** What the platform has logged as its own faults. */
  readonly faults: readonly string[]
  stop(): Promise<void>
}

/** A platform of its own, as `npm start` brings it up, on loopback and an embedded database that is thrown away. */
export async function openTarget(): Promise<Target> {
  const directory = await mkdtemp(join(tmpdir(), 'tongban-attack-'))
  const port = await freePort()
  const server = spawn(process.execPath, [...process.execArgv, 'apps/server/dist/main.js'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      DATA_DIR: directory,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      // Limits count by address: an attack says whose it has.
      TRUSTED_PROXIES: '1',
    },
  })
  const ended = once(server, 'exit')
  const faults: string[] = []
  const ready = Promise.withResolvers<void>()
  let line = ''
  server.stdout?.on('data', (part) => {
    const lines = `${line}${part}`.split('\n')
    line = lines.pop() ?? ''
    faults.push(...lines.filter((one) => one.startsWith('{')))
    if (lines.some((one) => one.includes('Tongban is ready'))) ready.resolve()
  })
  server.once('exit', () => ready.reject(new Error('the platform did not start')))
  await ready.promise
  return {
    port,
    faults,
    async stop() {
      server.kill('SIGTERM')
      await ended
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return address.port
}
