import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type CheckAnswer, runChecks } from '../../src/evidence/run-checks.ts'

type Facts = { facts: { check: string } }
const answer = (check: string): CheckAnswer<Facts> => ({ outcome: 'answered', facts: { check } })

describe('running data checks', () => {
  it('takes as long as the slowest source, not the sum: 120 checks of 60 ms', async () => {
    const checks = Array.from({ length: 120 }, (_, index) => `base.check_${index}`)
    const started = performance.now()
    const runs = await runChecks(checks, (check) => pause(60, answer(check)), {
      perCheckMs: 2000,
      overallMs: 3000,
    })
    expect(performance.now() - started).toBeLessThan(1000)
    expect(runs.size).toBe(120)
    expect(runs.get('base.check_7')).toMatchObject({ outcome: 'answered', facts: { check: 'base.check_7' } })
  })

  it('calls each check once', async () => {
    const called: string[] = []
    await runChecks(
      ['a', 'b', 'a'],
      (check) => {
        called.push(check)
        return Promise.resolve(answer(check))
      },
      {
        perCheckMs: 100,
        overallMs: 100,
      },
    )
    expect(called).toEqual(['a', 'b'])
  })

  it('gives up on a source that is too slow or fails, and keeps the others', async () => {
    const runs = await runChecks(
      ['fast', 'slow', 'deaf', 'broken'],
      async (check, signal) => {
        if (check === 'broken') throw new Error('502')
        if (check === 'slow') await pause(5000, undefined, { signal })
        if (check === 'deaf') await pause(5000, undefined, { ref: false })
        return answer(check)
      },
      { perCheckMs: 40, overallMs: 1000 },
    )
    expect(
      [...runs].map(([check, run]) => [check, run.outcome, 'reason' in run ? run.reason : null]),
    ).toEqual([
      ['fast', 'answered', null],
      ['slow', 'down', 'too_slow'],
      ['deaf', 'down', 'too_slow'],
      ['broken', 'down', 'failed'],
    ])
    expect(runs.get('slow')?.tookMs).toBeLessThan(1000)
  })

  it('ends with the overall deadline, and at once when the request is gone', async () => {
    const never = () => pause(5000, answer('x'), { ref: false })
    const started = performance.now()
    const late = await runChecks(['x'], never, { perCheckMs: 5000, overallMs: 40 })
    const gone = await runChecks(['x'], never, {
      perCheckMs: 5000,
      overallMs: 5000,
      signal: AbortSignal.abort(),
    })
    expect([late.get('x')?.outcome, gone.get('x')?.outcome]).toEqual(['down', 'down'])
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
