import { ASPECTS, type StandardsReport } from '@tongban/contracts/standards.ts'

/** What a snapshot counts of an organization's or region's items. */
export type SnapshotFigures = {
  readonly authorities: number
  /** Items without any finding. */
  readonly clean: number
  /** Items that there was something to compare with, and the sum of their scores. */
  readonly compared: number
  readonly scores: number
  /** Items by rule, and by aspect. */
  readonly findings: Readonly<Record<string, number>>
  readonly deviations: Readonly<Record<string, number>>
  readonly worst: StandardsReport['worst']
}

/** The most frequent first. */
export const findingsOf = ({ findings }: SnapshotFigures): StandardsReport['findings'] =>
  Object.entries(findings)
    .map(([rule, items]) => ({ rule, items }))
    .toSorted((a, b) => b.items - a.items || (a.rule < b.rule ? -1 : 1))

/** In the order of ASPECTS, also those that nobody deviates in. */
export const deviationsOf = ({ deviations }: SnapshotFigures): StandardsReport['deviations'] =>
  ASPECTS.map((aspect) => ({ aspect, items: deviations[aspect] ?? 0 }))
