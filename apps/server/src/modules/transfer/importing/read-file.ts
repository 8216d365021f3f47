import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type FileFault, IMPORT_PROFILES } from '@tongban/contracts/transfer.ts'
import { identityOf, keyOf, ownerKey } from '@tongban/law/catalog/national-fields/item-identity.ts'
import type { NationalItem } from '@tongban/law/catalog/national-fields/national-item.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { SheetProblem } from '../../../kernel/sheets/sheet-problem.ts'
import { transact, type Work } from '../../../kernel/work.ts'
import { type ImportRow, lockRunAt, updateRun, waitForNoDisk } from '../import.repository.ts'
import {
  type ChildRow,
  countStaged,
  type MainRow,
  noteOrphans,
  stageChildRows,
  stageMainRows,
} from '../staging.repository.ts'
import { importFailed } from '../transfer.events.ts'
import { listOrphans } from '../verdict.repository.ts'
import { type Adopter, adopted } from './adopt.ts'
import type { ImportContext } from './context.ts'
import { placeOfLine } from './sheet-place.ts'
import { type SourceRow, sourceRows } from './source-rows.ts'

const BATCH = 1000
const MOST_IGNORED = 50
const MOST_ORPHANS = 20

type Rows = { main: MainRow[]; child: ChildRow[]; ignored: Set<string>; count: number }
const none = (): Rows => ({ main: [], child: [], ignored: new Set(), count: 0 })

/** Stages the rows of the file, batch after batch, skipping those that are staged; then the import is to be checked. */
export async function readFile(platform: Platform, context: ImportContext, run: ImportRow): Promise<void> {
  const spool = join(platform.settings.dataDirectory, 'spool', randomUUID())
  try {
    if (!(await fetchFile(platform, run, spool))) return await fail(platform, context, run, 'lost', '')
    await stage(platform, context, run, spool)
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error
    await fail(platform, context, run, error.fault, error.place)
  } finally {
    await rm(spool, { force: true })
  }
}

async function fetchFile(platform: Platform, run: ImportRow, path: string): Promise<boolean> {
  const stored = await platform.files.get(run.file_key)
  if (!stored) return false
  await mkdir(join(path, '..'), { recursive: true })
  await pipeline(stored.stream, createWriteStream(path, { mode: 0o600 }))
  return true
}

async function stage(
  platform: Platform,
  context: ImportContext,
  first: ImportRow,
  path: string,
): Promise<void> {
  let run: ImportRow | undefined = first
  let skip = first.staged
  let rows = none()
  const profile = IMPORT_PROFILES.find((known) => known === first.profile) ?? 'national'
  const kind = first.file_kind === 'json' ? 'json' : 'xlsx'
  for await (const row of sourceRows(path, kind, profile)) {
    if (row.kind !== 'ignored' && skip > 0) {
      skip -= 1
      continue
    }
    add(rows, row, context.adopter)
    if (rows.count < BATCH) continue
    run = await store(platform, context, run, rows, false)
    rows = none()
    if (!run) return
  }
  await store(platform, context, run, rows, true)
}

function add(rows: Rows, row: SourceRow, adopter: Adopter | undefined): void {
  if (row.kind === 'ignored') {
    rows.ignored.add(row.what)
    return
  }
  rows.count += 1
  if (row.kind === 'child') rows.child.push({ ...row, content: JSON.stringify(row.row) })
  else rows.main.push(mainRow(row, adopter))
}

function mainRow({ layer, line, item }: SourceRow & { kind: 'main' }, adopter: Adopter | undefined): MainRow {
  const { row } = item
  const key = layer === 0 ? (row.catalog_code ?? '') : itemKey(item, adopter)
  const written = row.task_handle_item ?? row.task_code
  return {
    layer,
    line,
    key,
    owner: layer === 0 ? key : written === undefined ? key : ownerKey(written),
    name: (row.task_name ?? '').slice(0, 200),
    content: JSON.stringify(item),
  }
}

function itemKey({ row }: NationalItem, adopter: Adopter | undefined): string {
  const reading = identityOf(adopter ? adopted(row, adopter) : row)
  return reading.ok ? keyOf(reading.identity) : ''
}

/** Undefined when the import has moved on: cancelled, or in the hands of another worker. */
function store(
  platform: Platform,
  context: ImportContext,
  run: ImportRow,
  rows: Rows,
  isLast: boolean,
): Promise<ImportRow | undefined> {
  return transact(platform, context, async (work) => {
    const current = await lockRunAt(work.tx, run)
    if (!current) return undefined
    if (rows.main.length > 0) work.later(stageMainRows(work.tx, run.id, rows.main))
    if (rows.child.length > 0) work.later(stageChildRows(work.tx, run.id, rows.child))
    const main_rows = current.main_rows + rows.main.length
    const change = {
      staged: current.staged + rows.count,
      main_rows,
      ignored: [...new Set([...current.ignored, ...rows.ignored])].slice(0, MOST_IGNORED),
    }
    if (!isLast) {
      work.later(waitForNoDisk(work.tx))
      return updateRun(work.tx, run.id, change)
    }
    if (main_rows === 0) {
      work.emit(importFailed(run.id, { fault: 'no_rows' }))
      return updateRun(work.tx, run.id, {
        ...change,
        status: 'failed',
        failure: { fault: 'no_rows', place: '' },
        finished_at: work.now.toString(),
      })
    }
    work.later(countStaged(work.tx))
    await noteOrphans(work.tx, run.id)
    return updateRun(work.tx, run.id, {
      ...change,
      ignored: [...change.ignored, ...(await orphanWords(work, run.id))],
      status: 'checking',
      status_since: work.now.toString(),
    })
  })
}

/** The first rows that no item of the file owns; all of them are in the report. */
async function orphanWords({ tx }: Work, importId: string): Promise<string[]> {
  const orphans = await listOrphans(tx, importId, MOST_ORPHANS)
  return orphans.map(({ sheet, line, owner }) => {
    const place = placeOfLine(sheet, line)
    return `${place.sheet}第${place.line}行（找不到所属事项“${owner.slice(0, 40)}”）`
  })
}

async function fail(
  platform: Platform,
  context: ImportContext,
  { id }: ImportRow,
  fault: FileFault,
  place: string,
): Promise<void> {
  await transact(platform, context, async (work) => {
    work.emit(importFailed(id, { fault }))
    await updateRun(work.tx, id, {
      status: 'failed',
      failure: { fault, place },
      finished_at: work.now.toString(),
    })
  })
}
