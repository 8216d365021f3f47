import type { Answers } from '@tongban/contracts/forms.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type SaveAnswer, type SaveState } from '../src/autosave.ts'

/** A server that keeps one draft, as the real one does: by revision. */
class DraftServer {
  answers: Answers = {}
  revision = 1
  saves = 0
  isDown = false
  /** The mandate by which the page was opened has ended. */
  isBarred = false
  readonly save = async (answers: Answers, revision: number): Promise<SaveAnswer> => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (this.isDown) throw new TypeError('Failed to fetch')
    if (this.isBarred) return { kind: 'barred' }
    if (revision !== this.revision) return { kind: 'stale', revision: this.revision, answers: this.answers }
    this.saves += 1
    this.revision += 1
    this.answers = answers
    return { kind: 'saved', revision: this.revision }
  }
}

function draft() {
  const server = new DraftServer()
  const seen = { states: [] as SaveState[], merged: [] as Answers[], conflicts: [] as string[], revision: 0 }
  const autosave = new Autosave(
    server.save,
    {
      state: (state, revision) => {
        seen.states.push(state)
        seen.revision = revision
      },
      merged: (answers) => seen.merged.push(answers),
      conflicts: (conflicts) => seen.conflicts.push(...conflicts.map(({ fieldId }) => fieldId)),
      problems: () => undefined,
    },
    {},
    1,
  )
  return { server, autosave, seen }
}

describe('automatic saving', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits for a pause in typing and saves once', async () => {
    const { server, autosave, seen } = draft()
    for (const name of ['林', '林晓', '林晓晓']) autosave.change({ name })
    await vi.advanceTimersByTimeAsync(1000)
    expect(server).toMatchObject({ answers: { name: '林晓晓' }, saves: 1 })
    expect(seen.states).toEqual(['saving', 'saved'])
    expect(seen.revision).toBe(2)
  })

  it('saves again what was typed while a save was under way', async () => {
    const { server, autosave } = draft()
    autosave.change({ name: '林' })
    await vi.advanceTimersByTimeAsync(820)
    autosave.change({ name: '林晓' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(server).toMatchObject({ answers: { name: '林晓' }, saves: 2 })
  })

  it('keeps trying without a connection, and saves when it is back', async () => {
    const { server, autosave, seen } = draft()
    server.isDown = true
    autosave.change({ name: '林' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen.states.at(-1)).toBe('offline')
    server.isDown = false
    await vi.advanceTimersByTimeAsync(31_000)
    expect(server.answers).toEqual({ name: '林' })
    expect(seen.states.at(-1)).toBe('saved')
  })

  it('says so and stops when the mandate has ended meanwhile', async () => {
    const { server, autosave, seen } = draft()
    server.isBarred = true
    autosave.change({ name: '林' })
    await vi.advanceTimersByTimeAsync(10_000)
    autosave.change({ name: '林晓' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(seen.states).toEqual(['saving', 'barred'])
  })

  it('saves at once when the page is left', async () => {
    const { server, autosave } = draft()
    autosave.change({ name: '林' })
    void autosave.flush()
    await vi.advanceTimersByTimeAsync(60)
    expect(server.saves).toBe(1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(server.saves).toBe(1)
  })

  it('joins what another device saved', async () => {
    const { server, autosave, seen } = draft()
    Object.assign(server, { answers: { phone: '13800138000' }, revision: 4 })
    autosave.change({ name: '林' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(seen.merged).toEqual([{ name: '林', phone: '13800138000' }])
    expect(server).toMatchObject({ answers: { name: '林', phone: '13800138000' }, revision: 5 })
  })

  it('goes on from what an upload of this page has stored', async () => {
    const { server, autosave, seen } = draft()
    autosave.change({ name: '林' })
    Object.assign(server, { answers: { photos: ['a'] }, revision: 2 })
    autosave.changedElsewhere({ photos: ['a'] }, 2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(seen.conflicts).toEqual([])
    expect(server).toMatchObject({ answers: { name: '林', photos: ['a'] }, revision: 3, saves: 1 })
  })

  it('is not led back by an answer that was overtaken', async () => {
    const { server, autosave, seen } = draft()
    autosave.change({ name: '林' })
    await vi.advanceTimersByTimeAsync(830)
    // The save is on its way; an upload that came after it answers first.
    autosave.changedElsewhere({ name: '林', photos: ['a'] }, 3)
    await vi.advanceTimersByTimeAsync(50)
    expect(seen.revision).toBe(3)
    Object.assign(server, { answers: { name: '林', photos: ['a'] }, revision: 3 })
    autosave.change({ name: '林晓', photos: ['a'] })
    await vi.advanceTimersByTimeAsync(1000)
    expect(server).toMatchObject({ answers: { name: '林晓', photos: ['a'] }, revision: 4 })
  })

  it('saves nothing more until a conflict is decided', async () => {
    const { server, autosave, seen } = draft()
    Object.assign(server, { answers: { name: '王' }, revision: 4 })
    autosave.change({ name: '林' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(seen).toMatchObject({ conflicts: ['name'], states: ['saving', 'conflict'] })
    autosave.change({ name: '林', phone: '1' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(server.answers).toEqual({ name: '王' })
    autosave.resolve({ name: '林', phone: '1' })
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers).toEqual({ name: '林', phone: '1' })
  })

  it('says that all is saved when the answer of the other device is chosen', async () => {
    const { server, autosave, seen } = draft()
    Object.assign(server, { answers: { name: '王' }, revision: 4 })
    autosave.change({ name: '林' })
    await vi.advanceTimersByTimeAsync(2000)
    autosave.resolve({ name: '王' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(seen.states.at(-1)).toBe('saved')
    expect(server.saves).toBe(0)
  })
})
