import { listManagedItems } from '@tongban/contracts/catalog.ts'
import { getChange, listChanges } from '@tongban/contracts/change-control.ts'
import { searchItems } from '@tongban/contracts/search.ts'
import {
  cancelImport,
  getExport,
  getImport,
  listExports,
  listImports,
  requestExport,
  startImport,
} from '@tongban/contracts/transfer.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'
import { findHeads } from '../../catalog/index.ts'
import { type Desk, desk } from './desk.ts'
import { codeOf, sheetsOf, thinRow, workbook } from './sheets.ts'

let wenzhou: Desk
beforeAll(async () => {
  wenzhou = await desk()
})
afterAll(() => wenzhou.stop())

const inForce = (...codes: string[]) => findHeads(wenzhou.platform.db, codes)
const messages = async (id: string, by: Visitor = wenzhou.cityEditor) =>
  (await wenzhou.findings(by, id)).flatMap(({ line, findings }) =>
    findings
      .filter(({ level }) => level === 'error')
      .map(({ heading, message }) => `${line} ${heading}：${message}`),
  )

it.each(['xlsx', 'json'] as const)(
  'an export as %s that is imported again changes nothing',
  async (format) => {
    const { id } = await wenzhou.cityEditor.ask(requestExport, {
      body: { selection: { layer: 'both' }, format, codes: 'none' },
    })
    const file = await wenzhou.downloads(wenzhou.cityEditor, `/workbench/exports/${id}/file`)
    const run = await wenzhou.imports(wenzhou.cityEditor, file, `again.${format}`)
    expect(run).toMatchObject({ failure: null, ignored: [], status: 'checked' })
    expect(await messages(run.id)).toEqual([])
    expect(run.counts.unchanged).toBe(run.counts.rows)
    expect(run.counts.rows).toBeGreaterThan(20)
    if (format === 'json') return
    const about = (await sheetsOf(file)).说明 ?? []
    expect(about.map(({ 项目 }) => 项目)).toContain('内容摘要')
  },
)

describe('a sheet of old data', () => {
  const codes = [1, 2, 3].map((number) => codeOf('lc_civil', number))
  const sheet = () => workbook({ 实施清单: [1, 2, 3].map((number) => thinRow('lc_civil', number)) })

  it('is tried out without a trace in the catalogue', async () => {
    const run = await wenzhou.imports(wenzhou.cityEditor, await sheet(), '存量.xlsx')
    expect(run.status).toBe('checked')
    expect(run.counts).toMatchObject({ rows: 3, drafted: 3, refused: 0 })
    expect(await inForce(...codes)).toEqual([])
    expect(await messages(run.id)).toContain('2 监督投诉电话：“监督投诉电话”没有填写')
  })

  it('goes in force as 存量数据, once', async () => {
    const first = await wenzhou.imports(wenzhou.cityEditor, await sheet(), '存量.xlsx')
    const done = await wenzhou.starts(wenzhou.cityEditor, first.id, true)
    expect(done).toMatchObject({ status: 'finished', legacy: true, counts: { added: 3, refused: 0 } })
    expect((await inForce(...codes)).map(({ version }) => version)).toEqual([1, 1, 1])
    const again = await wenzhou.imports(wenzhou.cityEditor, await sheet(), '存量.xlsx')
    expect(again.counts).toMatchObject({ unchanged: 3 })
    expect((await wenzhou.starts(wenzhou.cityEditor, again.id, true)).counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 3,
    })
    expect((await inForce(...codes)).map(({ version }) => version)).toEqual([1, 1, 1])
    const managed = await wenzhou.cityEditor.ask(listManagedItems, { query: { q: codes[0] ?? '' } })
    expect(managed.items[0]).toMatchObject({ name: '便民服务第1项', version: 1 })
    expect(managed.items[0]?.findings).toBeGreaterThan(3)
  })

  it('becomes drafts in the library when it is not taken as it is, once', async () => {
    const rows = [31, 32].map((number) => thinRow('lc_civil', number))
    const run = await wenzhou.imports(wenzhou.cityEditor, await workbook({ 实施清单: rows }), 'a.xlsx')
    expect((await wenzhou.starts(wenzhou.cityEditor, run.id)).counts).toMatchObject({
      added: 0,
      drafted: 2,
      refused: 0,
    })
    expect(await inForce(codeOf('lc_civil', 31))).toEqual([])
    const { items } = await wenzhou.cityEditor.ask(listChanges, { query: { kind: 'add', limit: 100 } })
    const change = items.find(({ name }) => name === '便民服务第31项')
    expect(change).toMatchObject({ status: 'draft', organizationName: '温州市鹿城区民政局' })
    const { drafts } = await wenzhou.cityEditor.ask(getChange, { params: { changeId: change?.id ?? '' } })
    expect(drafts[0]).toMatchObject({
      itemCode: codeOf('lc_civil', 31),
      definition: { name: '便民服务第31项' },
    })
    expect(drafts[0]?.definition).not.toHaveProperty('rights')
    const again = await wenzhou.imports(
      wenzhou.cityEditor,
      await workbook({ 实施清单: [rows[0] ?? {}, { ...rows[1], 事项简介: '新的简介' }] }),
      'a.xlsx',
    )
    expect((await wenzhou.starts(wenzhou.cityEditor, again.id)).counts).toMatchObject({
      unchanged: 1,
      drafted: 0,
      refused: 1,
    })
    expect((await messages(again.id)).join()).toContain('该事项已有动态调整正在办理')
  })

  it('makes a next version of what has changed, and history says so', async () => {
    const renamed = { ...thinRow('lc_civil', 1), 事项名称: '便民服务新名称' }
    const run = await wenzhou.imports(
      wenzhou.cityEditor,
      await workbook({ 实施清单: [renamed, thinRow('lc_civil', 2)] }),
      'a.xlsx',
    )
    const done = await wenzhou.starts(wenzhou.cityEditor, run.id, true)
    expect(done.counts).toMatchObject({ changed: 1, unchanged: 1 })
    const [head] = await inForce(codes[0] ?? '')
    expect(head?.version).toBe(2)
    const { rows } = await sql<{ kind: string }>`
      select kind from kernel.event where stream = ${head?.id} order by seq`.execute(wenzhou.platform.db)
    expect(rows.map(({ kind }) => kind)).toEqual(['item.published', 'item.published'])
  })
})

