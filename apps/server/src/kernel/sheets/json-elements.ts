import { SheetProblem } from './sheet-problem.ts'

export interface JsonElement {
  /** From 1. */
  readonly number: number
  readonly text: string
}

const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const BACKSLASH = 0x5c
const CLOSE_LIST = 0x5d
const OPEN = 0x7b
const CLOSE = 0x7d
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

/**
 * The objects of a JSON list, or of newline-delimited JSON, one by one as the bytes arrive. Their text is well-formed
 * Unicode; whether it is JSON is for the caller to see.
 *
 * @throws SheetProblem
 */
export async function* jsonElements(
  bytes: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<JsonElement> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  let kept: Uint8Array[] = []
  let keptBytes = 0
  let depth = 0
  let isText = false
  let isEscaped = false
  let list: 'none' | 'open' | 'closed' = 'none'
  let position = 0
  const damaged = (cause?: unknown) => new SheetProblem('damaged', String(number + 1), { cause })
  const textOf = (last: Uint8Array): string => {
    try {
      return utf8.decode(Buffer.concat([...kept, last]))
    } catch (error) {
      throw damaged(error)
    }
  }
  for await (const piece of bytes) {
    let from = 0
    for (let at = 0; at < piece.length; at += 1, position += 1) {
      const byte = piece[at] ?? 0
      if (depth === 0) {
        if (isSpace(byte) || byte === COMMA || BYTE_ORDER_MARK[position] === byte) continue
        if (byte === OPEN && list !== 'closed') {
          depth = 1
          from = at
        } else if (byte === OPEN_LIST && list === 'none' && number === 0) list = 'open'
        else if (byte === CLOSE_LIST && list === 'open') list = 'closed'
        else throw damaged()
        continue
      }
      if (isText) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) isText = false
      } else if (byte === QUOTE) isText = true
      else if (byte === OPEN || byte === OPEN_LIST) depth += 1
      else if (byte === CLOSE || byte === CLOSE_LIST) depth -= 1
      if (depth > 0) continue
      const text = textOf(piece.subarray(from, at + 1))
      kept = []
      keptBytes = 0
      number += 1
      yield { number, text }
    }
    if (depth === 0) continue
    kept.push(piece.subarray(from))
    keptBytes += piece.length - from
    if (keptBytes > longest) throw new SheetProblem('cell_too_long', String(number + 1))
  }
  if (depth > 0 || list === 'open') throw damaged()
}
