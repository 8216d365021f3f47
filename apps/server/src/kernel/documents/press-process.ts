import type { DocumentDescription, RenderedDocument } from './document.ts'
import { openFaces } from './fonts.ts'
import { renderPdf } from './render-pdf.ts'
import { type CopyToStamp, stampCopy } from './stamp-copy.ts'

/** What the press sends to its process: a document to draw, or a copy to stamp. */
export type PressOrder = { readonly order: number } & (
  | { readonly description: DocumentDescription }
  | { readonly copy: CopyToStamp }
)

/** What the process sends back, in the order of the orders. */
export type PressAnswer =
  | { readonly order: number; readonly ok: true; readonly rendered: RenderedDocument }
  | { readonly order: number; readonly ok: false; readonly message: string }

const faces = openFaces()

let last: Promise<void> = Promise.resolve()
process.on('message', (order: PressOrder) => {
  last = last.then(async () => {
    const answer = await answerTo(order)
    process.send?.(answer)
  })
})
// Ctrl-C reaches every process of the terminal; when this one ends is for the platform to say.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))

async function answerTo(given: PressOrder): Promise<PressAnswer> {
  const { order } = given
  try {
    return { order, ok: true, rendered: await carryOut(given) }
  } catch (error) {
    return {
      order,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

async function carryOut(given: PressOrder): Promise<RenderedDocument> {
  if ('description' in given) return renderPdf(given.description, faces)
  return { pdf: await stampCopy(given.copy, faces), seals: [], missing: [] }
}