it('every row that cannot be taken is named with its field', async () => {
  const row = (number: number, change: Record<string, string>) => ({
    ...thinRow('lc_civil', number),
    ...change,
  })
  const wrongDigit = codeOf('lc_civil', 12).replace(
    /^.{17}./,
    (code) => `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`,
  )
  const run = await wenzhou.imports(
    wenzhou.cityEditor,
    await workbook({
      实施清单: [
        row(11, { 事项类型: '行政许可' }),
        row(12, { 业务办理项编码: wrongDigit }),
        row(13, { 业务办理项编码: `11330302MBNOBODY0X40020000000130` }),
        row(14, { 行使层级: '市级' }),
        row(15, { 行政区划代码: '330399' }),
        row(16, { 服务对象: '外星人' }),
        row(17, {}),
        row(17, {}),
        row(18, { 事项名称: '' }),
        row(19, { 是否收费: '是' }),
        row(20, { 事项名称: '名'.repeat(101) }),
        row(21, {}),
        row(22, { 事项类型: '公共服物', 法定办结时限: '二十' }),
      ],
      情形: [
        {
          业务办理项编码: codeOf('lc_civil', 21),
          情形标识: 'first',
          情形问题: '一？',
          选项: 'a=甲\nb=乙',
          提问条件: 'second = "c"',
        },
        {
          业务办理项编码: codeOf('lc_civil', 21),
          情形标识: 'second',
          情形问题: '二？',
          选项: 'c=丙\nd=丁',
          提问条件: 'first = "a"',
        },
      ],
      材料: [{ 业务办理项编码: '没有这个事项', 材料名称: '身份证' }],
      别的: [{ 列: '值' }],
    }),
    'wrong.xlsx',
  )
  expect(run.ignored).toEqual(['别的', '材料第2行（找不到所属事项“没有这个事项”）'])
  const found = (await messages(run.id)).filter(
    (text) => !/没有填写|待定|请/.test(text) || /重复|核对|没有登记/.test(text),
  )
  const line = (number: number) => found.filter((text) => text.startsWith(`${number} `))
  expect(line(2)).toEqual(['2 基本编码：基本编码第3至4位是“20”，与事项类型“01 行政许可”不一致'])
  expect(line(3)[0]).toContain('实施主体编码')
  expect(line(3)[0]).toContain('校验位不正确')
  expect(line(5)).toContainEqual(expect.stringContaining('行使层级：行使层级“3”与编码中的“4”不一致'))
  expect(line(6)).toEqual(['6 行政区划代码：行政区划代码“330399”没有登记'])
  expect(line(7)).toContainEqual(expect.stringContaining('“外星人”不在代码表中'))
  expect(line(9)).toEqual(['9 业务办理项编码：与第8行重复，同一事项在一个文件中只能出现一次'])
  expect(line(10)).toContain('10 事项名称：“事项名称”必须填写')
  expect(line(11)).toContain('11 是否收费：填写为收费，但收费项目表中没有记录')
  expect(line(12)).toContain('12 事项名称：内容太长，最多 100 个字')
  expect(line(13)).toContainEqual(expect.stringContaining('避免循环提问'))
  // Everything that is wrong in a row, at once.
  expect(line(14)).toEqual([
    expect.stringContaining('事项类型：“公共服物”不在代码表中，可填'),
    expect.stringContaining('法定办结时限：“二十”'),
  ])

  const report = await sheetsOf(
    await wenzhou.downloads(wenzhou.cityEditor, `/workbench/imports/${run.id}/report`),
  )
  expect(report.实施清单?.find(({ 原文件行号 }) => 原文件行号 === '3')).toMatchObject({
    事项名称: '便民服务第12项',
    处理结果: '未导入',
    问题及修改建议: expect.stringContaining('校验位不正确'),
  })
  expect(report.情形).toHaveLength(2)
  expect(report.材料?.[0]?.问题及修改建议).toContain('文件中没有编码为“没有这个事项”的事项')
  const done = await wenzhou.starts(wenzhou.cityEditor, run.id, true)
  expect(done.counts).toMatchObject({ added: 1, refused: 12 })
})

