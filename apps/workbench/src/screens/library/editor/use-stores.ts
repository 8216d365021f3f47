import type { Change, DraftDefinition } from '@tongban/contracts/changes.ts'
import { useEffect, useState } from 'react'
import { DraftStore } from './draft-store.ts'
import { type About, sendAbout, sendDefinition } from './save-definition.ts'

export type DraftEntry = {
  readonly store: DraftStore<DraftDefinition>
  /** Says with the next save that this version in force has been taken in. */
  takesIn(version: number): void
}

/** What is being edited of a change, kept while its screen is open. */
export class Stores {
  readonly about: DraftStore<About>
  readonly #changeId: string
  readonly #drafts = new Map<string, DraftEntry>()

  constructor({ id, revision, basis, reason, effectiveOn }: Change) {
    this.#changeId = id
    this.about = new DraftStore((about, known) => sendAbout(id, about, known), {
      definition: { basis, reason, effectiveOn },
      revision,
    })
  }

  draft({ key, definition, revision, itemCode }: Change['drafts'][number]): DraftEntry {
    const known = this.#drafts.get(key)
    if (known) return known
    let onVersion: number | undefined
    const save = async (content: DraftDefinition, seen: number) => {
      const answer = await sendDefinition(this.#changeId, key, content, seen, onVersion)
      if (answer.kind === 'saved') onVersion = undefined
      return answer
    }
    const entry: DraftEntry = {
      store: new DraftStore(save, { definition, revision, itemCode }),
      takesIn: (version) => {
        onVersion = version
      },
    }
    this.#drafts.set(key, entry)
    return entry
  }

  forget(key: string): void {
    this.#drafts.get(key)?.store.stop()
    this.#drafts.delete(key)
  }

  get isAtRest(): boolean {
    return [this.about, ...[...this.#drafts.values()].map(({ store }) => store)].every(
      (store) => store.state().saving === 'saved',
    )
  }

  /** Saves everything at once. */
  async flush(): Promise<void> {
    await Promise.all([this.about.flush(), ...[...this.#drafts.values()].map(({ store }) => store.flush())])
  }
}

/** Leaving the page with something unsaved is asked back; leaving the screen saves. */
export function useStores(change: Change): Stores {
  const [stores] = useState(() => new Stores(change))
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (!stores.isAtRest) event.preventDefault()
    }
    addEventListener('beforeunload', hold)
    return () => {
      removeEventListener('beforeunload', hold)
      void stores.flush()
    }
  }, [stores])
  return stores
}
