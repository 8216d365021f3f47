import type { DocumentDescription, RenderedDocument } from './document.ts'
import { openFaces } from './fonts.ts'
import { renderPdf } from './render-pdf.ts'

/** What the press sends to its process. */
export interface PressOrder {
  readonly order: number
  readonly description: DocumentDescription
}

/** What the process sends back, in the order of the orders. */
export type PressAnswer =
  | { readonly order: number; readonly ok: true; readonly rendered: RenderedDocument }
  | { readonly order: number; readonly ok: false; readonly message: string }

const faces = openFaces()

let last: Promise<void> = Promise.resolve()
process.on('message', ({ order, description }: PressOrder) => {
  last = last.then(async () => {
    const answer = await answerTo(order, description)
    process.send?.(answer)
  })
})
// Ctrl-C reaches every process of the terminal; when this one ends is for the platform to say.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))

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
