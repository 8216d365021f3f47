import type { Trouble } from '@tongban/api-client/call.ts'
import { saveChange, saveDefinition } from '@tongban/contracts/change-control.ts'
import type { Change, DraftDefinition } from '@tongban/contracts/changes.ts'
import { getMe } from '@tongban/contracts/identity.ts'
import { client } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { sessionEnded } from '../../../api/refusal.ts'
import type { SaveAnswer } from './draft-store.ts'

/** 依据、理由、生效日期 as they are edited. */
export type About = Pick<Change, 'basis' | 'reason' | 'effectiveOn'>

/** What the failure `change.stale` carries. */
type Current = { readonly revision: number; readonly definition: DraftDefinition; readonly savedBy: string }

/** Saves a draft. `onVersion` is said once, when a later version in force was taken in. */
export async function sendDefinition(
  changeId: string,
  draft: string,
  definition: DraftDefinition,
  revision: number,
  onVersion: number | undefined,
): Promise<SaveAnswer<DraftDefinition>> {
  const outcome = await client.call(saveDefinition, {
    params: { changeId, draft },
    body: { revision, definition, ...(onVersion !== undefined && { onVersion }) },
  })
  if (outcome.ok) return { kind: 'saved', revision: outcome.value.revision, itemCode: outcome.value.itemCode }
  const current = currentIn<Current>(outcome.problem)
  if (current) return { kind: 'stale', ...current }
  return refusal(outcome.problem)
}

export async function sendAbout(
  changeId: string,
  about: About,
  revision: number,
): Promise<SaveAnswer<About>> {
  const outcome = await client.call(saveChange, { params: { changeId }, body: { revision, ...about } })
  if (outcome.ok) return { kind: 'saved', revision: outcome.value.revision }
  const current = currentIn<About & { revision: number }>(outcome.problem)
  if (!current) return refusal(outcome.problem)
  const { revision: theirs, ...definition } = current
  return { kind: 'stale', revision: theirs, definition, savedBy: '' }
}

/** The command wrote it in the shape that its contract names. */
const currentIn = <T>(problem: Trouble): T | undefined =>
  problem.code === 'change.stale' && 'current' in problem ? (problem.current as T) : undefined

/** What will pass is tried again; the rest is told. */
function refusal(problem: Trouble): { kind: 'refused'; message: string } {
  if (sessionEnded(problem)) void queries.invalidateQueries({ queryKey: [getMe.path] })
  const passes =
    sessionEnded(problem) || problem.status === 0 || problem.status === 429 || problem.status >= 500
  if (passes || !('detail' in problem)) throw new Error(problem.code)
  const [first] = problem.errors ?? []
  return {
    kind: 'refused',
    message: first ? `${first.message}（${first.path}）` : `${problem.title}。${problem.detail}`,
  }
}
