import { LIGHTS } from '@tongban/contracts/cases.ts'
import { TASK_KINDS, type worklist } from '@tongban/contracts/officer-cases.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import { oneOf } from '../../app/use-address.ts'

export const SCOPES = ['available', 'mine', 'all'] as const
export type WorklistFilter = Omit<QueryOf<typeof worklist>, 'after' | 'limit'> & {
  scope: (typeof SCOPES)[number]
}

/** What the address asks of the worklist; what it does not know it leaves out. */
export function filterOf(params: URLSearchParams): WorklistFilter {
  const light = oneOf(LIGHTS, params.get('light'))
  const kind = oneOf(TASK_KINDS, params.get('kind'))
  const sort = oneOf(['due', 'opened'], params.get('sort'))
  const q = params.get('q')?.slice(0, 60)
  return {
    scope: oneOf(SCOPES, params.get('scope')) ?? 'available',
    ...(light && { light }),
    ...(kind && { kind }),
    ...(sort && { sort }),
    ...(q && { q }),
  }
}
