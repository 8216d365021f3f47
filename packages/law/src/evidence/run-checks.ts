/** What a source answers to one check; `down` is found out by `runChecks`. */
export type CheckAnswer<Answer> = { readonly outcome: 'answered' | 'no_record' } & Answer

export type CheckRun<Answer> = { readonly tookMs: number } & (
  | CheckAnswer<Answer>
  /** `failed`: the source answered with an error; `too_slow`: a deadline passed first. */
  | { readonly outcome: 'down'; readonly reason: 'failed' | 'too_slow' }
)

export interface CheckDeadlines {
  /** For each call, in milliseconds. */
  readonly perCheckMs: number
  /** For all together, in milliseconds. */
  readonly overallMs: number
  /** Ends everything, for example when the request is gone. */
  readonly signal?: AbortSignal
}

/**
 * Calls every check once and all at the same time, so that the whole takes as long as the slowest source, never
 * longer than the deadlines, even when a call does not heed its signal. Never rejects.
 */
export async function runChecks<Answer extends object>(
  checks: Iterable<string>,
  call: (check: string, signal: AbortSignal) => Promise<CheckAnswer<Answer>>,
  { perCheckMs, overallMs, signal }: CheckDeadlines,
): Promise<Map<string, CheckRun<Answer>>> {
  const overall = AbortSignal.any([AbortSignal.timeout(overallMs), ...(signal ? [signal] : [])])
  const runs = [...new Set(checks)].map(async (check): Promise<[string, CheckRun<Answer>]> => {
    const started = performance.now()
    const answer = await oneCheck(check, call, AbortSignal.any([overall, AbortSignal.timeout(perCheckMs)]))
    return [check, { ...answer, tookMs: Math.round(performance.now() - started) }]
  })
  return new Map(await Promise.all(runs))
}

async function oneCheck<Answer>(
  check: string,
  call: (check: string, signal: AbortSignal) => Promise<CheckAnswer<Answer>>,
  signal: AbortSignal,
): Promise<CheckAnswer<Answer> | { outcome: 'down'; reason: 'failed' | 'too_slow' }> {
  if (signal.aborted) return { outcome: 'down', reason: 'too_slow' }
  const { promise: deadline, resolve } = Promise.withResolvers<{ outcome: 'down'; reason: 'too_slow' }>()
  const giveUp = () => resolve({ outcome: 'down', reason: 'too_slow' })
  signal.addEventListener('abort', giveUp, { once: true })
  const answer = call(check, signal).catch(
    () => ({ outcome: 'down', reason: signal.aborted ? 'too_slow' : 'failed' }) as const,
  )
  try {
    return await Promise.race([answer, deadline])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
