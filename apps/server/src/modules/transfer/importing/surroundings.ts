import type { NationalRow } from '@tongban/law/catalog/national-fields/column.ts'
import { EXTENSION, type NationalItem } from '@tongban/law/catalog/national-fields/national-item.ts'
import { shortRegionCode } from '@tongban/law/identifiers/region-code.ts'
import type { Db } from '../../../kernel/database/database.ts'
import {
  type Authority,
  type BasicHead,
  findBasicHeads,
  findHeads,
  type Head,
  listWrittenItems,
  type WrittenItem,
} from '../../catalog/index.ts'
import { listOrganizationsByCreditCode } from '../../organizations/index.ts'
import { listRegions } from '../../regions/index.ts'
import { type ChildRow, childRowsOf, firstLines, type MainRow } from '../staging.repository.ts'
import { type Adopter, adopted } from './adopt.ts'
import { extensionOf } from './source-rows.ts'

type Region = { readonly code: string; readonly name: string; readonly level: number }

/** A staged row with its rows of child tables, and where each of them stands. */
export type Gathered = {
  readonly main: MainRow
  readonly item: NationalItem
  readonly lines: Readonly<Record<string, readonly number[]>>
}

/** What a batch of rows is judged by, read by a few statements for all of them. */
export type Surroundings = {
  readonly rows: readonly Gathered[]
  /** By credit code. */
  readonly authorities: ReadonlyMap<string, Authority & { readonly regionLevel: number }>
  readonly regions: ReadonlyMap<string, Region>
  readonly heads: ReadonlyMap<string, Head>
  readonly basicHeads: ReadonlyMap<string, BasicHead>
  /** Of rows that come without the platform's extension: what they do not say stays as it is. */
  readonly written: ReadonlyMap<string, WrittenItem>
  readonly first: ReadonlyMap<string, { readonly layer: number; readonly line: number }>
}

export async function surroundingsOf(
  db: Db,
  importId: string,
  rows: readonly MainRow[],
  adopter: Adopter | undefined,
): Promise<Surroundings> {
  const keys = rows.map(({ key }) => key).filter(Boolean)
  const itemKeys = rows.filter(({ layer, key }) => layer === 1 && key !== '').map(({ key }) => key)
  const basicKeys = rows.filter(({ layer, key }) => layer === 0 && key !== '').map(({ key }) => key)
  const [children, first, heads, basicHeads] = await Promise.all([
    childRowsOf(db, importId, [...new Set(rows.map(({ owner }) => owner))]),
    firstLines(db, importId, keys),
    findHeads(db, itemKeys),
    findBasicHeads(db, basicKeys),
  ])
  const byOwner = Map.groupBy(children, ({ owner }) => owner)
  const gathered = rows.map((main) => gather(main, byOwner.get(main.owner) ?? [], adopter))
  const bare = gathered.filter(({ main, item }) => main.layer === 1 && item.extension === undefined)
  const known = new Set(heads.map(({ code }) => code))
  const kept = bare.map(({ main }) => main.key).filter((key) => known.has(key))
  const creditCodes = [...new Set(itemKeys.map((key) => key.slice(0, 18)))]
  const [organizations, written] = await Promise.all([
    creditCodes.length > 0 ? listOrganizationsByCreditCode(db, creditCodes) : [],
    kept.length > 0 ? listWrittenItems(db, kept) : [],
  ])
  const regions = await regionsOf(db, [
    ...organizations.map(({ region_code }) => region_code),
    ...gathered.flatMap(({ item }) => item.row.region_code ?? []),
  ])
  return {
    rows: gathered,
    authorities: new Map(
      organizations.flatMap((organization) => {
        const region = regions.get(organization.region_code)
        return region
          ? [[organization.credit_code, { organization, region, regionLevel: region.level }] as const]
          : []
      }),
    ),
    regions,
    heads: new Map(heads.map((head) => [head.code, head])),
    basicHeads: new Map(basicHeads.map((head) => [head.code, head])),
    written: new Map(written.map((item) => [item.code, item])),
    first,
  }
}

async function regionsOf(db: Db, codes: readonly string[]): Promise<Map<string, Region>> {
  const wanted = [...new Set(codes.filter((code) => /^\d{6}(\d{6})?$/.test(code)).map(shortRegionCode))]
  const rows = wanted.length > 0 ? await listRegions(db, wanted) : []
  return new Map(rows.map((region) => [region.code, region]))
}

/** In JSON the rows of child tables stand inside the item, on its own line. */
function gather(main: MainRow, staged: readonly ChildRow[], adopter: Adopter | undefined): Gathered {
  const item: NationalItem = JSON.parse(main.content)
  const row = main.layer === 1 && adopter ? adopted(item.row, adopter) : item.row
  const lines: Record<string, number[]> = {}
  const children: Record<string, NationalRow[]> = {}
  for (const [sheet, rows] of Object.entries(item.children)) {
    children[sheet] = [...(rows ?? [])]
    lines[sheet] = children[sheet].map(() => main.line)
  }
  for (const { sheet, line, content } of staged) {
    children[sheet] = [...(children[sheet] ?? []), JSON.parse(content)]
    lines[sheet] = [...(lines[sheet] ?? []), line]
  }
  const { [EXTENSION]: pieces = [], ...tables } = children
  const extension = item.extension ?? extensionOf(pieces)
  return { main, item: { table: item.table, row, children: tables, extension }, lines }
}
