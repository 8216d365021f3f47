import { ASPECTS, type Aspect, type Mark, type Span, type Todo } from '@tongban/contracts/standards.ts'
import { compareSpans, isLonger } from './limit-order.ts'
import type { Member, Said, Standard } from './standard.ts'

/** What each aspect counts of 100: what an applicant meets first, and what the law names, counts most. */
export const ASPECT_POINTS = {
  name: 15,
  type: 10,
  basis: 15,
  materials: 20,
  flow: 10,
  process: 10,
  limits: 10,
  form: 10,
} as const satisfies Record<Aspect, number>

/** Taken off for each vague wording, and at most. */
export const VAGUE_POINTS = { each: 2, most: 10 } as const

export type Marks = Readonly<Record<Aspect, Mark>>

/** @param excepted aspects in which this member may differ, by an exception on record */
export function marksOf(member: Said, standard: Standard, excepted: ReadonlySet<Aspect> = new Set()): Marks {
  const of = (aspect: Aspect): Mark => {
    const mark = markOf(member, standard, aspect)
    return (mark === 'differs' || mark === 'missing') && excepted.has(aspect) ? 'excepted' : mark
  }
  const [name, type, basis, materials, flow, process, limits, form] = ASPECTS
  return {
    name: of(name),
    type: of(type),
    basis: of(basis),
    materials: of(materials),
    flow: of(flow),
    process: of(process),
    limits: of(limits),
    form: of(form),
  }
}

function markOf({ prints, figures }: Said, standard: Standard, aspect: Aspect): Mark {
  if (aspect === 'limits') {
    if (!isSame(figures.statutory, standard.statutory)) return 'differs'
    const order = compareSpans(figures.promised, standard.promised)
    return order > 0 ? 'differs' : order < 0 ? 'better' : 'same'
  }
  const { print, parts } = standard[aspect]
  if (figures.parts[aspect] === 0) return parts === 0 ? 'same' : 'missing'
  return prints[aspect] === print ? 'same' : 'differs'
}

/** 0 to 100: the points of the aspects that are as they should be, less what vague wordings cost. */
export function scoreOf(marks: Marks, vague: number): number {
  const points = ASPECTS.filter((aspect) => !isDeviation(marks[aspect])).reduce(
    (sum, aspect) => sum + ASPECT_POINTS[aspect],
    0,
  )
  return Math.max(0, points - Math.min(VAGUE_POINTS.most, vague * VAGUE_POINTS.each))
}

export const isDeviation = (mark: Mark): boolean => mark === 'differs' || mark === 'missing'

/** The shortest promise and the fewest visits that somebody manages. */
export type Best = { readonly promised: Span; readonly visits: number; readonly members: number }
export type Bests = ReadonlyMap<string, Best>
type Placed = Pick<Member, 'regionCode' | 'figures'>

/**
 * By province (two digits) and city (four digits of GB/T 2260).
 *
 * @param members `count`: how many of a city say the same; one where it is left out
 */
export function bestsOf(members: readonly (Placed & { readonly count?: number })[]): Bests {
  const bests = new Map<string, { promised: Span; visits: number; members: number }>()
  for (const { regionCode, figures, count = 1 } of members) {
    const { promised, visits } = figures
    for (const prefix of [regionCode.slice(0, 2), regionCode.slice(0, 4)]) {
      const best = bests.get(prefix)
      if (best === undefined) {
        bests.set(prefix, { promised, visits, members: count })
        continue
      }
      best.members += count
      if (visits < best.visits) best.visits = visits
      if (isLonger(best.promised, promised)) best.promised = promised
    }
  }
  return bests
}

/** What to put right, in the order of ASPECTS, then how others of the city or province do better. */
export function todosOf(member: Placed & Said, standard: Standard, marks: Marks, bests: Bests): Todo[] {
  const { figures } = member
  const vague: Todo[] = figures.vague.length > 0 ? [{ kind: 'vague', words: [...figures.vague] }] : []
  return [
    ...ASPECTS.filter((aspect) => isDeviation(marks[aspect])).flatMap((aspect) =>
      aspectTodo(member, standard, aspect, marks[aspect]),
    ),
    ...betterPractice(member, bests),
    ...vague,
  ]
}

function aspectTodo({ name, type, figures }: Said, standard: Standard, aspect: Aspect, mark: Mark): Todo[] {
  const { source, parts } = standard[aspect]
  if (mark === 'missing') return [{ kind: 'missing', aspect, source }]
  switch (aspect) {
    case 'name':
      return [{ kind: 'name', own: name, standard: standard.itemName, source }]
    case 'type':
      return [{ kind: 'type', own: type, standard: standard.itemType, source }]
    case 'limits':
      // A longer promise is said with who does better.
      return isSame(figures.statutory, standard.statutory)
        ? []
        : [{ kind: 'statutory', own: figures.statutory, standard: standard.statutory, source }]
    default:
      return [{ kind: 'differs', aspect, own: figures.parts[aspect], standard: parts, source }]
  }
}

function betterPractice({ regionCode, figures }: Placed, bests: Bests): Todo[] {
  const city = bests.get(regionCode.slice(0, 4))
  const province = bests.get(regionCode.slice(0, 2))
  // One's own example is none.
  const [best, peers] =
    city && city.members > 1 ? ([city, 'city'] as const) : ([province, 'province'] as const)
  if (!best) return []
  const { promised, visits } = figures
  return [
    ...(isLonger(promised, best.promised)
      ? [{ kind: 'promise', own: promised, best: best.promised, peers } as const]
      : []),
    ...(visits > best.visits ? [{ kind: 'visits', own: visits, best: best.visits, peers } as const] : []),
  ]
}

const isSame = (one: Span, other: Span): boolean => one.length === other.length && one.unit === other.unit
