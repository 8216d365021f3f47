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
  const value: Record<string, unknown> = {}
  const faults: CellFault[] = []
  const gaps: CellFault[] = []
  for (const { name, at, codec, absent, missing } of columns) {
    const text = row[name]
    if (text !== undefined && text !== '') {
      const reading = codec.read(text)
      if (reading.ok) put(value, at, reading.value)
      else faults.push({ column: name, message: reading.why })
    } else if (absent.kind === 'refused') faults.push(missing)
    else if (absent.kind !== 'left_out') {
      put(value, at, absent.value)
      if (absent.kind === 'gap') gaps.push(missing)
    }
  }
  return { value, faults, gaps }
}

/** Objects on the way are made here, so that they may be added to. */
function put(target: Record<string, unknown>, at: readonly string[], value: unknown): void {
  const [first = '', second] = at
  if (second === undefined) {
    target[first] = value
    return
  }
  target[first] ??= {}
  put(target[first] as Record<string, unknown>, at.slice(1), value)
}
