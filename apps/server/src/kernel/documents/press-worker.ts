import { parentPort } from 'node:worker_threads'
import type { DocumentDescription, RenderedDocument } from './document.ts'
import { openFaces } from './fonts.ts'
import { renderPdf } from './render-pdf.ts'

export interface PressOrder {
  readonly order: number
  readonly description: DocumentDescription
}

export type PressAnswer =
  | { readonly order: number; readonly ok: true; readonly rendered: RenderedDocument }
  | { readonly order: number; readonly ok: false; readonly message: string }

const faces = openFaces()
const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')

let last: Promise<void> = Promise.resolve()
port.on('message', ({ order, description }: PressOrder) => {
  last = last.then(async () => {
    const answer = await answerTo(order, description)
    port.postMessage(answer)
  })
})

async function answerTo(order: number, description: DocumentDescription): Promise<PressAnswer> {
  try {
    return { order, ok: true, rendered: await renderPdf(description, faces) }
  } catch (error) {
    return {
      order,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}
