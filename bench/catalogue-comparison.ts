import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import pg from 'pg'
import { randomToken } from '../apps/server/src/kernel/crypto/tokens.ts'
import { systemContext } from '../apps/server/src/kernel/module.ts'
import { transact } from '../apps/server/src/kernel/work.ts'
import { fingerprintsOf } from '../apps/server/src/modules/catalog/index.ts'
import { summaryOf } from '../apps/server/src/modules/catalog/item-summary.ts'
import { entryOf } from '../apps/server/src/modules/standards/entry.ts'
import { sanitationLicence } from '../demo/items/sanitation-licence.ts'
import { loadGround } from '../demo/load/ground.ts'
import { REGIONS } from '../demo/regions.ts'
import { rotating } from './call.ts'
import { openBenchDatabase } from './ground/database.ts'
import { openSessions } from './ground/firms.ts'
import { insertRows } from './ground/insert-rows.ts'
import { environment, loadingPlatform } from './ground/platform.ts'
import { load } from './load.ts'
import type { Limit } from './report.ts'
import { startServer } from './servers/child-server.ts'

const AUTHORITIES = 1_500
const EDITOR = 'wz_catalog1'

const { definition } = sanitationLicence
const workdays = (length: number) => ({ length, unit: 'workday' }) as const
/** How authorities differ in practice: most have the standard, some ask for more, take longer or call it otherwise. */
const VARIANTS: readonly Partial<ItemDefinition>[] = [
  {},
  {},
  {},
  {},
  { promised: workdays(15) },
  { promised: workdays(3) },
  { materials: definition.materials.slice(1) },
  { name: '公共场所卫生许可证核发' },
  { flow: definition.flow.slice(1), visits: 1 },
  { legalBases: definition.legalBases.slice(0, 1), conditions: [{ text: '提交其他有关材料。' }] },
]

/** One item of 1,500 authorities side by side: the whole answer, as the workbench asks for it. */
export async function catalogueComparison(seconds: number): Promise<Limit[]> {
  await using stack = new AsyncDisposableStack()
  const database = stack.adopt(await openBenchDatabase(undefined), (opened) => opened.stop())
  const running = stack.adopt(await loadingPlatform(database), (loaded) => loaded.stop())
  const client = stack.adopt(new pg.Client(database.url), (connected) => connected.end())
  await client.connect()
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  const ground = await transact(running.platform, systemContext('bench'), (work) => loadGround(work, today))
  const editor = {
    token: randomToken(),
    accountId: ground.officers.get(EDITOR)?.accountId ?? null,
    subjectId: null,
  }
  await openSessions(client, [editor])
  await insertAuthorities(client)
  const server = stack.adopt(
    await startServer(join(import.meta.dirname, 'servers', 'platform.ts'), {
      ...process.env,
      ...environment(database),
    }),
    (started) => started.stop(),
  )
  const source = rotating([
    {
      method: 'GET',
      path: `/api/v1/workbench/comparisons/${definition.basicCode}`,
      headers: { authorization: `Bearer ${editor.token}`, 'accept-encoding': 'gzip, deflate, br' },
      values: [],
    },
  ])
  // A server is compiled by what it does.
  await load(server.port, source, seconds, false)
  const { latenciesMs } = await load(server.port, source, seconds, false)
  const sorted = latenciesMs.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
  const note = `${AUTHORITIES} authorities, 16 connections`
  return [
    { name: 'comparison', unit: 'ms', value: at(0.5), must: 300, goal: 150, note },
    { name: 'comparison p99', unit: 'ms', value: at(0.99), must: 300, goal: 200, note },
  ]
}

async function insertAuthorities(client: pg.Client): Promise<void> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const places = REGIONS.filter(({ code }) => code.startsWith('3303'))
  const models = VARIANTS.map((change) => modelOf({ ...definition, ...change }))
  const rows = Array.from({ length: AUTHORITIES }, (_, index) => {
    const model = models[index % models.length]
    const place = places[index % places.length]
    if (!model || !place) throw new Error('nothing to compare')
    return { model, place, number: index + 1 }
  })
  await insertRows(client, 'standards.entry', rows, {
    item_id: ['uuid', () => randomUUID()],
    code: ['text', ({ number }) => `${String(number).padStart(31, '0')}01`],
    basic_code: ['text', () => definition.basicCode],
    sequence: ['text', () => '01'],
    organization_id: ['uuid', () => randomUUID()],
    organization_name: ['text', ({ place, number }) => `${place.name}卫生健康局（${number}）`],
    region_code: ['text', ({ place }) => place.code],
    region_name: ['text', ({ place }) => place.name],
    level: ['text', ({ place }) => (place.code.length === 6 ? '4' : '5')],
    type: ['text', ({ model }) => model.type],
    name: ['text', ({ model }) => model.name],
    version: ['int', () => '1'],
    version_id: ['uuid', () => randomUUID()],
    prints: ['jsonb', ({ model }) => JSON.stringify(model.prints)],
    figures: ['jsonb', ({ model }) => JSON.stringify(model.figures)],
    findings: ['int', () => '0'],
    lists: ['text[]', () => '{}'],
    content: ['jsonb', ({ model }) => JSON.stringify(model.content)],
    intermediaries: ['jsonb', () => '[]'],
    services: ['text[]', () => '{}'],
    themes: ['text[]', () => '{}'],
  })
  await client.query(
    `insert into standards.handling (basic_code, sequence, name, type) values ($1, '01', $2, $3)
     on conflict do nothing`,
    [definition.basicCode, definition.name, definition.type],
  )
  await client.query('vacuum (analyze) standards.entry')

  function modelOf(changed: ItemDefinition) {
    const place = { code: '0'.repeat(33), organizationName: '', region: { code: '330302', name: '鹿城区' } }
    return entryOf({
      id: randomUUID(),
      code: place.code,
      basic_code: changed.basicCode,
      organization_id: randomUUID(),
      region_code: place.region.code,
      status: 'published',
      version: 1,
      version_id: randomUUID(),
      aspects: fingerprintsOf(changed, hash),
      summary: summaryOf(changed, place),
      definition: changed,
    }).entry
  }
}
