import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type {
  listImportFindings as findingsContract,
  getImport as getContract,
  listImports as listContract,
} from '@tongban/contracts/transfer.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findVisibleRun, listRuns } from '../import.repository.ts'
import { fieldHeading, layerName, placeOfLine } from '../importing/sheet-place.ts'
import { listVerdicts } from '../verdict.repository.ts'
import { presentImport } from './present-import.ts'

const PAGE = 20

/** 导入记录: of the own organization, and of the region and below for catalogue editors. */
export async function listImports(
  reading: Reading,
  { after, limit = PAGE }: QueryOf<typeof listContract>,
): Promise<ResultOf<typeof listContract>> {
  const before = after === undefined || UUID.test(after) ? after : undefined
  const rows = await listRuns(reading.db, reading.actor, { before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    items: await Promise.all(shown.map((row) => presentImport(reading, row))),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @throws Failure `import.not_found`, also for imports of others */
export async function getImport(reading: Reading, id: string): Promise<ResultOf<typeof getContract>> {
  return presentImport(reading, await visible(reading, id))
}

const PLACE = /^(\d)-(\d{1,10})$/

/** What was found, row by row in the order of the file. */
export async function listImportFindings(
  reading: Reading,
  id: string,
  { after = '', limit = PAGE }: QueryOf<typeof findingsContract>,
): Promise<ResultOf<typeof findingsContract>> {
  await visible(reading, id)
  const [, layer, line] = PLACE.exec(after) ?? []
  const place = layer === undefined ? undefined : { layer: Number(layer), line: Number(line) }
  const rows = await listVerdicts(reading.db, id, place, limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => ({
      ...placeOfLine(layerName(row.layer), row.line),
      key: row.key,
      name: row.name,
      outcome: OUTCOMES.find((known) => known === row.outcome) ?? 'refused',
      findings: row.findings.map(({ sheet, line: at, field, level, message, value }) => ({
        ...placeOfLine(sheet, at),
        field,
        heading: fieldHeading(sheet, field),
        level,
        message,
        value,
      })),
    })),
    next: last ? `${last.layer}-${last.line}` : null,
  }
}

const OUTCOMES = ['refused', 'drafted', 'accepted'] as const

async function visible({ db, actor }: Reading, id: string) {
  const run = await findVisibleRun(db, id, actor)
  if (!run) throw new Failure('import.not_found')
  return run
}