describe('who may what', () => {
  it('only catalogue editors import and export', async () => {
    for (const by of [wenzhou.office('lc_health').reviewer, wenzhou.clerk]) {
      expect((await wenzhou.uploads(by, '[]', 'a.json')).status).toBe(403)
      expect((await wenzhou.fetches(by, '/workbench/imports/template')).status).toBe(403)
      expect(await by.isRefused(listImports, {})).toMatchObject({ code: 'permission.denied' })
    }
    expect((await wenzhou.app.inject('/api/v1/workbench/imports/template')).statusCode).toBe(401)
  })

  it('a district does not import for the city, nor see what the city imports', async () => {
    const sheet = await workbook({ 实施清单: [thinRow('wz_civil', 41), thinRow('lc_civil', 41)] })
    const own = await wenzhou.imports(wenzhou.districtEditor, sheet, 'a.xlsx')
    expect(await messages(own.id, wenzhou.districtEditor)).toContain(
      '2 实施主体编码：您不能导入“温州市民政局”的事项',
    )
    const done = await wenzhou.starts(wenzhou.districtEditor, own.id, true)
    expect(done.counts).toMatchObject({ added: 1, refused: 1 })
    const above = await wenzhou.imports(wenzhou.cityEditor, sheet, 'b.xlsx')
    const params = { importId: above.id }
    expect(await wenzhou.districtEditor.isRefused(getImport, { params })).toMatchObject({
      code: 'import.not_found',
    })
    expect(
      await wenzhou.districtEditor.isRefused(startImport, { params, body: { legacy: true } }),
    ).toMatchObject({ code: 'import.not_found' })
    expect(
      (await wenzhou.fetches(wenzhou.districtEditor, `/workbench/imports/${above.id}/report`)).status,
    ).toBe(404)
    const listed = await wenzhou.districtEditor.ask(listImports, {})
    expect(listed.items.map(({ id }) => id)).not.toContain(above.id)
    expect((await wenzhou.cityEditor.ask(listImports, {})).items.map(({ id }) => id)).toContain(own.id)
    const adopter = await wenzhou.organizationId('wz_civil')
    expect((await wenzhou.uploads(wenzhou.districtEditor, '[]', 'a.json', { adopter })).json().code).toBe(
      'import.not_yours',
    )
  })

  it('an editor of one department imports for it alone', async () => {
    const sheet = await workbook({ 实施清单: [thinRow('lc_health', 71), thinRow('lc_civil', 71)] })
    const run = await wenzhou.imports(wenzhou.healthEditor, sheet, 'a.xlsx')
    expect(await messages(run.id, wenzhou.healthEditor)).toContain(
      '3 实施主体编码：您不能导入“温州市鹿城区民政局”的事项',
    )
    expect(run.counts).toMatchObject({ drafted: 1, refused: 1 })
  })

  it('a district does not change the basic catalogue', async () => {
    const entry = {
      基本编码: '002099999000',
      事项名称: '某事',
      事项类型: '公共服务',
      行使层级: '4',
      计划生效日期: '2026/3/1',
    }
    const run = await wenzhou.imports(wenzhou.districtEditor, await workbook({ 目录: [entry] }), 'basic.xlsx')
    expect((await messages(run.id, wenzhou.districtEditor)).join()).toContain(
      '基本目录由市级以上事项管理部门维护',
    )
  })

  it('an export holds what its requester may see, and only they fetch it', async () => {
    const request = {
      selection: { layer: 'items' as const },
      format: 'json' as const,
      codes: 'sichuan' as const,
    }
    const { id } = await wenzhou.districtEditor.asksOnly(requestExport, { body: request })
    expect((await wenzhou.fetches(wenzhou.districtEditor, `/workbench/exports/${id}/file`)).json().code).toBe(
      'export.not_ready',
    )
    await wenzhou.jobs.settle()
    const items: Record<string, string>[] = JSON.parse(
      Buffer.from(
        await wenzhou.downloads(wenzhou.districtEditor, `/workbench/exports/${id}/file`),
      ).toString(),
    )
    const regions = new Set(items.slice(0, -1).map(({ region_code }) => region_code?.slice(0, 6)))
    expect([...regions]).toEqual(['330302'])
    expect(items[0]?.profile_task_code).toMatch(/^[0-9A-Z]{12}-330302\d{6}-000-[0-9A-Z]{18}-1-\d{2}$/)
    expect((await wenzhou.fetches(wenzhou.cityEditor, `/workbench/exports/${id}/file`)).status).toBe(404)
    expect(await wenzhou.cityEditor.isRefused(getExport, { params: { exportId: id } })).toMatchObject({
      code: 'export.not_found',
    })
    expect((await wenzhou.cityEditor.ask(listExports, {})).items.map((run) => run.id)).not.toContain(id)
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['text that is called a workbook', 'a.xlsx', '这不是工作簿', 422],
    ['of another kind', 'a.docx', 'x', 422],
    ['that is empty', 'a.json', '', 422],
    ['HTML that is called JSON', 'a.json', '<html></html>', 422],
  ])('%s is refused at once', async (_, name, content, status) => {
    expect((await wenzhou.uploads(wenzhou.cityEditor, content, name)).status).toBe(status)
  })

  it.each([
    ['cut short', '[{"task_name":"一"},{"task', 'damaged'],
    ['without rows', '[]', 'no_rows'],
    ['of numbers', '[1,2]', 'damaged'],
  ])('JSON %s fails with the place', async (_, content, fault) => {
    const run = await wenzhou.imports(wenzhou.cityEditor, content, 'a.json')
    expect(run).toMatchObject({ status: 'failed', failure: { fault } })
    expect(
      await wenzhou.cityEditor.isRefused(startImport, {
        params: { importId: run.id },
        body: { legacy: true },
      }),
    ).toMatchObject({ code: 'import.wrong_status' })
  })
})

