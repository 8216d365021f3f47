import * as officerCases from '@tongban/contracts/officer-cases.ts'
import pg from 'pg'
import { randomToken } from '../../apps/server/src/kernel/crypto/tokens.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import {
  type CaseContent,
  CONTENT_COLUMN,
  openJson,
} from '../../apps/server/src/modules/cases/case-content.ts'
import type { HistoricCase } from '../../demo/history/historic-case.ts'
import type { DemoItem } from '../../demo/items/demo-item.ts'
import { elderCard } from '../../demo/items/elder-card.ts'
import { sanitationLicence } from '../../demo/items/sanitation-licence.ts'
import { fileApplication } from '../../demo/load/file-application.ts'
import { loadGround as loadDemonstration } from '../../demo/load/ground.ts'
import { asking, type Player } from '../../demo/load/player.ts'
import { staffOf } from '../../demo/staff.ts'
import { loadCases } from './cases.ts'
import type { BenchDatabase } from './database.ts'
import { type Firm, loadFirms, openSessions, readFirms } from './firms.ts'
import { listGuides, loadItems } from './items.ts'
import { loadingPlatform } from './platform.ts'

/** What the requests of the load are made of. */
export type Ground = {
  readonly client: pg.Client
  readonly platform: Platform
  readonly firms: readonly Firm[]
  /** Session of the officer with 10,000 open tasks. */
  readonly reviewer: string
  /** Codes of items with a guide. */
  readonly guides: readonly string[]
  /** An application that lacks nothing. */
  readonly application: Application
  readonly issuerId: string
  close(): Promise<void>
}

type Application = {
  readonly itemCode: string
  readonly itemName: string
  readonly versionId: string
  readonly content: CaseContent
}

const REVIEWER = 'lc_health_review1'
const CLERK = 'lc_window1'

/** Fills an empty database, or takes up the one that an earlier run kept, and signs everybody in. */
export async function openGround(database: BenchDatabase, say: (line: string) => void): Promise<Ground> {
  const running = await loadingPlatform(database)
  const { platform } = running
  const client = new pg.Client(database.url)
  await client.connect()
  const { rowCount } = await client.query(`select from cases."case" where number like 'O%' limit 1`)
  if (rowCount === 0) await fill(client, running, say)
  const firms = await readFirms(client)
  const reviewer = { token: randomToken(), accountId: await readReviewer(client), subjectId: null }
  await openSessions(client, [...firms, reviewer])
  const issuer = await client.query<{ id: string }>(
    `select id from organizations.organization where key = 'lc_health'`,
  )
  return {
    client,
    platform,
    firms,
    reviewer: reviewer.token,
    guides: await listGuides(client),
    application: await readApplication(client, platform),
    issuerId: issuer.rows[0]?.id ?? '',
    async close() {
      await client.end()
      await running.stop()
    },
  }
}

/** The demonstration's regions, bodies, bases and items; then 100,000 items, 100,000 cases and 200 firms. */
async function fill(
  client: pg.Client,
  { platform, service, jobs }: Awaited<ReturnType<typeof loadingPlatform>>,
  say: (line: string) => void,
): Promise<void> {
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  say('regions, bodies, people, bases, items')
  const ground = await transact(platform, systemContext('bench'), (work) => loadDemonstration(work, today))
  const player: Player = { past: platform, service, jobs, ground, today }
  const closed = await file(player, elderCard)
  const open = await file(player, sanitationLicence)
  const clerk = ground.officers.get(CLERK)
  if (!clerk) throw new Error(`no officer ${CLERK}`)
  const { ask } = asking(player, clerk)
  const { version } = await ask(officerCases.getOfficerCase, { params: { caseId: open } })
  await ask(officerCases.acceptCase, {
    params: { caseId: open },
    body: { version, opinion: '材料齐全，予以受理。' },
  })
  await jobs.settle()
  await transact(platform, systemContext('bench'), loadFirms)
  say('100,000 items')
  await loadItems(client)
  say('100,000 cases with tasks and histories')
  await loadCases(client, platform, { closed, open })
  await client.query('vacuum (analyze)')
}

async function file(player: Player, { key, sampleApplicant, sampleScenario }: DemoItem): Promise<string> {
  const sample: HistoricCase = {
    key,
    itemKey: key,
    applicant: sampleApplicant,
    submitted: { day: -1, time: '09:00' },
    scenario: sampleScenario,
    delivery: 'electronic',
    steps: [],
  }
  const id = await fileApplication(player, sample)
  await player.jobs.settle()
  return id
}

async function readReviewer(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from identity.account where staff and name = $1',
    [staffOf(REVIEWER).name],
  )
  if (!rows[0]) throw new Error(`no officer ${REVIEWER}`)
  return rows[0].id
}

async function readApplication(client: pg.Client, { keyring }: Platform): Promise<Application> {
  const { rows } = await client.query<Omit<Application, 'content'> & { sealed: string }>(
    `select item_code as "itemCode", item_name as "itemName", version_id as "versionId", content_sealed as sealed from cases."case" where number like 'O%' limit 1`,
  )
  if (!rows[0]) throw new Error('no open case')
  const { sealed, ...item } = rows[0]
  return { ...item, content: openJson<CaseContent>(keyring, sealed, CONTENT_COLUMN) }
}
