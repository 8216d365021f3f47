import type { StoredClockEvent } from '@tongban/law/clock/clock-events.ts'
import type { ServiceTaskNode } from '@tongban/law/process/graph.ts'
import { keyOf, type Variables } from '@tongban/law/process/state.ts'
import type { Work } from '../../kernel/work.ts'
import { getItemVersion, type PublishedItem } from '../catalog/index.ts'
import { answerOfBundle, appealRights } from './answers.ts'
import { caseAccepted, caseDecided, rulesEvaluated } from './case.events.ts'
import { type CaseRow, listMembers, lockCase } from './case.repository.ts'
import { type DocumentKind, offerOutputs, writeDocument } from './case.schedule.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from './case-content.ts'
import { insertDecision } from './case-record.repository.ts'
import { issueForCase } from './issue-licence.ts'
import { type CaseChange, moveCase } from './move-case.ts'

/** More than any process has in a row; each step moves the tokens on. */
const MOST_STEPS = 50

type Performed = Omit<CaseChange, 'process'> & { readonly variables?: Variables; readonly outcome?: string }
type Action = (work: Work, row: CaseRow, item: PublishedItem) => Promise<Performed>

/** The named platform actions that a service task may ask for (design §6). */
const ACTIONS: Readonly<Record<string, Action>> = {
  evaluate_rules: evaluateRules,
  accept: acceptAutomatically,
  approve: approveAutomatically,
  refuse: refuseAutomatically,
  issue_licence: issueLicence,
  publish_output: async () => ({}),
}

/** Performs what the process asks of the platform, one after the other, until it waits for a person. */
export async function performAll(work: Work, caseId: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const row = await lockCase(work.tx, caseId)
    if (!row || row.process_state.status === 'ended') return
    const item = await getItemVersion(work.platform, row.version_id, work.tx)
    const asked = nextService(row, item)
    if (!asked) return
    const action = ACTIONS[asked.node.action]
    if (!action) throw new Error(`unknown action ${asked.node.action} in ${item.code}`)
    const { variables, outcome, ...change } = await action(work, row, item)
    const found = (await lockCase(work.tx, caseId)) ?? row
    await moveCase(work, found, {
      ...change,
      process: {
        type: 'complete_service',
        key: asked.key,
        ...(outcome && { outcome }),
        ...(variables && { variables }),
      },
    })
  }
}

function nextService(
  { process_state }: CaseRow,
  { compiled }: PublishedItem,
): { key: string; node: ServiceTaskNode } | undefined {
  for (const token of process_state.tokens) {
    const node = compiled.graph.nodes[token.node]
    if (node?.kind === 'service_task') return { key: keyOf(token.node, token.n), node }
  }
  return undefined
}

const contentOf = (work: Work, row: CaseRow): CaseContent =>
  openJson(work.platform.keyring, row.content_sealed, CONTENT_COLUMN)
const today = (work: Work): string => work.today.toString()

/** Rules were read together with the evidence when the application came; unknown facts leave the decision to an officer. */
async function evaluateRules(work: Work, row: CaseRow): Promise<Performed> {
  const { rules } = contentOf(work, row)
  const eligible = rules.some(({ passed }) => passed === false)
    ? false
    : rules.some(({ passed }) => passed === null)
      ? null
      : true
  work.emit(
    rulesEvaluated(row.id, { eligible, rules: rules.map(({ ruleId, passed }) => ({ id: ruleId, passed })) }),
  )
  return { variables: { eligible } }
}

async function acceptAutomatically(work: Work, row: CaseRow): Promise<Performed> {
  if (row.status === 'accepted') return {}
  work.emit(caseAccepted(row.id, { deemed: false, since: today(work) }))
  if (!row.parent_id) request(work, row, 'acceptance')
  return { status: 'accepted', clock: [{ kind: 'accepted', on: today(work) }], outcome: 'accepted' }
}

async function approveAutomatically(work: Work, row: CaseRow, item: PublishedItem): Promise<Performed> {
  const reasons = item.definition.bundle
    ? await answerOfBundle(work, row)
    : `经数据核验，申请符合《${item.name}》的全部条件：${contentOf(work, row)
        .rules.map(({ text }) => text)
        .join('；')}。决定准予。`
  return decideAutomatically(work, row, 'approved', reasons, null)
}

async function refuseAutomatically(work: Work, row: CaseRow, item: PublishedItem): Promise<Performed> {
  const failed = contentOf(work, row).rules.filter(({ passed }) => passed === false)
  const reasons = failed.map(({ text, whenNot, basis, facts }, index) => {
    const found = facts.map(({ label, value, source }) => `${label}：${value}（${source}）`).join('，')
    return `${index + 1}. 不符合“${text}”。核验情况：${found}。${whenNot}（依据：${basis}）`
  })
  return decideAutomatically(work, row, 'refused', reasons.join('\n'), appealRights(item))
}

async function decideAutomatically(
  work: Work,
  row: CaseRow,
  outcome: 'approved' | 'refused',
  reasons: string,
  appeal: string | null,
): Promise<Performed> {
  await insertDecision(work.tx, {
    case_id: row.id,
    outcome,
    decided_on: today(work),
    reasons,
    appeal,
    decided_by: null,
  })
  work.emit(caseDecided(row.id, { outcome, automatic: true }, reasons))
  request(work, row, 'decision')
  return { status: outcome, clock: [{ kind: 'decided', on: today(work), outcome }], outcome }
}

async function issueLicence(work: Work, row: CaseRow, item: PublishedItem): Promise<Performed> {
  await issueForCase(work, row, item, contentOf(work, row))
  if (row.parent_id) {
    const siblings = await listMembers(work.tx, row.parent_id)
    for (const sibling of siblings)
      if (sibling.id !== row.id) work.enqueue(offerOutputs, { caseId: sibling.id })
  }
  const { delivery } = contentOf(work, row)
  const events: StoredClockEvent[] = [{ kind: 'licence_issued', on: today(work) }]
  // An electronic licence is delivered the moment it is in the wallet (行政许可法 §44).
  if (delivery.method === 'electronic') events.push({ kind: 'delivered', on: today(work) })
  return { clock: events }
}

export function request(work: Work, row: Pick<CaseRow, 'id'>, kind: DocumentKind): void {
  work.enqueue(writeDocument, { caseId: row.id, kind, at: work.now.toString() })
}
