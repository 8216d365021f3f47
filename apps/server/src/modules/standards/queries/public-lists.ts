import type {
  compareEditions as compareContract,
  Edition,
  listEditions as editionsContract,
  getPublicList as getContract,
  listPublicLists as headsContract,
  ListChange,
} from '@tongban/contracts/public-lists.ts'
import { LIST_KINDS } from '@tongban/contracts/public-lists.ts'
import type { ParamsOf, QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import { Id, line } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { Failure } from '../../../kernel/failure.ts'
import { readCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listUpwards } from '../../regions/index.ts'
import { getList, presentEdition, presentHead } from '../edition.ts'
import * as linesOf from '../line.repository.ts'
import * as repository from '../list.repository.ts'
import { type Change, keyOf, presentLine } from '../public-list.ts'
import { cursorPage } from './cursor-page.ts'

/** The lists of a region and of those above it, the nearest first; without a region those of the topmost. */
export async function listPublicLists(
  { db, platform }: Reading,
  { region }: QueryOf<typeof headsContract>,
): Promise<ResultOf<typeof headsContract>> {
  const start = region ?? (await repository.topmostRegion(db))
  const regions = start === undefined ? [] : (await listUpwards(db, start)).map(({ code }) => code)
  const heads = await repository.listHeads(db, regions)
  const place = ({ region_code, kind }: (typeof heads)[number]) =>
    regions.indexOf(region_code) * LIST_KINDS.length + LIST_KINDS.indexOf(kind)
  return {
    items: heads
      .toSorted((a, b) => place(a) - place(b))
      .map((row) => presentHead(platform.keyring, row, row)),
  }
}

const LinePlace = Type.Tuple([line(200), line(100), Id, line(80, 0)])

/** One list in one edition. @throws Failure `list.not_found` */
export async function getPublicList(
  reading: Reading,
  which: ParamsOf<typeof getContract>,
  { q, organization, theme, edition, after, limit = PAGE_SIZE }: QueryOf<typeof getContract>,
): Promise<ResultOf<typeof getContract>> {
  const { db, platform } = reading
  const list = await getList(reading, which)
  const number = edition ?? list.edition
  const row = await repository.findEdition(db, list.id, number)
  if (!row) throw new Failure('list.not_found')
  const of = { listId: list.id, edition: number }
  const place = after === undefined ? undefined : readCursor(after, LinePlace, reading)
  const [organizations, themes, lines] = await Promise.all([
    linesOf.countByOrganization(db, of),
    linesOf.countByTheme(db, of),
    linesOf.listLines(
      db,
      of,
      { q: q?.trim() || undefined, organization, theme },
      { after: place, limit: limit + 1 },
    ),
  ])
  return {
    ...presentHead(platform.keyring, list, row),
    latest: list.edition,
    organizations,
    themes,
    page: cursorPage(lines, limit, presentLine, ({ organizationName, name, itemId, part }) => [
      organizationName,
      name,
      itemId,
      part,
    ]),
  }
}

const NumberPlace = Type.Tuple([Type.Integer({ minimum: 1, maximum: 1_000_000 })])

/** Newest first. @throws Failure `list.not_found` */
export async function listEditions(
  reading: Reading,
  which: ParamsOf<typeof editionsContract>,
  { after, limit = PAGE_SIZE }: QueryOf<typeof editionsContract>,
): Promise<ResultOf<typeof editionsContract>> {
  const list = await getList(reading, which)
  const before = after === undefined ? undefined : readCursor(after, NumberPlace, reading)[0]
  const rows = await repository.listEditions(reading.db, list.id, before, limit + 1)
  const present = (row: (typeof rows)[number]): Edition => presentEdition(reading.platform.keyring, list, row)
  return { name: list.region_name, ...cursorPage(rows, limit, present, ({ number }) => [number]) }
}

const ChangePlace = Type.Tuple([Type.String({ pattern: '^[0-9A-Z]{33}$' }), line(80, 0)])

/** What changed between the editions in force on two days, or with one edition. @throws Failure `list.not_found` */
export async function compareEditions(
  reading: Reading,
  which: ParamsOf<typeof compareContract>,
  { after, limit = PAGE_SIZE, ...asked }: QueryOf<typeof compareContract>,
): Promise<ResultOf<typeof compareContract>> {
  const { db, platform } = reading
  const list = await getList(reading, which)
  const [old, fresh] = await editionsFor(reading, list.id, asked)
  const between = { listId: list.id, from: old?.number ?? 0, until: fresh?.number ?? 0 }
  const [counts, changes] = await Promise.all([
    linesOf.countDifferences(db, between),
    linesOf.listDifferences(db, between, {
      after: after === undefined ? undefined : readCursor(after, ChangePlace, reading),
      limit: limit + 1,
    }),
  ])
  return {
    region: { code: list.region_code, name: list.region_name },
    from: old ? presentEdition(platform.keyring, list, old) : null,
    until: fresh ? presentEdition(platform.keyring, list, fresh) : null,
    added: counts.get('added') ?? 0,
    removed: counts.get('removed') ?? 0,
    changed: counts.get('changed') ?? 0,
    page: cursorPage(changes, limit, presentChange, placeOfChange),
  }
}

async function editionsFor(
  { db, today }: Reading,
  listId: string,
  { from, until, edition }: QueryOf<typeof compareContract>,
) {
  if (edition === undefined)
    return Promise.all([
      from === undefined ? undefined : repository.findEditionOn(db, listId, from),
      repository.findEditionOn(db, listId, until ?? today.toString()),
    ])
  const [before, found] = await Promise.all([
    repository.findEdition(db, listId, edition - 1),
    repository.findEdition(db, listId, edition),
  ])
  if (!found) throw new Failure('list.not_found')
  return [before, found] as const
}

const presentChange = ({ difference, before, after }: Change): ListChange => ({
  difference,
  before: before && presentLine(before),
  after: after && presentLine(after),
})

function placeOfChange({ before, after }: Change): [code: string, part: string] {
  const { code = '', part = '' } = after ?? before ?? {}
  return [code, part]
}

/** A page of changes that are in hand. */
export function pageOfChanges(
  changes: readonly Change[],
  reading: Reading,
  { after, limit = PAGE_SIZE }: { after?: string | undefined; limit?: number | undefined },
) {
  const [code, part] = after === undefined ? ['', ''] : readCursor(after, ChangePlace, reading)
  const place = keyOf({ code, part })
  const rest = changes.filter((change) => {
    const [ofCode, ofPart] = placeOfChange(change)
    return keyOf({ code: ofCode, part: ofPart }) > place
  })
  return cursorPage(rest.slice(0, limit + 1), limit, presentChange, placeOfChange)
}
