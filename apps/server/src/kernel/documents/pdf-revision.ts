/** A PDF whose structure is not the one that `renderPdf` and `signPdf` write. */
export class UnsupportedPdf extends Error {
  override name = 'UnsupportedPdf'
}

/** The objects of a PDF by their numbers, with what a further revision has to name (ISO 32000-1 §7.5.6). */
export interface Revision {
  /** The next free object number. */
  readonly size: number
  readonly root: number
  /** The trailer's entries that every revision repeats: `/Root`, `/Info`, `/ID`. */
  readonly trailer: string
  readonly crossReferenceOffset: number
  /** The text of an object that has no stream, from `<<` to `>>`. */
  dictionary(number: number): string
}

/** Reads the cross-reference tables, newest first. Throws UnsupportedPdf. */
export function readRevision(pdf: Buffer): Revision {
  const text = pdf.toString('latin1')
  const newest = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const offsets = new Map<number, number>()
  let trailer: string | undefined
  for (let at: number | undefined = newest; at !== undefined; ) {
    const section = readSection(text, at)
    for (const [number, offset] of section.offsets) if (!offsets.has(number)) offsets.set(number, offset)
    trailer ??= section.trailer
    if (section.previous !== undefined && section.previous >= at)
      throw new UnsupportedPdf('revisions go in a circle')
    at = section.previous
  }
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer ?? '')?.[1])
  const size = Number(/\/Size (\d+)/.exec(trailer ?? '')?.[1])
  if (!trailer || !Number.isInteger(root) || !Number.isInteger(size))
    throw new UnsupportedPdf('trailer is incomplete')
  return {
    size,
    root,
    trailer: [...trailer.matchAll(/\/(?:Root|Info) \d+ 0 R|\/ID \[[^\]]*\]/g)]
      .map(([entry]) => entry)
      .join('\n'),
    crossReferenceOffset: newest,
    dictionary(number) {
      const start = offsets.get(number) ?? Number.NaN
      const head = `${number} 0 obj\n`
      if (!text.startsWith(`${head}<<`, start)) throw new UnsupportedPdf(`object ${number} is no dictionary`)
      return text.slice(start + head.length, text.indexOf('\nendobj', start))
    },
  }
}

interface Section {
  readonly offsets: readonly (readonly [number, number])[]
  readonly trailer: string
  readonly previous: number | undefined
}

function readSection(text: string, at: number): Section {
  if (!text.startsWith('xref\n', at)) throw new UnsupportedPdf('there is no cross-reference table')
  const end = text.indexOf('trailer', at)
  const stop = text.indexOf('startxref', end)
  if (end < 0 || stop < 0) throw new UnsupportedPdf('there is no trailer')
  const offsets: (readonly [number, number])[] = []
  let number = 0
  for (const line of text.slice(at + 5, end).split('\n')) {
    const [, first, state] = /^(\d+) \d+(?: ([nf]))?\s*$/.exec(line) ?? []
    if (first === undefined) continue
    if (state === undefined) number = Number(first)
    else if (state === 'n') offsets.push([number++, Number(first)])
    else number++
  }
  const trailer = text.slice(end, stop)
  const previous = /\/Prev (\d+)/.exec(trailer)?.[1]
  return { offsets, trailer, previous: previous === undefined ? undefined : Number(previous) }
}

/** New and changed objects, appended to a file that stays as it was. */
export function appendRevision(
  pdf: Buffer,
  revision: Revision,
  objects: ReadonlyMap<number, Buffer | string>,
): Buffer {
  const parts: Buffer[] = [pdf, Buffer.from('\n')]
  let offset = pdf.length + 1
  const table: string[] = []
  for (const [number, content] of [...objects].sort(([a], [b]) => a - b)) {
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(content),
      Buffer.from('\nendobj\n'),
    ])
    table.push(`${number} 1`, `${String(offset).padStart(10, '0')} 00000 n `)
    parts.push(object)
    offset += object.length
  }
  const size = Math.max(revision.size, ...[...objects.keys()].map((number) => number + 1))
  const end = [
    'xref',
    ...table,
    'trailer',
    `<<\n/Size ${size}\n${revision.trailer}\n/Prev ${revision.crossReferenceOffset}\n>>`,
    'startxref',
    offset,
    '%%EOF\n',
  ]
  return Buffer.concat([...parts, Buffer.from(end.join('\n'), 'latin1')])
}

/** The dictionary with a reference added to one of its arrays, which is made where there is none. */
export function withReference(dictionary: string, array: string, reference: string): string {
  const opening = new RegExp(`/${array} \\[([^\\]]*)\\]`)
  if (opening.test(dictionary)) {
    return dictionary.replace(opening, (_, items: string) => `/${array} [${items} ${reference}]`)
  }
  return withEntry(dictionary, `/${array} [${reference}]`)
}

/** The dictionary with an entry that it does not have. */
export const withEntry = (dictionary: string, entry: string): string =>
  `${dictionary.slice(0, dictionary.lastIndexOf('>>'))}${entry}\n>>`

/** A text string in UTF-16, for any language (ISO 32000-1 §7.9.2.2). */
export const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
