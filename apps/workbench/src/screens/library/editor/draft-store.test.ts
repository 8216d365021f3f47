import type { DraftDefinition } from '@tongban/contracts/changes.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftStore, type SaveAnswer } from './draft-store.ts'

const BEGUN = { name: '甲', summary: '一' }

/** A server that keeps one draft, as the library does. */
function server(first: DraftDefinition = BEGUN) {
  const kept = { definition: first, revision: 1 }
  let isReachable = true
  return {
    kept,
    cut: (reachable: boolean) => {
      isReachable = reachable
    },
    others(definition: DraftDefinition) {
      kept.definition = definition
      kept.revision += 1
    },
    async save(definition: DraftDefinition, revision: number): Promise<SaveAnswer<DraftDefinition>> {
      if (!isReachable) throw new Error('unreachable')
      if (revision !== kept.revision) return { kind: 'stale', ...kept, savedBy: '章文清' }
      kept.definition = definition
      kept.revision += 1
      return { kind: 'saved', revision: kept.revision, itemCode: null }
    },
  }
}

const opened = (library: ReturnType<typeof server>) =>
  new DraftStore(library.save, { ...library.kept, itemCode: null })
const types = (store: DraftStore<DraftDefinition>, part: object) =>
  store.change((definition) => ({ ...definition, ...part }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const later = (ms = 1000) => vi.advanceTimersByTimeAsync(ms)

describe('a draft that is edited', () => {
  it('is saved a moment after the last change, and says so', async () => {
    const library = server()
    const store = opened(library)
    types(store, { summary: '二' })
    types(store, { summary: '二三' })
    expect(store.state().saving).toBe('waiting')
    await later()
    expect(library.kept).toEqual({ definition: { name: '甲', summary: '二三' }, revision: 2 })
    expect(store.state()).toMatchObject({ saving: 'saved', savedAt: expect.any(Number) })
  })

  it('keeps what could not be saved, and tries again', async () => {
    const library = server()
    const store = opened(library)
    library.cut(false)
    types(store, { summary: '二' })
    await later()
    expect(store.state().saving).toBe('offline')
    library.cut(true)
    await later(2500)
    expect(library.kept.definition).toMatchObject({ summary: '二' })
    expect(store.state().saving).toBe('saved')
  })

  it('is saved once, however many want it saved while a save is on its way', async () => {
    const library = server()
    const store = opened(library)
    types(store, { summary: '二' })
    const first = store.flush()
    types(store, { summary: '三' })
    await Promise.all([first, store.flush(), store.flush()])
    expect(library.kept).toEqual({ definition: { name: '甲', summary: '三' }, revision: 3 })
    expect(store.state()).toMatchObject({ saving: 'saved', joined: undefined })
  })

  it('takes over what others saved where it does not overlap', async () => {
    const library = server()
    const store = opened(library)
    types(store, { summary: '二' })
    library.others({ ...BEGUN, name: '乙' })
    await later()
    expect(store.state()).toMatchObject({
      definition: { name: '乙', summary: '二' },
      joined: '章文清',
      saving: 'saved',
    })
    expect(library.kept.definition).toEqual({ name: '乙', summary: '二' })
  })

  it('saves nothing while both changed the same, until it is said whose holds', async () => {
    const library = server()
    const store = opened(library)
    types(store, { summary: '二' })
    library.others({ ...BEGUN, summary: '三' })
    await later()
    expect(store.state()).toMatchObject({ saving: 'conflict', definition: { summary: '二' } })
    expect(store.state().conflicts).toMatchObject([{ mine: '二', theirs: '三' }])
    types(store, { name: '丙' })
    await later()
    expect(library.kept.definition).toMatchObject({ summary: '三', name: '甲' })
    store.resolve(new Map([['/summary', 'theirs']]))
    await later()
    expect(library.kept.definition).toEqual({ name: '丙', summary: '三' })
    expect(store.state()).toMatchObject({ saving: 'saved', conflicts: [] })
  })

  it('goes back step by step', async () => {
    const store = opened(server())
    types(store, { summary: '二' })
    await later(2000)
    types(store, { summary: '三' })
    store.undo()
    expect(store.state().definition).toMatchObject({ summary: '二' })
    store.undo()
    expect(store.state()).toMatchObject({ definition: BEGUN, canUndo: false })
  })
})
