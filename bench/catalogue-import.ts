import { openAsBlob } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { IMPORT_UPLOAD_PATH, type ImportRun } from '@tongban/contracts/transfer.ts'
import { createWorkbook } from '../apps/server/src/kernel/sheets/write-workbook.ts'
import { ORGANIZATIONS } from '../demo/organizations.ts'
import type { OnCatalogue } from './catalogue.ts'
import type { Pace } from './compare.ts'
import { forgetImport } from './ground/forget-import.ts'
import type { Limit } from './report.ts'

/** Of the workbook; fewer in a quick run. */
const ROWS = { full: 100_000, quick: 5_000 }
const LOOK_MS = 250

const HEADINGS = [
  '业务办理项编码',
  '事项名称',
  '事项类型',
  '服务对象',
  '办件类型',
  '法定办结时限',
  '承诺办结时限',
  '事项简介',
  '设定依据',
  '受理条件',
  '办理形式',
  '到办事现场次数',
  '办理地点',
  '办理时间',
  '咨询电话',
  '监督投诉电话',
]
const WORDS = ['公共场所', '食品经营', '道路运输', '建筑施工', '户外广告', '养老机构', '民办学校', '特种设备']
const ACTS = ['许可', '备案', '变更', '延续', '注销', '补证', '年审', '查询']

/**
 * A district's list as it comes, names, codes and a dozen fields, 存量数据: sent to the platform, read, tried, imported,
 * and once more. Afterwards the ground is as it was.
 */
export async function catalogueImport(on: OnCatalogue, { rounds }: Pace): Promise<Limit[]> {
  const rows = rounds > 1 ? ROWS.full : ROWS.quick
  try {
    const first = await importFile(on, rows)
    const foundAfter = await untilIndexed(on)
    const again = await importFile(on, rows)
    const what = `${rows.toLocaleString('en')} rows of ${HEADINGS.length} columns in one workbook`
    const rate = (name: string, { ms, cpuMs }: Spent, besides = ''): Limit => ({
      name,
      unit: 'rows/s',
      value: rows / (ms / 1000),
      must: 2000,
      goal: 4000,
      isLeast: true,
      note: `${what}, ${(cpuMs / rows).toFixed(2)} ms CPU of the platform a row${besides}`,
    })
    return [
      rate('import, read and tried', first.tried),
      rate('import, in force', first.written, `; all found by search ${foundAfter.toFixed(0)} s later`),
      rate('import, the same again', again.written),
    ]
  } finally {
    await forgetImport(on.catalogue.client)
  }
}

/** Seconds until everything that was imported is in the index of search. */
async function untilIndexed({ catalogue: { client } }: OnCatalogue): Promise<number> {
  const from = performance.now()
  for (;;) {
    const { rows } = await client.query('select from search.waiting limit 1')
    if (rows.length === 0) return (performance.now() - from) / 1000
    await delay(LOOK_MS)
  }
}

type Spent = { readonly ms: number; readonly cpuMs: number }

async function importFile({ server, editor }: OnCatalogue, rows: number) {
  const base = `http://127.0.0.1:${server.port}/api/v1`
  const headers = { authorization: `Bearer ${editor}` }
  const book = await createWorkbook(tmpdir())
  const sheet = await book.sheet('实施清单', [])
  await sheet.row(HEADINGS)
  for (let at = 0; at < rows; at += 1) await sheet.row(thinRow(at))
  const file = await book.finish(['实施清单'])
  const form = new FormData()
  form.append('file', await openAsBlob(file.path), 'bench.xlsx')

  const trying = await stopwatch(server)
  const { id } = await answer(fetch(base + IMPORT_UPLOAD_PATH, { method: 'POST', headers, body: form }))
  await file.discard()
  const run = `${base}${IMPORT_UPLOAD_PATH}/${id}`
  await until(() => answer(fetch(run, { headers })), 'checked')
  const tried = await trying()

  const writing = await stopwatch(server)
  await answer(
    fetch(`${run}/start`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ legacy: true }),
    }),
  )
  const finished = await until(() => answer(fetch(run, { headers })), 'finished')
  if (finished.counts.refused > 0) throw new Error(`the import went wrong: ${JSON.stringify(finished)}`)
  return { tried, written: await writing() }
}

/** Time, and CPU time of the platform with all that it does besides, until it is stopped. */
async function stopwatch(server: OnCatalogue['server']): Promise<() => Promise<Spent>> {
  const { cpuMs } = await server.usage()
  const from = performance.now()
  return async () => ({ ms: performance.now() - from, cpuMs: (await server.usage()).cpuMs - cpuMs })
}

async function answer(asked: Promise<Response>): Promise<ImportRun> {
  const reply = await asked
  if (!reply.ok) throw new Error(await reply.text())
  return (await reply.json()) as ImportRun
}

async function until(look: () => Promise<ImportRun>, status: ImportRun['status']): Promise<ImportRun> {
  for (;;) {
    const run = await look()
    if (run.status === status) return run
    if (run.status === 'failed') throw new Error(`the import failed: ${JSON.stringify(run)}`)
    await delay(LOOK_MS)
  }
}

function thinRow(at: number): string[] {
  const authorities = ORGANIZATIONS.filter(({ kind }) => kind === 'department')
  const authority = authorities[at % authorities.length]
  if (!authority) throw new Error('no authorities')
  const number = Math.floor(at / authorities.length)
  const level = authority.regionCode.endsWith('00') ? '3' : '4'
  const basic = `0020${String(number).padStart(8, '0')}`
  const name = `${WORDS[number % 8] ?? ''}${ACTS[Math.floor(number / 8) % 8] ?? ''}第${number}项`
  return [
    `${authority.creditCode}${level}${basic}01`,
    name,
    '公共服务',
    '1^2',
    '2',
    '20',
    '5',
    `办理${name}，由${authority.name}负责。`,
    '《中华人民共和国行政许可法》第十二条',
    '材料齐全，符合法定形式。',
    '1^2',
    '1',
    '温州市鹿城区广化街道鹿城路1号',
    '工作日9:00-17:00',
    '0577-88888888',
    '0577-12345',
  ]
}
