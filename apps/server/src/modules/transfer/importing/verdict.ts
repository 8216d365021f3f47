import type { RowOutcome } from '@tongban/contracts/transfer.ts'
import type { FieldFault } from '@tongban/law/catalog/national-fields/read-national.ts'

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

/** What was found, without its place. */
export type Finding = Omit<CellFinding, 'line'> & { readonly id: number }

/** A finding on its way: rows that lack the same have the same `fault`. */
export type Found = Pick<CellFinding, 'line' | 'level' | 'value'> & {
  readonly sheet: string
  readonly fault: FieldFault
}

/** Of a row that was not taken as it is. */
export type Verdict = {
  readonly layer: number
  readonly line: number
  readonly key: string
  readonly owner: string
  readonly name: string
  readonly outcome: RowOutcome
  /** Ids of what was found, and the line of each; no lines where all stand on the row's own. */
  readonly findings: readonly number[]
  readonly lines: readonly number[]
}
