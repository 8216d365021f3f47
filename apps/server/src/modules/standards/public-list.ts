import type { ItemType } from '@tongban/contracts/items.ts'
import type { LineContent, ListKind, ListLine } from '@tongban/contracts/public-lists.ts'
import { type Listed, linesIn } from '@tongban/law/catalog/list-rules.ts'

/** A line as it is generated or stands in an edition. */
export type Line = {
  readonly itemId: string
  readonly part: string
  readonly code: string
  readonly version: number
  readonly versionId: string
  readonly name: string
  readonly type: ItemType
  readonly organizationName: string
  readonly themes: readonly string[]
  readonly content: LineContent
}

type ListedItem = Listed & Omit<Line, 'part' | 'content'>

/** What a list says now, in the order of the codes: the rule over every item in force. */
export const generate = (kind: ListKind, items: readonly ListedItem[]): Line[] =>
  items
    .flatMap(({ lists, content, intermediaries, ...item }) =>
      linesIn(kind, { lists, content, intermediaries }).map((line): Line => ({ ...item, ...line })),
    )
    .toSorted(byKey)

/** The same for the same item versions, whatever is generated when. */
export const digestOf = (lines: readonly Line[], hash: (text: string) => string): string =>
  hash(lines.map(({ code, part, versionId }) => `${code}\t${part}\t${versionId}`).join('\n'))

type Signed = {
  readonly kind: ListKind
  readonly regionCode: string
  readonly number: number
  readonly day: string
  readonly lines: number
  readonly digest: string
}

/** What the platform's key signs of an edition. */
export const signedText = ({ kind, regionCode, number, day, lines, digest }: Signed): string =>
  `tongban-list\n${kind}\n${regionCode}\n${number}\n${day}\n${lines}\n${digest}`

export type Change = {
  readonly difference: 'added' | 'removed' | 'changed'
  readonly before: Line | null
  readonly after: Line | null
}

/** What leads from one edition to another, in the order of the codes. */
export function changesBetween(before: readonly Line[], after: readonly Line[]): Change[] {
  const old = new Map(before.map((line) => [keyOf(line), line]))
  const fresh = new Map(after.map((line) => [keyOf(line), line]))
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].toSorted()
  return keys.flatMap((key) => {
    const change = changeOf(old.get(key) ?? null, fresh.get(key) ?? null)
    return change ? [change] : []
  })
}

function changeOf(before: Line | null, after: Line | null): Change | undefined {
  if (before && after)
    return before.versionId === after.versionId ? undefined : { difference: 'changed', before, after }
  return { difference: before ? 'removed' : 'added', before, after }
}

export const countChanges = (changes: readonly Change[]) => ({
  added: changes.filter(({ difference }) => difference === 'added').length,
  removed: changes.filter(({ difference }) => difference === 'removed').length,
  changed: changes.filter(({ difference }) => difference === 'changed').length,
})

export const presentLine = ({ itemId: _, versionId: __, themes: ___, ...line }: Line): ListLine => line

/** Codes have one length, so that keys sort as code, then part. */
export const keyOf = ({ code, part }: Pick<Line, 'code' | 'part'>): string => code + part

const byKey = (a: Line, b: Line): number => (keyOf(a) < keyOf(b) ? -1 : 1)
