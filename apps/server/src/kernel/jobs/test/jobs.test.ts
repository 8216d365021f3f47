import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestPlatform, testPlatform } from '../../../../../../tests/setup/platform.ts'
import { systemContext } from '../../module.ts'
import { transact } from '../../work.ts'
import { type JobRequest, type Jobs, openJobs, type Pace } from '../jobs.ts'

let platform: TestPlatform
let jobs: Jobs
const done: string[] = []

beforeAll(async () => {
  platform = await testPlatform()
  jobs = await openJobs(platform.ownerUrl, platform.platform.log, true)
})
afterAll(async () => {
  await jobs.stop()
  await platform.stop()
})

const note = (word: string, pace: Pace): JobRequest => ({ job: 'note', pace, input: { word } })
const send = (...requests: JobRequest[]) =>
  transact(platform.platform, systemContext('jobs'), (work) => jobs.send(work.tx, requests))

describe('the queue', () => {
  it('is worked off without a rest, what is waited for before what is idle', async () => {
    await send(note('old', 'idle'), note('older', 'idle'), note('first', 'slow'), note('second', 'slow'))
    await jobs.work(
      new Map([['note', async (input) => void done.push('word' in input ? String(input.word) : '')]]),
      [],
    )
    await vi.waitFor(() => expect(done).toEqual(['first', 'second', 'old', 'older']), { timeout: 5_000 })
  })

  it('starts at once what is sent while it rests', async () => {
    done.length = 0
    await send(note('now', 'prompt'))
    await vi.waitFor(() => expect(done).toEqual(['now']), { timeout: 1_500 })
  })
})
