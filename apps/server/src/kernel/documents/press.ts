import { Worker } from 'node:worker_threads'
import type { DocumentDescription, RenderedDocument } from './document.ts'
import type { PressAnswer, PressOrder } from './press-worker.ts'

/** Draws documents away from the thread that answers requests. */
export interface Press {
  /** In the order of the calls. The first one after a pause takes about 0.2 s more. */
  render(description: DocumentDescription): Promise<RenderedDocument>
  /** Ends the thread; documents not yet drawn are rejected. */
  close(): Promise<void>
}

/** The drawing thread ended before the document was done. */
export class PressStopped extends Error {
  override name = 'PressStopped'
}

/**
 * Fonts and the PDF writer hold about 90 MB, so they live in a thread that begins with the first document and ends
 * after a pause of `idleMs`: a process that makes none, or none any more, does not carry them.
 */
export function createPress({ idleMs = 60_000 }: { readonly idleMs?: number } = {}): Press {
  const waiting = new Map<number, PromiseWithResolvers<RenderedDocument>>()
  let worker: Worker | undefined
  let pause: NodeJS.Timeout | undefined
  let orders = 0

  const start = (): Worker => {
    const started = new Worker(new URL('./press-worker.ts', import.meta.url), {
      // Documents are small and short-lived; a wide young generation would only keep their garbage.
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 },
    })
    started.on('message', (answer: PressAnswer) => settle(answer))
    started.on('error', (cause) => stop(started, new PressStopped('the drawing thread failed', { cause })))
    started.on('exit', () => stop(started, new PressStopped('the drawing thread ended')))
    return started
  }
  const settle = (answer: PressAnswer): void => {
    const order = waiting.get(answer.order)
    waiting.delete(answer.order)
    if (answer.ok) order?.resolve(answer.rendered)
    else order?.reject(new Error(answer.message))
    if (waiting.size > 0) return
    worker?.unref()
    pause = setTimeout(() => void worker?.terminate(), idleMs).unref()
  }
  const stop = (stopped: Worker, reason: PressStopped): void => {
    if (worker !== stopped) return
    worker = undefined
    clearTimeout(pause)
    for (const order of waiting.values()) order.reject(reason)
    waiting.clear()
  }

  return {
    render(description) {
      clearTimeout(pause)
      worker ??= start()
      worker.ref()
      const order = Promise.withResolvers<RenderedDocument>()
      const number = orders++
      waiting.set(number, order)
      worker.postMessage({ order: number, description } satisfies PressOrder)
      return order.promise
    },
    async close() {
      clearTimeout(pause)
      await worker?.terminate()
    },
  }
}
