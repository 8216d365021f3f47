// Distinguished encoding (ITU-T X.690), the part that certificates and signatures need. Written out here because
// the libraries for it know neither SM2 certificates nor a synchronous signature, and cost 10 MB of memory.

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

export const sequence = (...items: readonly Uint8Array[]): Buffer =>
  encode(TAG.sequence, Buffer.concat(items))

/** Members are put in the order that DER asks for. */
export const setOf = (...items: readonly Uint8Array[]): Buffer =>
  encode(TAG.set, Buffer.concat([...items].sort(Buffer.compare)))

export const octets = (bytes: Uint8Array): Buffer => encode(TAG.octets, bytes)
export const bits = (bytes: Uint8Array, unusedBits = 0): Buffer =>
  encode(TAG.bits, Buffer.concat([Buffer.of(unusedBits), bytes]))
export const utf8 = (text: string): Buffer => encode(TAG.utf8, Buffer.from(text, 'utf8'))
export const printable = (text: string): Buffer => encode(TAG.printable, Buffer.from(text, 'latin1'))
export const truth = (): Buffer => encode(TAG.boolean, Buffer.of(0xff))

/** `[n]` around other elements. */
export const tagged = (n: number, ...items: readonly Uint8Array[]): Buffer =>
  encode(0xa0 | n, Buffer.concat(items))
/** `[n]` in place of a primitive element's own tag. */
export const taggedBytes = (n: number, bytes: Uint8Array): Buffer => encode(0x80 | n, bytes)

/** A whole number ≥ 0, as a number or as big-endian bytes. */
export function integer(value: number | Uint8Array): Buffer {
  const bytes = typeof value === 'number' ? bytesOf(value) : value
  const start = bytes.findIndex((byte) => byte !== 0)
  const short = start < 0 ? Buffer.of(0) : Buffer.from(bytes.subarray(start))
  const isNegative = (short[0] ?? 0) >= 0x80
  return encode(TAG.integer, isNegative ? Buffer.concat([Buffer.of(0), short]) : short)
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return encode(TAG.oid, Buffer.from([first * 40 + second, ...rest].flatMap(base128)))
}

/** Seconds precision. Years to 2049 as UTCTime, later ones as GeneralizedTime (RFC 5280 §4.1.2.5). */
export function time(instant: Temporal.Instant): Buffer {
  const utc = instant.toZonedDateTimeISO('UTC')
  const digits = `${instant.round('second').toString().replace(/[-:T]/g, '').slice(0, 14)}Z`
  if (utc.year >= 2050) return encode(TAG.generalizedTime, Buffer.from(digits, 'latin1'))
  return encode(TAG.utcTime, Buffer.from(digits.slice(2), 'latin1'))
}

function encode(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length)
  const bytes = bytesOf(length)
  return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes])
}

function bytesOf(value: number): Buffer {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
}

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift(0x80 | (rest & 0x7f))
  }
  return digits
}

/** One element as read: `whole` with its header, `content` without. */
export interface DerElement {
  readonly tag: number
  readonly content: Buffer
  readonly whole: Buffer
}

/** Bytes that are not DER. */
export class MalformedDer extends Error {
  override name = 'MalformedDer'
}

/** The element at the start; bytes after it are left alone. Throws MalformedDer. */
export function readElement(bytes: Buffer): DerElement {
  const tag = byteAt(bytes, 0)
  if ((tag & 0x1f) === 0x1f) throw new MalformedDer('tag numbers above 30 are not used here')
  const first = byteAt(bytes, 1)
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthBytes > 4) throw new MalformedDer('length is indefinite or too long')
  let length = lengthBytes === 0 ? first : 0
  for (let at = 0; at < lengthBytes; at++) length = length * 256 + byteAt(bytes, 2 + at)
  const start = 2 + lengthBytes
  if (start + length > bytes.length) throw new MalformedDer('content is cut off')
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) }
}

/** The elements inside a sequence, set or tagged element. Throws MalformedDer. */
export function readChildren(parent: DerElement): DerElement[] {
  const children: DerElement[] = []
  for (let rest = parent.content; rest.length > 0; ) {
    const child = readElement(rest)
    children.push(child)
    rest = rest.subarray(child.whole.length)
  }
  return children
}

/** Reads the two forms that `time` writes. Throws MalformedDer. */
export function readTime(element: DerElement): Temporal.Instant {
  const digits = element.content.toString('latin1')
  const full = element.tag === TAG.utcTime ? `${Number(digits.slice(0, 2)) < 50 ? 20 : 19}${digits}` : digits
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full)
  if (!parts) throw new MalformedDer('time has another form')
  const [, year, month, day, hour, minute, second] = parts
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  } catch (cause) {
    throw new MalformedDer('no such time', { cause })
  }
}

function byteAt(bytes: Buffer, index: number): number {
  const byte = bytes[index]
  if (byte === undefined) throw new MalformedDer('element is cut off')
  return byte
}
