import type { Codec } from './codec.ts'

/** The text of each cell by the name of its field. An empty cell is left out. */
export type NationalRow = Readonly<Record<string, string>>

/** One field of a national table and where its value lives in a definition. */
export interface Column {
  /** Field name of C0109.2-2018, or the platform's where that has none. */
  readonly name: string
  readonly heading: string
  /** Members on the way to the value: `consult.phone` → consult, phone. */
  readonly at: readonly string[]
  readonly codec: Codec
  readonly absent: Absent
  /** What is said of an empty cell that matters: one object, by which rows that lack the same are known. */
  readonly missing: CellFault
}

/** What an empty cell means. */
export type Absent =
  /** The member is left out. */
  | { readonly kind: 'left_out' }
  /** The member has this value, and that says nothing wrong: no list, no. */
  | { readonly kind: 'neutral'; readonly value: unknown }
  /** Something has to stand there for the shape; the gap is told and keeps the row from going in force by itself. */
  | { readonly kind: 'gap'; readonly value: unknown }
  /** Without it the row means nothing. */
  | { readonly kind: 'refused' }

export const leftOut: Absent = { kind: 'left_out' }
export const neutral = (value: unknown): Absent => ({ kind: 'neutral', value })
export const gap = (value: unknown): Absent => ({ kind: 'gap', value })
export const refused: Absent = { kind: 'refused' }
/** What stands for a text that is missing; the quality rule `content.empty` finds it. */
export const PENDING = '待定'

export const column = (
  name: string,
  heading: string,
  at: string,
  codec: Codec,
  absent: Absent = leftOut,
): Column => ({
  name,
  heading,
  at: at.split('.'),
  codec,
  absent,
  missing: {
    column: name,
    message: absent.kind === 'refused' ? `“${heading}”必须填写` : `“${heading}”没有填写`,
  },
})

/** A fault or gap of one cell, in Chinese: what is wrong and what to do. */
export interface CellFault {
  readonly column: string
  readonly message: string
}
export interface RowReading {
  readonly value: Readonly<Record<string, unknown>>
  readonly faults: readonly CellFault[]
  readonly gaps: readonly CellFault[]
}

/** Writes the cells of an object. */
export function writeRow(columns: readonly Column[], source: object): NationalRow {
  const row: Record<string, string> = {}
  for (const { name, at, codec } of columns) {
    const text = codec.write(valueAt(source, at))
    if (text !== '') row[name] = text
  }
  return row
}

function valueAt(source: object, at: readonly string[]): unknown {
  let value: unknown = source
  for (const member of at) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string, unknown>>)[member]
  }
  return value
}

/** Reads the cells of a row into an object; every cell is read, so that all faults are told at once. */
export function readRow(columns: readonly Column[], row: NationalRow): RowReading {
  const { filled, assumed, faults: missing, gaps } = outlineOf(columns, row)
  const value = { ...assumed }
  const faults = [...missing]
  for (const { name, at, codec } of filled) {
    const reading = codec.read(row[name] ?? '')
    if (reading.ok) put(value, at, reading.value)
    else faults.push({ column: name, message: reading.why })
  }
  return { value, faults, gaps }
}

/** What rows with the same empty cells have in common; rows of one file are mostly such. */
interface Outline {
  readonly filled: readonly Column[]
  /** What the empty cells come to. */
  readonly assumed: Readonly<Record<string, unknown>>
  readonly faults: readonly CellFault[]
  readonly gaps: readonly CellFault[]
}

/** Of one table; then memory begins anew. */
const MOST_OUTLINES = 500
const outlines = new WeakMap<readonly Column[], Map<string, Outline>>()

function outlineOf(columns: readonly Column[], row: NationalRow): Outline {
  let key = ''
  for (const name in row) if (row[name] !== '') key += `${name} `
  const known = outlines.get(columns) ?? new Map<string, Outline>()
  const outline = known.get(key) ?? outlineWith(columns, row)
  if (known.size >= MOST_OUTLINES) known.clear()
  known.set(key, outline)
  outlines.set(columns, known)
  return outline
}

function outlineWith(columns: readonly Column[], row: NationalRow): Outline {
  const [filled, empty] = [columns.filter(({ name }) => row[name]), columns.filter(({ name }) => !row[name])]
  const assumed: Record<string, unknown> = {}
  for (const { at, absent } of empty) if ('value' in absent) put(assumed, at, absent.value)
  const missing = (kind: Absent['kind']) =>
    empty.flatMap((column) => (column.absent.kind === kind ? [column.missing] : []))
  return { filled, assumed, faults: missing('refused'), gaps: missing('gap') }
}

/** Objects on the way are made anew: outlines share theirs. */
function put(
  target: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    target[first] = value
    return
  }
  const inner = { ...Object(target[first]) }
  put(inner, rest, value)
  target[first] = inner
}
