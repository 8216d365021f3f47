import type { RowOutcome } from '@tongban/contracts/transfer.ts'

/** Something found in one cell of an item's rows. */
export type CellFinding = {
  /** National name of the sheet. */
  readonly sheet: string
  /** As the sheet numbers it. */
  readonly line: number
  /** National name of the field. */
  readonly field: string
  readonly level: 'error' | 'warning'
  /** Chinese: these are for whoever mends the sheet. */
  readonly message: string
  readonly value: string
}

/** Of a row that was not taken as it is. */
export type Verdict = {
  readonly layer: number
  readonly line: number
  readonly key: string
  readonly owner: string
  readonly name: string
  readonly outcome: RowOutcome
  readonly findings: readonly CellFinding[]
}