it('a list of another province is tried out as that of an own authority', async () => {
  const adopter = await wenzhou.organizationId('lc_civil')
  const entry = {
    department: '区民政局',
    mainItem: '未分类',
    name: '高龄津贴发放',
    taskType: '05',
    taskTypeName: '行政给付',
    areaCode: '511602000000',
    itemCode: '511G0012300045-511602000000-000-11511602008777777X-1-00',
    deptCode: '11511602008777777X',
  }
  const list = JSON.stringify([
    entry,
    { ...entry, name: '' },
    // A body that the list knows by a number of its own.
    { ...entry, name: '高龄津贴查询', itemCode: '511G0012300046-511602000000-000-083372204-1-00' },
    { ...entry, name: '没有目录编码的事项', itemCode: 'E-000004-001-11511602008777777X' },
  ])
  const own = await wenzhou.imports(wenzhou.cityEditor, list, 'list.json', { profile: 'sichuan', adopter })
  expect(own.adopter?.name).toBe('温州市鹿城区民政局')
  expect(own.counts).toMatchObject({ rows: 4, drafted: 2, refused: 2 })
  expect(await messages(own.id)).toContain(
    '4 基本编码：地方编码“E-000004-001-11511602008777777X”换算不出基本编码，请填写基本编码（12位）',
  )
  const [first] = await wenzhou.findings(wenzhou.cityEditor, own.id)
  expect(first).toMatchObject({ name: '高龄津贴发放', outcome: 'drafted' })
  const foreign = await wenzhou.imports(wenzhou.cityEditor, list, 'list.json', { profile: 'sichuan' })
  expect(foreign.counts).toMatchObject({ refused: 4 })
})

