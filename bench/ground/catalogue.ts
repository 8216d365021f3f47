import pg from 'pg'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { loadGround } from '../../demo/load/ground.ts'
import { authoritiesOf, insertAuthorities } from './authorities.ts'
import type { BenchDatabase } from './database.ts'
import { type Division, divisionsOfProvince, someDivisions } from './divisions.ts'
import { modelsAmong, publishBasics, publishModel, tasksOfCatalogue } from './models.ts'
import { multiply } from './multiply.ts'
import { loadingPlatform } from './platform.ts'
import { compareWithPublished } from './published-alike.ts'

/** The catalogue of a province: 990 办理项 of some 700 basic items, done by 1,568 authorities on five levels. */
export type Catalogue = {
  readonly client: pg.Client
  readonly platform: Platform
  readonly items: number
  /** Counties, towns and villages where people ask. */
  readonly regions: readonly string[]
  close(): Promise<void>
}

/** Fills an empty database, or takes up the one that an earlier run kept. `isSmall`: 50 authorities. */
export async function openCatalogue(
  database: BenchDatabase,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<Catalogue> {
  const stack = new AsyncDisposableStack()
  try {
    return await opened(stack, database, say, isSmall)
  } catch (error) {
    await stack.disposeAsync()
    throw error
  }
}

async function opened(
  stack: AsyncDisposableStack,
  database: BenchDatabase,
  say: (line: string) => void,
  isSmall: boolean,
): Promise<Catalogue> {
  const running = stack.adopt(await loadingPlatform(database), (loaded) => loaded.stop())
  const client = stack.adopt(new pg.Client(database.url), (connected) => connected.end())
  await client.connect()
  const { rows: filled } = await client.query(`select from pg_namespace where nspname = 'bench'`)
  if (filled.length === 0) {
    const divisions = divisionsOfProvince()
    await fill(client, running, isSmall ? someDivisions(divisions) : divisions, say)
  }
  const { rows } = await client.query<{ code: string }>(
    `select region_code as code from search.authority join regions.region on code = region_code where level >= 3 order by 1`,
  )
  const counted = await client.query<{ items: number }>('select count(*)::int as items from catalog.item')
  const items = counted.rows[0]?.items ?? 0
  say(`${items.toLocaleString('en')} items; a sample is published again and compared`)
  await compareWithPublished(running.platform, client)
  return {
    client,
    platform: running.platform,
    items,
    regions: rows.map(({ code }) => code),
    close: () => stack.disposeAsync(),
  }
}

async function fill(
  client: pg.Client,
  { platform, jobs }: Awaited<ReturnType<typeof loadingPlatform>>,
  divisions: readonly Division[],
  say: (line: string) => void,
): Promise<void> {
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  await transact(platform, systemContext('bench'), (work) => loadGround(work, today))
  await jobs.settle()
  const authorities = authoritiesOf(divisions)
  await insertAuthorities(platform, authorities)
  await publishBasics(platform)
  const tasks = tasksOfCatalogue()
  const models = modelsAmong(authorities)
  for (const model of models) {
    say(`${tasks.length} items published for ${model.authority.name}`)
    await publishModel(platform, model, tasks, jobs.settle)
  }
  say('scores and words')
  // What compares them waits two minutes for more to come.
  await jobs.advanceTo(platform.now().add({ minutes: 5 }))
  say(`copied to ${authorities.length - models.length} authorities`)
  await multiply(client, authorities, models)
  say('vacuum')
  await client.query('vacuum (analyze)')
  // Says that everything is there.
  await client.query('create schema bench')
}
