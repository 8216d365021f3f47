export type DifferenceLine = { readonly mark: 'same' | 'missing' | 'extra'; readonly text: string }

/**
 * Two lists side by side as one: in the order of the standard, with what is missing in its place, and what is extra
 * behind the line it follows. Equal lines are matched in order, a longest common subsequence.
 */
export function lineDifferences(standard: readonly string[], own: readonly string[]): DifferenceLine[] {
  const lengths = commonLengths(standard, own)
  const lines: DifferenceLine[] = []
  let at = 0
  let to = 0
  while (at < standard.length || to < own.length) {
    const wanted = standard[at]
    const given = own[to]
    if (wanted !== undefined && wanted === given) {
      lines.push({ mark: 'same', text: wanted })
      at += 1
      to += 1
    } else if (
      wanted !== undefined &&
      (given === undefined || lengthAt(at + 1, to) >= lengthAt(at, to + 1))
    ) {
      lines.push({ mark: 'missing', text: wanted })
      at += 1
    } else if (given !== undefined) {
      lines.push({ mark: 'extra', text: given })
      to += 1
    }
  }
  return lines

  function lengthAt(row: number, column: number): number {
    return lengths[row]?.[column] ?? 0
  }
}

/** Of each pair of tails, how many lines they have in common in order. */
function commonLengths(standard: readonly string[], own: readonly string[]): number[][] {
  const lengths = Array.from({ length: standard.length + 1 }, () => new Array<number>(own.length + 1).fill(0))
  for (let at = standard.length - 1; at >= 0; at -= 1) {
    for (let to = own.length - 1; to >= 0; to -= 1) {
      const row = lengths[at]
      if (!row) continue
      row[to] =
        standard[at] === own[to]
          ? (lengths[at + 1]?.[to + 1] ?? 0) + 1
          : Math.max(lengths[at + 1]?.[to] ?? 0, row[to + 1] ?? 0)
    }
  }
  return lengths
}
