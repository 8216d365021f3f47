import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ITEM_TYPES } from '@tongban/contracts/items.ts'
import type { ExportSelection } from '@tongban/contracts/transfer.ts'
import type { NationalRow } from '@tongban/law/catalog/national-fields/column.ts'
import {
  CODE_PROFILES,
  type CodeProfile,
  codesFor,
} from '@tongban/law/catalog/national-fields/local-codes.ts'
import type { NationalItem } from '@tongban/law/catalog/national-fields/national-item.ts'
import { writeBasic, writeItem } from '@tongban/law/catalog/national-fields/write-national.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { FILE_KINDS } from '../../../kernel/files/file-kinds.ts'
import { type Platform, TIME_ZONE } from '../../../kernel/platform.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import { INSIDE, transact } from '../../../kernel/work.ts'
import { pageBasicItems, pageWrittenItems, type WrittenItem } from '../../catalog/index.ts'
import { staffActor } from '../../identity/index.ts'
import { findOrganization, type OrganizationRow } from '../../organizations/index.ts'
import { type ExportRow, findExport, lockExport, updateExport } from '../export.repository.ts'
import { exportFinished } from '../transfer.events.ts'
import { isRunning } from '../transfer.ts'
import { type ItemFile, jsonFile, workbookFile } from './item-files.ts'

/** Definitions of large items take 100 KB each. */
const PAGE = 100

/** Writes the file of an export; a run that was cut off begins anew, for nobody has seen its file. */
export async function runExport(platform: Platform, exportId: string): Promise<void> {
  const row = await findExport(platform.db, exportId)
  if (!row || !isRunning(row.status)) return
  const actor = await staffActor(platform, row.account_id)
  const context = { actor, requestId: `export ${row.id}`, origin: INSIDE, language: 'zh' } as const
  const report = (done: number) => noteProgress(platform, context, row, done)
  if (!(await report(0))) return
  const spool = join(platform.settings.dataDirectory, 'spool')
  const profile = CODE_PROFILES.find((known) => known === row.codes)
  const file = row.format === 'json' ? await jsonFile(spool) : await workbookFile(spool, profile ? CODES : [])
  try {
    const hash = platform.keyring.suite.createHash()
    let rows = 0
    for await (const { item, codes } of itemsOf(platform, actor, row)) {
      await file.add(item, profile && codes ? columnsOf(profile, codes) : {})
      hash.update(JSON.stringify(item))
      rows += 1
      if (rows % PAGE !== 0) continue
      if (!(await report(rows))) return
      await setImmediate()
    }
    await store(platform, context, row, file, rows, hash.digest('hex'))
  } finally {
    await file.discard()
  }
}

const CODES = [
  ['profile_catalog_code', '对照基本编码'],
  ['profile_task_code', '对照实施编码'],
] as const

function columnsOf(profile: CodeProfile, coded: Parameters<typeof codesFor>[1]): NationalRow {
  const { basic, implementation } = codesFor(profile, coded)
  return { profile_catalog_code: basic, profile_task_code: implementation }
}

type Found = {
  readonly item: NationalItem
  readonly codes?: {
    readonly code: string
    readonly regionCode: string
    readonly localCode?: string | undefined
  }
}

async function* itemsOf(platform: Platform, actor: Actor, { selection }: ExportRow): AsyncGenerator<Found> {
  const { layer, region, organizationId, type, status, changedSince } = selection
  const filter = { organizationId, type, status, changedSince, regionPrefix: region && regionPrefix(region) }
  if (layer !== 'items') {
    for await (const { status, version, definition } of paged((after) =>
      pageBasicItems(platform.db, filter, { after, limit: PAGE }).then((rows) =>
        rows.map((row) => ({ ...row, id: row.code })),
      ),
    ))
      yield { item: writeBasic({ status, version }, definition) }
  }
  if (layer === 'basic') return
  const authorities = new Map<string, OrganizationRow>()
  for await (const row of paged((after) =>
    pageWrittenItems(platform.db, actor, filter, { after, limit: PAGE }),
  ))
    yield await itemOf(platform, authorities, row)
}

async function itemOf(
  platform: Platform,
  authorities: Map<string, OrganizationRow>,
  { code, status, version, definition, organization_id, region_code }: WrittenItem,
): Promise<Found> {
  const authority = authorities.get(organization_id) ?? (await findOrganization(platform.db, organization_id))
  if (!authority) throw new Error(`no organization ${organization_id}`)
  authorities.set(organization_id, authority)
  const { name, credit_code: creditCode } = authority
  const header = { code, status, version, authority: { name, creditCode, regionCode: region_code } }
  return {
    item: writeItem(header, definition),
    codes: { code, regionCode: region_code, localCode: definition.localCode },
  }
}

async function* paged<Row extends { readonly id: string }>(
  page: (after: string | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let after: string | undefined
  for (;;) {
    const rows = await page(after)
    yield* rows
    after = rows.at(-1)?.id
    if (rows.length < PAGE) return
  }
}

type Context = Parameters<typeof transact>[1]

/** False when the export has been cancelled. */
const noteProgress = (
  platform: Platform,
  context: Context,
  { id }: ExportRow,
  done: number,
): Promise<boolean> =>
  transact(platform, context, async (work) => {
    const current = await lockExport(work.tx, id)
    if (!current || !isRunning(current.status)) return false
    const started_at = current.started_at ?? work.now.toString()
    await updateExport(work.tx, id, { status: 'running', done, started_at })
    return true
  })

async function store(
  platform: Platform,
  context: Context,
  row: ExportRow,
  file: ItemFile,
  rows: number,
  digest: string,
): Promise<void> {
  const now = platform.now().toZonedDateTimeISO(TIME_ZONE)
  const exportedAt = now.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')
  const written = await file.finish({ exportedAt, selection: wordsOf(row.selection), rows, digest })
  try {
    const key = `transfer/exports/${row.id}`
    const { contentType } = FILE_KINDS[row.format === 'json' ? 'json' : 'xlsx']
    await platform.files.put(key, written, { contentType })
    await transact(platform, context, async (work) => {
      const current = await lockExport(work.tx, row.id)
      if (!current || !isRunning(current.status)) return
      await updateExport(work.tx, row.id, {
        status: 'finished',
        done: rows,
        file_key: key,
        file_name: `事项导出_${now.toPlainDate()}.${row.format}`,
        file_size: written.size,
        digest,
        finished_at: work.now.toString(),
      })
      work.emit(exportFinished(row.id, { rows, digest }))
    })
  } finally {
    await written.discard()
  }
}

const LAYERS = { items: '实施清单', basic: '基本目录', both: '基本目录和实施清单' } as const
const STATES = { published: '在用', suspended: '暂停', cancelled: '取消' } as const

const wordsOf = ({ layer, region, organizationId, type, status, changedSince }: ExportSelection): string =>
  [
    LAYERS[layer],
    region && `行政区划${region}及以下`,
    organizationId && '所选实施主体',
    type && ITEM_TYPES[type],
    status && STATES[status],
    changedSince && `${changedSince}以后有变化`,
  ]
    .filter(Boolean)
    .join('；')
