import type { EvidencePlan } from '@tongban/contracts/evidence.ts'
import { type CheckRun, runChecks } from '@tongban/law/evidence/run-checks.ts'
import type { CheckResult } from '@tongban/law/evidence/situation.ts'
import type { Platform } from '../../kernel/platform.ts'
import { type AskSource, CHECKS, type CheckAnswer, isCheck, runCheck } from '../registers/index.ts'
import type { Inputs } from './known-inputs.ts'

export type Asking = {
  readonly inputs: Inputs
  readonly regionCode?: string | undefined
  readonly purpose: string
  readonly caseId?: string | undefined
  readonly accountId: string | null
  /** How long one source may take. */
  readonly deadlineMs?: number | undefined
}

export type Asked = {
  readonly results: ReadonlyMap<string, CheckResult>
  readonly sources: EvidencePlan['sources']
}

type Heard = { readonly answer: CheckAnswer; readonly at: string }

const DEADLINE_MS = 3000

/** Asks all bases side by side: takes as long as the slowest, never longer than the deadline. A base that fails or is late counts as down. */
export async function askBases(
  platform: Platform,
  checks: readonly string[],
  { inputs, deadlineMs = DEADLINE_MS, ...request }: Asking,
  ask: AskSource = runCheck,
): Promise<Asked> {
  const runs = await runChecks<Heard>(
    checks,
    async (check, signal) => {
      const answer = await ask(platform, { ...request, check, inputs: inputsFor(check, inputs) }, signal)
      if (answer.outcome === 'down') throw new Error(`${check} is out of service`)
      return { outcome: answer.outcome, answer, at: platform.now().toString() }
    },
    { perCheckMs: deadlineMs, overallMs: deadlineMs },
  )
  return {
    results: new Map([...runs].map(([check, run]) => [check, resultOf(sourceName(check), run)])),
    sources: [...runs].map(([check, { outcome, tookMs }]) => ({
      check,
      source: sourceName(check),
      outcome,
      tookMs,
    })),
  }
}

function resultOf(source: string, run: CheckRun<Heard>): CheckResult {
  if (run.outcome === 'down' || run.answer.outcome !== 'answered')
    return { outcome: run.outcome === 'down' ? 'down' : 'no_record', source }
  const { facts, reference, digest } = run.answer
  return { outcome: 'answered', source, facts, reference, at: run.at, digest }
}

/** Only what a check looks up by leaves for its source. */
const inputsFor = (check: string, inputs: Inputs): Inputs =>
  isCheck(check) ? Object.fromEntries(CHECKS[check].inputs.map((element) => [element, inputs[element]])) : {}

export const sourceName = (check: string): string => (isCheck(check) ? CHECKS[check].source : check)
