import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { SheetProblem } from './sheet-problem.ts'

export interface XmlHandler {
  /** Without a namespace's prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** Reads a part piece by piece; after each piece it yields, so that what the handler has gathered can be taken. */
export async function* readXml(stream: Readable, part: string, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('opentag', ({ name, attributes }) => handler.open(local(name), attributes))
  parser.on('closetag', ({ name }) => handler.close(local(name)))
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  // Entities of a document's own are how small files grow.
  parser.on('doctype', () => {
    throw new SheetProblem('bomb', part)
  })
  stream.setEncoding('utf8')
  try {
    for await (const piece of stream) {
      parser.write(piece)
      yield
    }
    parser.close()
    yield
  } catch (error) {
    throw error instanceof SheetProblem ? error : new SheetProblem('damaged', part, { cause: error })
  } finally {
    stream.destroy()
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
