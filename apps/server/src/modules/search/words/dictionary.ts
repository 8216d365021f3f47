import { closeSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Words seen less often in the dictionary's source tell little apart, and longer ones are names and sayings. */
const LEAST_FREQUENCY = 100
const MOST_BYTES = 12
/** Of people (nr), places (ns), firms (nt), works (nz), and sayings (i, l) only the well known. */
const LEAST_FREQUENCY_OF_NAMES = 400
const NAME_TAGS = ['nr', 'ns', 'nt', 'nz', 'i', 'l']

const NEW_LINE = 10
const BLANK = 32
const ZERO = 48
const CHUNK_BYTES = 65_536
const MOST_KEPT_BYTES = 1_000_000

/**
 * The part of jieba's dictionary that is worth its memory: a tenth of its words, a tenth of the 44 MB of the whole.
 * Read in pieces and as bytes, since what strings leave behind would be more than what is kept.
 */
export function readDictionary(): Buffer {
  const file = openSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'r')
  const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES)
  const kept = Buffer.allocUnsafeSlow(MOST_KEPT_BYTES)
  let length = 0
  let held = 0
  for (;;) {
    const read = readSync(file, chunk, held, CHUNK_BYTES - held, null)
    if (read === 0) break
    const filled = held + read
    let start = 0
    for (let end = 0; ; start = end) {
      end = chunk.indexOf(NEW_LINE, start) + 1
      if (end === 0 || end > filled) break
      if (isWorthKeeping(chunk, start, end)) length += chunk.copy(kept, length, start, end)
    }
    chunk.copyWithin(0, start, filled)
    held = filled - start
  }
  closeSync(file)
  return kept.subarray(0, length)
}

/** A line is `word frequency tag`. */
function isWorthKeeping(lines: Buffer, start: number, end: number): boolean {
  const afterWord = lines.indexOf(BLANK, start)
  if (afterWord - start > MOST_BYTES) return false
  let at = afterWord + 1
  let frequency = 0
  for (; lines.readUInt8(at) !== BLANK; at += 1) frequency = frequency * 10 + lines.readUInt8(at) - ZERO
  if (frequency >= LEAST_FREQUENCY_OF_NAMES) return true
  return frequency >= LEAST_FREQUENCY && !NAME_TAGS.some((tag) => hasTag(lines, at + 1, end - 1, tag))
}

const hasTag = (lines: Buffer, start: number, end: number, tag: string): boolean =>
  end - start === tag.length && lines.toString('latin1', start, end) === tag