it('the template says how every column is filled in, and its example is shape and word right', async () => {
  const bytes = await wenzhou.downloads(wenzhou.cityEditor, '/workbench/imports/template')
  const sheets = await sheetsOf(bytes)
  expect(Object.keys(sheets).slice(0, 4)).toEqual(['填写说明', '代码表', '目录', '实施清单'])
  expect(sheets.代码表).toContainEqual({ 工作表: '实施清单', 列名: '事项类型', 代码: '01', 名称: '行政许可' })
  const run = await wenzhou.imports(wenzhou.cityEditor, bytes, 'template.xlsx')
  expect(await messages(run.id)).toEqual([expect.stringContaining('没有登记，请先登记该部门')])
})

describe('work that takes long', () => {
  const rows = (from: number, count: number) =>
    JSON.stringify(
      Array.from({ length: count }, (_, at) => {
        const row = thinRow('lc_market', from + at)
        return { ...row, dept_code: row.业务办理项编码?.slice(0, 18) }
      }),
    )

  it('stops at the next batch when it is cancelled; what is in force stays', async () => {
    const run = await wenzhou.imports(wenzhou.districtEditor, rows(5000, 300), 'many.json')
    await wenzhou.districtEditor.asksOnly(startImport, {
      params: { importId: run.id },
      body: { legacy: true },
    })
    await wenzhou.districtEditor.ask(cancelImport, { params: { importId: run.id }, body: {} })
    const now = await wenzhou.districtEditor.ask(getImport, { params: { importId: run.id } })
    expect(now).toMatchObject({ status: 'cancelled', counts: { added: 0 } })
    expect(now.abilities).not.toContain('cancel')
  })

  it('asks as often for a full batch as for ten rows, whether they are new, changed or the same', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const statementsFor = async (content: string) => {
      const run = await wenzhou.imports(wenzhou.districtEditor, content, 'batch.json')
      await wenzhou.districtEditor.asksOnly(startImport, {
        params: { importId: run.id },
        body: { legacy: true },
      })
      asked.mockClear()
      await wenzhou.resumes(run.id)
      return asked.mock.calls.length
    }
    const renamed = (content: string) => content.replaceAll('便民服务第', '便民服务改名第')
    const [few, full] = [rows(9000, 10), rows(9100, 250)]
    for (const change of [String, String, renamed]) {
      const forFew = await statementsFor(change(few))
      expect(forFew).toBeGreaterThan(5)
      // What is kept in memory for seconds may be read anew in one of the two.
      expect(Math.abs((await statementsFor(change(full))) - forFew)).toBeLessThanOrEqual(1)
    }
    asked.mockRestore()
  })

  it('is found by search when no more comes, all at once', async () => {
    const found = async () =>
      (await wenzhou.anybody.ask(searchItems, { query: { q: '便民服务第8001项' } })).items
        .map(({ name }) => name)
        .filter((name) => name.includes('8001'))
    const indexed = async () =>
      (
        await sql<{ value: number }>`select index_value::int as value from search.revision`.execute(
          wenzhou.platform.db,
        )
      ).rows[0]?.value ?? 0
    const aWhile = () => wenzhou.jobs.advanceTo(wenzhou.jobs.now().add({ seconds: 10 }))
    await aWhile()
    const run = await wenzhou.imports(wenzhou.districtEditor, rows(8000, 900), 'many.json')
    await wenzhou.starts(wenzhou.districtEditor, run.id, true)
    const before = await indexed()
    expect(await found()).toEqual([])
    await aWhile()
    // A process looks twice a second whether the index has moved.
    await expect.poll(found).toEqual(['便民服务第8001项'])
    // Several batches of the import, one change of what searches keep in memory.
    expect((await indexed()) - before).toBe(1)
  })

  it('goes on where a crash stopped it', async () => {
    const run = await wenzhou.imports(wenzhou.districtEditor, rows(6000, 1200), 'many.json')
    await wenzhou.districtEditor.asksOnly(startImport, {
      params: { importId: run.id },
      body: { legacy: true },
    })
    // The connection dies in the second batch.
    await wenzhou.asOwner(`
      create function public.cut_off() returns trigger language plpgsql as $$
        begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger dies before update on transfer.import for each row when (new.done > 600)
        execute function public.cut_off()`)
    await expect(wenzhou.jobs.settle()).rejects.toThrow()
    await wenzhou.asOwner('drop trigger dies on transfer.import; drop function public.cut_off')
    const cut = await sql<{ done: number }>`select done from transfer.import where id = ${run.id}`.execute(
      wenzhou.platform.db,
    )
    expect(cut.rows).toEqual([{ done: 600 }])
    await wenzhou.resumes(run.id)
    const end = await wenzhou.districtEditor.ask(getImport, { params: { importId: run.id } })
    expect(end).toMatchObject({
      status: 'finished',
      counts: { added: 1200, changed: 0, unchanged: 0, refused: 0 },
    })
  })
})
