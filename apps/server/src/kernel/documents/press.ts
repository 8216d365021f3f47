import { type ChildProcess, fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentDescription, RenderedDocument } from './document.ts'
import type { PressAnswer, PressOrder } from './press-process.ts'
import type { CopyToStamp } from './stamp-copy.ts'

/** Draws documents away from the process that answers requests. */
export interface Press {
  /** In the order of the calls. The first one after a pause takes about 0.4 s more. */
  render(description: DocumentDescription): Promise<RenderedDocument>
  /** @throws when the file cannot be read: it is damaged, or locked by a password */
  stamp(copy: CopyToStamp): Promise<Uint8Array>
  /** Ends the drawing process; documents not yet drawn are rejected. */
  close(): Promise<void>
}

/** The drawing process ended before the document was done. */
export class PressStopped extends Error {
  override name = 'PressStopped'
}

/**
 * Fonts and the PDF writer hold 100 to 150 MB, and a thread that ends leaves most of that with its process. So they
 * live in a process of their own, which begins with the first document and ends after a pause.
 */
export function createPress({ idleMs = 20_000 }: { readonly idleMs?: number } = {}): Press {
  const waiting = new Map<number, PromiseWithResolvers<RenderedDocument>>()
  let child: ChildProcess | undefined
  let pause: NodeJS.Timeout | undefined
  let orders = 0

  const start = (): ChildProcess => {
    const started = fork(new URL('./press-process.ts', import.meta.url), {
      serialization: 'advanced',
      // Documents are small and short-lived: little room for garbage keeps the process under 150 MB.
      execArgv: ['--max-semi-space-size=1', '--optimize-for-size'],
      // The keys of the platform are not for this process.
      env: { NODE_COMPILE_CACHE: getCompileCacheDir() ?? join(tmpdir(), 'node-compile-cache') },
    })
    started.on('message', (answer: PressAnswer) => settle(answer))
    started.on('error', (cause) => stop(started, new PressStopped('the drawing process failed', { cause })))
    started.on('exit', () => stop(started, new PressStopped('the drawing process ended')))
    return started
  }
  const settle = (answer: PressAnswer): void => {
    const order = waiting.get(answer.order)
    waiting.delete(answer.order)
    if (answer.ok) order?.resolve(answer.rendered)
    else order?.reject(new Error(answer.message))
    if (waiting.size > 0) return
    rest()
    pause = setTimeout(() => child?.disconnect(), idleMs).unref()
  }
  /** A process that waits for orders does not keep this one alive. */
  const rest = (): void => {
    child?.unref()
    child?.channel?.unref()
  }
  const stop = (stopped: ChildProcess, reason: PressStopped): void => {
    if (child !== stopped) return
    child = undefined
    clearTimeout(pause)
    for (const order of waiting.values()) order.reject(reason)
    waiting.clear()
  }

  const ordered = (what: { description: DocumentDescription } | { copy: CopyToStamp }) => {
    clearTimeout(pause)
    if (!child?.connected) child = start()
    child.ref()
    child.channel?.ref()
    const order = Promise.withResolvers<RenderedDocument>()
    const number = orders++
    waiting.set(number, order)
    child.send({ order: number, ...what } satisfies PressOrder)
    return order.promise
  }

  return {
    render: (description) => ordered({ description }),
    stamp: async (copy) => (await ordered({ copy })).pdf,
    async close() {
      clearTimeout(pause)
      const ending = child
      if (!ending) return
      const { promise, resolve } = Promise.withResolvers<void>()
      ending.ref()
      ending.once('exit', () => resolve())
      ending.kill('SIGKILL')
      await promise
    },
  }
}
