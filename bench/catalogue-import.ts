import { join } from 'node:path'
import type { Actor } from '../apps/server/src/kernel/actor.ts'
import { systemContext } from '../apps/server/src/kernel/module.ts'
import type { Platform } from '../apps/server/src/kernel/platform.ts'
import { createWorkbook } from '../apps/server/src/kernel/sheets/write-workbook.ts'
import { transact } from '../apps/server/src/kernel/work.ts'
import { receiveImport } from '../apps/server/src/modules/transfer/commands/receive-import.ts'
import { startImport } from '../apps/server/src/modules/transfer/commands/steer-import.ts'
import { findRun } from '../apps/server/src/modules/transfer/import.repository.ts'
import { runImport } from '../apps/server/src/modules/transfer/importing/run-import.ts'
import { loadGround } from '../demo/load/ground.ts'
import { ORGANIZATIONS } from '../demo/organizations.ts'
import { openBenchDatabase } from './ground/database.ts'
import { loadingPlatform } from './ground/platform.ts'
import type { Limit } from './report.ts'

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

/** Rows of a district's list as they come: names, codes and a dozen fields, 存量数据. */
export async function catalogueImport(rows: number): Promise<Limit[]> {
  const database = await openBenchDatabase(undefined)
  try {
    const { platform, stop } = await loadingPlatform(database)
    try {
      return await measure(platform, rows)
    } finally {
      await stop()
    }
  } finally {
    await database.stop()
  }
}

async function measure(platform: Platform, rows: number): Promise<Limit[]> {
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  const ground = await transact(platform, systemContext('bench'), (work) => loadGround(work, today))
  const editor = ground.officers.get('wz_catalog1')
  if (!editor) throw new Error('no catalogue editor')
  const memory = new PeakMemory()
  const first = await importFile(platform, editor, rows)
  const again = await importFile(platform, editor, rows)
  const note = `${rows} rows of 16 columns in one workbook`
  const rate = (name: string, ms: number): Limit => ({
    name,
    unit: 'rows/s',
    value: rows / (ms / 1000),
    must: 2000,
    goal: 4000,
    isLeast: true,
    note,
  })
  return [
    rate('import, dry run', first.readMs + first.checkMs),
    rate('import, in force', first.writeMs),
    rate('import, the same again', again.writeMs),
    {
      name: 'import, memory',
      unit: 'MB',
      value: memory.end(),
      must: 400,
      goal: 300,
      note: 'largest resident set',
    },
  ]
}

async function importFile(platform: Platform, editor: Actor, rows: number) {
  const context = { actor: editor, requestId: 'bench', language: 'zh' } as const
  const book = await createWorkbook(join(platform.settings.dataDirectory, 'spool'))
  const sheet = await book.sheet('实施清单', [])
  await sheet.row(HEADINGS)
  for (let at = 0; at < rows; at += 1) await sheet.row(thinRow(at))
  const file = await book.finish(['实施清单'])
  const id = await transact(platform, context, async (work) => {
    const stream = work.newStream()
    const fileKey = `transfer/imports/${stream}`
    await platform.files.put(fileKey, file, { contentType: 'application/octet-stream' })
    const received = { ...file, fileName: 'bench.xlsx', kind: 'xlsx' as const }
    await receiveImport(work, stream, { file: received, fileKey, profile: 'national', adopterId: undefined })
    return stream
  })
  await file.discard()

  const dryFrom = performance.now()
  let checkFrom = dryFrom
  const watch = setInterval(async () => {
    const run = await findRun(platform.db, id)
    if (run?.status === 'reading') checkFrom = performance.now()
  }, 100)
  await runImport(platform, id)
  clearInterval(watch)
  const dryTo = performance.now()

  await transact(platform, context, (work) => startImport(work, id, true))
  const from = performance.now()
  await runImport(platform, id)
  const to = performance.now()

  const run = await findRun(platform.db, id)
  if (run?.status !== 'finished' || run.refused > 0)
    throw new Error(`the import went wrong: ${JSON.stringify(run)}`)
  return { readMs: checkFrom - dryFrom, checkMs: dryTo - checkFrom, writeMs: to - from }
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

class PeakMemory {
  #peak = 0
  readonly #timer = setInterval(() => {
    this.#peak = Math.max(this.#peak, process.memoryUsage.rss())
  }, 100)

  end(): number {
    clearInterval(this.#timer)
    return this.#peak / 1_048_576
  }
}
