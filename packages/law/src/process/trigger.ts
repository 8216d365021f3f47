import { leave } from './leave.ts'
import type { Run } from './run.ts'
import { endWait, type Wait, waitsOf } from './wait.ts'
import { removeToken, replaceToken } from './work.ts'

/** Waits in the order in which they began. */
export function waitsIn(run: Run, kind: 'timer' | 'message' | 'signal', name?: string): Wait[] {
  return run.tokens
    .flatMap((token) => waitsOf(run.graph, token))
    .filter(({ node: { trigger } }) => trigger.kind === kind)
    .filter(
      ({ node: { trigger } }) => trigger.kind === 'timer' || name === undefined || trigger.name === name,
    )
}

/** What a token waited for has come: it goes on, or is interrupted, or a branch starts beside it. */
export function trigger(run: Run, wait: Wait): void {
  const { node, token, key } = wait
  endWait(run, wait)
  if (node.kind === 'catch_event') {
    run.tokens = run.tokens.filter((other) => other !== token)
    leave(run, node, token.outcome)
    return
  }
  if (node.interrupting) removeToken(run, token, key)
  else if (node.trigger.kind === 'timer') {
    replaceToken(run, token, { ...token, fired: [...(token.fired ?? []), node.id] })
  }
  leave(run, node, node.outcome ?? token.outcome)
}

/** A signal reaches everything that waits for it now; false when nothing does. */
export function triggerSignal(run: Run, name: string): boolean {
  const waits = waitsIn(run, 'signal', name)
  for (const wait of waits) if (run.tokens.includes(wait.token)) trigger(run, wait)
  return waits.length > 0
}
