import { inflateSync } from 'node:zlib'
import type { RejectionReason } from './rejection.ts'

// A name may be written with #xx for any of its characters (ISO 32000-1 §7.3.5), which is how scripts are hidden.
const nameOf = (name: string): RegExp => {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
  })
  return new RegExp(`/${letters.join('')}(?![A-Za-z])`)
}

// Names long enough not to appear by chance in compressed data: a script action always says /S /JavaScript.
const ACTIVE = ['JavaScript', 'Launch', 'RichMedia'].map(nameOf)
const ENCRYPTION = nameOf('Encrypt')
const OBJECT_STREAM = new RegExp(`${nameOf('ObjStm').source}[^]{0,400}?stream\\r?\\n`, 'g')
// Page trees and dictionaries are small; a stream that grows beyond this is made to exhaust memory.
const LARGEST_OBJECT_STREAM = 32 * 1024 * 1024

/** Why a PDF must not be passed on, or undefined. Looks into compressed object streams too. */
export function inspectPdf(bytes: Buffer): RejectionReason | undefined {
  const text = bytes.toString('latin1')
  if (!text.includes('%%EOF') && !text.includes('startxref')) return 'damaged'
  if (ENCRYPTION.test(text)) return 'encrypted'
  if (ACTIVE.some((name) => name.test(text))) return 'active_content'
  for (const match of text.matchAll(OBJECT_STREAM)) {
    const objects = inflate(bytes.subarray(match.index + match[0].length))
    if (objects === 'bomb') return 'bomb'
    if (objects === undefined) return 'damaged'
    if (ACTIVE.some((name) => name.test(objects))) return 'active_content'
  }
  return undefined
}

function inflate(bytes: Buffer): string | 'bomb' | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_OBJECT_STREAM }).toString('latin1')
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge ? 'bomb' : undefined
  }
}
