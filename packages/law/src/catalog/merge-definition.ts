import { isRow, own } from '../forms/prepared-form.ts'
import { isSame, isWhole, keyed, type Path, pathText, stepTo } from './definition-path.ts'

/** Both sides changed the same place otherwise. Undefined: it was not there, or was removed. */
export interface DefinitionConflict {
  readonly path: Path
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface MergedDefinition<T> {
  /** Both edits together; in conflict what was chosen, else mine, so that nothing vanishes under one's hands. */
  readonly merged: T
  readonly conflicts: readonly DefinitionConflict[]
}

/** By the text of the path of the conflict. */
export type MergeChoices = ReadonlyMap<string, 'mine' | 'theirs'>

/**
 * Joins two edits of one definition that began from the same base, field by field; elements of lists by what identifies
 * them. What does not overlap is joined, what does is told, never dropped.
 */
export function mergeDefinitions<T>(
  base: T,
  mine: T,
  theirs: T,
  choices: MergeChoices = new Map(),
): MergedDefinition<T> {
  const merging = new Merging(choices)
  // What is joined of three of a kind, member by member, is of that kind.
  return { merged: merging.value(base, mine, theirs, []) as T, conflicts: merging.conflicts }
}

type Keyed = ReadonlyMap<string, unknown>

class Merging {
  readonly conflicts: DefinitionConflict[] = []
  readonly #choices: MergeChoices

  constructor(choices: MergeChoices) {
    this.#choices = choices
  }

  value(base: unknown, mine: unknown, theirs: unknown, path: Path): unknown {
    if (isSame(mine, theirs) || isSame(theirs, base)) return mine
    if (isSame(mine, base)) return theirs
    if (isParted(mine) && isParted(theirs) && isParted(base ?? {}))
      return this.#members(isRow(base) ? base : {}, mine, theirs, path)
    const [before, here, there] = [keyed(base ?? []), keyed(mine), keyed(theirs)]
    if (before && here && there) return this.#list(before, here, there, path)
    return this.#choose({ path, base, mine, theirs })
  }

  #choose(conflict: DefinitionConflict): unknown {
    this.conflicts.push(conflict)
    return this.#choices.get(pathText(conflict.path)) === 'theirs' ? conflict.theirs : conflict.mine
  }

  #members(base: Parts, mine: Parts, theirs: Parts, path: Path): Parts {
    const merged: Record<string, unknown> = {}
    for (const property of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = this.value(own(base, property), own(mine, property), own(theirs, property), [
        ...path,
        { property },
      ])
      if (value !== undefined) merged[property] = value
    }
    return merged
  }

  #list(base: Keyed, mine: Keyed, theirs: Keyed, path: Path): unknown[] {
    return orderOf(base, mine, theirs).flatMap((key) => {
      const element = mine.get(key) ?? theirs.get(key)
      const value = this.value(base.get(key), mine.get(key), theirs.get(key), [...path, stepTo(element)])
      return value === undefined ? [] : [value]
    })
  }
}

type Parts = Readonly<Record<string, unknown>>

/** Joined member by member. */
const isParted = (value: unknown): value is Parts => isRow(value) && !isWhole(value)

/** The order of the side that moved elements, mine if both did; what only the other side has follows what it followed there. */
function orderOf(base: Keyed, mine: Keyed, theirs: Keyed): string[] {
  const common = (side: Keyed) => [...side.keys()].filter((key) => base.has(key))
  const kept = (side: Keyed) => [...base.keys()].filter((key) => side.has(key))
  const [leading, following] = isSame(common(mine), kept(mine)) ? [theirs, mine] : [mine, theirs]
  const order = [...leading.keys()]
  let before: string | undefined
  for (const key of following.keys()) {
    if (!leading.has(key)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
    before = key
  }
  return order
}
