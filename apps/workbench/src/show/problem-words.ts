import type { Trouble } from '@tongban/api-client/call.ts'
import type { WorkbenchSay } from '@tongban/i18n/workbench.ts'

/** Title and sentence of a failed call. */
export function problemWords(problem: Trouble, say: WorkbenchSay): { title: string; detail: string } {
  switch (problem.code) {
    case 'network.unreachable':
      return { title: say('problem.unreachable'), detail: say('problem.unreachable_text') }
    case 'network.unreadable':
      return {
        title: say('problem.unreadable'),
        detail: say('problem.unreadable_text', { status: problem.status }),
      }
    default:
      return problem
  }
}

/** What is wrong with single fields, by JSON pointer, e.g. `/opinion`. */
export function fieldProblems(problem: Trouble | undefined): ReadonlyMap<string, string> {
  if (!problem || !('errors' in problem)) return new Map()
  return new Map(problem.errors?.map(({ path, message }) => [path, message]))
}
