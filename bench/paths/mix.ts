import { seededRandom } from '../../demo/random.ts'

/** What people ask, one by one: few things by many, and many things by few. */
export type Mix<Value> = { next(): Value }

/**
 * The n-th most wanted is asked an n-th as often as the first (Zipf), as in the logs of every search. Which are wanted
 * most is the same in every run; the order in which they come is not.
 *
 * @param values at least one, each different
 */
export function longTailed<Value>(values: readonly Value[]): Mix<Value> {
  const ranked = shuffled(values)
  let total = 0
  const sums = ranked.map((_, rank) => {
    total += 1 / (rank + 1)
    return total
  })
  return {
    next() {
      const point = Math.random() * total
      let [from, until] = [0, sums.length - 1]
      while (from < until) {
        const middle = (from + until) >>> 1
        if ((sums[middle] ?? total) < point) from = middle + 1
        else until = middle
      }
      return present(ranked[from])
    },
  }
}

/** Any of them, each as likely. */
export const anyOf = <Value>(values: readonly Value[]): Value =>
  present(values[Math.floor(Math.random() * values.length)])

/** In an order that is the same every time. */
function shuffled<Value>(values: readonly Value[]): Value[] {
  const random = seededRandom(20_261_122)
  return values
    .map((value) => ({ value, place: random.whole(0, 2 ** 31) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a mix of nothing')
  return value
}
