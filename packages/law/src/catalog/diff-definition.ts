import { isRow, own } from '../forms/prepared-form.ts'
import { isSame, isWhole, keyed, type Path, stepTo } from './definition-path.ts'

/** One difference between two versions. What was added has no `before`, what was removed no `after`. */
export interface Difference {
  readonly path: Path
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered'
  readonly before?: unknown
  readonly after?: unknown
}

/**
 * What is different field by field, in the order of the later version. Elements of lists are compared with their like,
 * wherever they stand; an element that was rewritten in its place is a change of it, not a removal and an addition.
 */
export function diffDefinitions(before: unknown, after: unknown, path: Path = []): Difference[] {
  if (isSame(before, after)) return []
  if (before === undefined) return [{ path, kind: 'added', after }]
  if (after === undefined) return [{ path, kind: 'removed', before }]
  if (isRow(before) && isRow(after) && !isWhole(before) && !isWhole(after)) {
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((property) =>
      diffDefinitions(own(before, property), own(after, property), [...path, { property }]),
    )
  }
  const isOneLine = [before, after].every(isShortList)
  const [earlier, later] = isOneLine ? [] : [keyed(before), keyed(after)]
  return earlier && later ? diffLists(earlier, later, path) : [{ path, kind: 'changed', before, after }]
}

const WORD = 20
/** Codes, themes, names: such a list is read as one line. */
const isShortList = (list: unknown): boolean =>
  Array.isArray(list) && list.every((element) => typeof element === 'string' && element.length <= WORD)

type Keyed = ReadonlyMap<string, unknown>

function diffLists(earlier: Keyed, later: Keyed, path: Path): Difference[] {
  const former = [...earlier.keys()]
  const rewritten = new Map<string, string>()
  for (const [at, key] of [...later.keys()].entries()) {
    const inPlace = former[at]
    const isRewritten = inPlace !== undefined && !later.has(inPlace) && !earlier.has(key)
    if (isRewritten && isRow(later.get(key))) rewritten.set(key, inPlace)
  }
  const replaced = new Set(rewritten.values())
  const changes = [...later].flatMap(([key, element]): Difference[] => {
    const step = stepTo(element)
    const source = rewritten.get(key) ?? key
    return earlier.has(source)
      ? diffDefinitions(earlier.get(source), element, [...path, step])
      : [{ path: [...path, step], kind: 'added', after: element }]
  })
  const gone = former
    .filter((key) => !later.has(key) && !replaced.has(key))
    .map((key): Difference => {
      const before = earlier.get(key)
      return { path: [...path, stepTo(before)], kind: 'removed', before }
    })
  const moved = isReordered(earlier, later) ? [reordered(earlier, later, path)] : []
  return [...changes, ...gone, ...moved]
}

function isReordered(earlier: Keyed, later: Keyed): boolean {
  const [one, other] = [
    [...earlier.keys()].filter((key) => later.has(key)),
    [...later.keys()].filter((key) => earlier.has(key)),
  ]
  return !isSame(one, other)
}

const reordered = (earlier: Keyed, later: Keyed, path: Path): Difference => ({
  path,
  kind: 'reordered',
  before: [...earlier.values()].map((element) => stepName(element)),
  after: [...later.values()].map((element) => stepName(element)),
})

function stepName(element: unknown): string {
  const step = stepTo(element)
  return 'name' in step ? step.name : ''
}
