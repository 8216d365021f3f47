import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer, Message, Ready, Recipe, Request, Statement, Usage } from './protocol.ts'

const here = import.meta.dirname
/** What is measured, as `npm start` runs it: built from platform.ts. */
export const PLATFORM = join(here, '../../apps/server/dist/bench-platform.js')
export const BARE = join(here, 'bare.ts')

/** A server in a process of its own, so that its CPU time and memory are its own. */
export type ChildServer = {
  readonly port: number
  usage(): Promise<Usage>
  /** Statements that the server sends to the database while `run` is under way. */
  recorded(run: () => Promise<unknown>): Promise<readonly Statement[]>
  /** Whether events are appended to history. */
  keepHistory(on: boolean): Promise<void>
  /** What the baseline answers with: the rows of these statements, or this JSON. */
  serve(recipe: Recipe | null, json: string | null): Promise<void>
  /** The baseline answers with a token that it signs. */
  signs(): Promise<void>
  stop(): Promise<void>
}

export async function startServer(
  program: string,
  env: NodeJS.ProcessEnv,
  execArgv: readonly string[] = [],
): Promise<ChildServer> {
  const child = fork(program, {
    env,
    execArgv: [...process.execArgv, ...execArgv],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const [first]: unknown[] = await Promise.race([once(child, 'message'), failure(child, program)])
  const { port } = first as Ready
  const ask = asking(child)
  return {
    port,
    usage: async () => (await ask({ ask: 'usage' })) as Usage,
    async recorded(run) {
      await ask({ ask: 'record', on: true })
      await run()
      return (await ask({ ask: 'record', on: false })) as readonly Statement[]
    },
    keepHistory: async (on) => void (await ask({ ask: 'history', on })),
    serve: async (recipe, json) => void (await ask({ ask: 'serve', recipe, json })),
    signs: async () => void (await ask({ ask: 'serve', recipe: null, json: null, signs: true })),
    async stop() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function failure(child: ChildProcess, program: string): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`${program} ended with ${code}`)
}

function asking(child: ChildProcess): (request: Request) => Promise<Answer['result']> {
  const waiting = new Map<number, (result: Answer['result']) => void>()
  let count = 0
  child.on('message', ({ id, result }: Answer) => {
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  return (request) => {
    count += 1
    const { promise, resolve } = Promise.withResolvers<Answer['result']>()
    waiting.set(count, resolve)
    child.send({ id: count, request } satisfies Message)
    return promise
  }
}
