import type { StoredClockEvent } from '@tongban/law/clock/clock-events.ts'
import { buildCaseNumber, buildQueryNumber } from '@tongban/law/identifiers/case-number.ts'
import { advance } from '@tongban/law/process/advance.ts'
import type { Variables } from '@tongban/law/process/state.ts'
import { TIME_ZONE } from '../../kernel/platform.ts'
import type { Work } from '../../kernel/work.ts'
import type { PublishedItem } from '../catalog/index.ts'
import type { Subject } from '../identity/index.ts'
import { findServiceCentre } from '../organizations/index.ts'
import { type CaseRow, insertCase, nextRunning } from './case.repository.ts'
import { checkClock } from './case.schedule.ts'
import { type CaseContent, CONTENT_COLUMN, canonicalContent, sealJson } from './case-content.ts'
import { limitsOf, readClocks } from './limits.ts'
import { completedNodes } from './move-case.ts'
import { carryOut } from './process-effects.ts'

export const LAST_FOUR_COLUMN = 'cases.case.last_four'
/** 999,999 applications a day for one item fit the number's serial part. */
const SERIALS = 999_999
/** 实施编码; a 办理项 has two more digits. */
const IMPLEMENTATION_CODE = 31

type NewCase = {
  readonly item: PublishedItem
  readonly subject: Subject
  readonly content: CaseContent
  readonly clock: readonly StoredClockEvent[]
  readonly bundle?: {
    readonly parentId: string
    readonly memberKey: string
    readonly accountId: string | null
  }
}

/** Begins a case: number, clocks, process, tasks. The caller announces it on the case's new chain. */
export async function openCase(
  work: Work,
  { item, subject, content, clock, bundle }: NewCase,
): Promise<CaseRow> {
  const { keyring } = work.platform
  const [running, variables] = await Promise.all([
    nextRunning(work.tx),
    startVariables(work, item, content, bundle !== undefined),
  ])
  const clocks = readClocks(limitsOf(item.definition, content.scenario), clock, work.today)
  const started = advance(item.compiled.graph, null, { type: 'start', variables })
  if (!started.ok) throw new Error(`process of ${item.code} does not start: ${started.failure.code}`)
  const lastFour = subject.identifier.slice(-4)
  const row: CaseRow = {
    id: work.newStream(),
    number: buildCaseNumber({
      implementationCode: item.code.slice(0, IMPLEMENTATION_CODE),
      date: work.today,
      serial: (running % SERIALS) + 1,
    }),
    query_number: buildQueryNumber(work.today, running),
    version_id: item.versionId,
    item_code: item.code,
    item_name: item.name,
    organization_id: item.organization.id,
    organization_name: item.organization.name,
    region_code: item.region.code,
    subject_id: subject.id,
    account_id: bundle ? bundle.accountId : work.actor.accountId,
    applicant_name: subject.name,
    last_four_index: keyring.blindIndex(lastFour, LAST_FOUR_COLUMN),
    last_four_sealed: keyring.seal(lastFour, { column: LAST_FOUR_COLUMN }),
    parent_id: bundle?.parentId ?? null,
    member_key: bundle?.memberKey ?? null,
    status: 'submitted',
    content_sealed: sealJson(keyring, content, CONTENT_COLUMN),
    content_digest: keyring.suite.hash(canonicalContent(item.versionId, subject.id, content)),
    process_state: started.state,
    done_nodes: completedNodes(started.events),
    clock_events: [...clock],
    light: clocks.light,
    due_on: clocks.dueOn,
    paused: clocks.paused,
    submitted_at: work.now.toString(),
    accepted_at: null,
    decided_at: null,
    closed_at: null,
    version: 1,
  }
  work.later(insertCase(work.tx, { ...row, clock_events: JSON.stringify(row.clock_events) }))
  await carryOut(work, row, item, started.events)
  const next = clocks.report.nextCheckOn
  if (next)
    work.enqueue(
      checkClock,
      { caseId: row.id, on: next },
      { startAfter: Temporal.PlainDate.from(next).toZonedDateTime(TIME_ZONE).toInstant() },
    )
  return row
}

/** What conditions of a process may read: scenario answers, how the result is delivered, the window's centre. */
async function startVariables(
  work: Work,
  item: PublishedItem,
  content: CaseContent,
  bundled: boolean,
): Promise<Variables> {
  const hall = await findServiceCentre(work.tx, item.region.code)
  return {
    ...content.scenario,
    delivery_method: content.delivery.method,
    bundled,
    hall: hall?.key ?? item.organization.key,
  }
}
