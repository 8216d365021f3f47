export type SheetFault =
  /** No workbook, cut short, or XML that breaks its rules. */
  | 'damaged'
  | 'encrypted'
  /** Small as a file, but huge when opened. */
  | 'bomb'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'cell_too_long'

/** A workbook cannot be read; the caller says it in its reader's language. */
export class SheetProblem extends Error {
  override name = 'SheetProblem'
  readonly fault: SheetFault
  /** Where: a sheet's name, with its row. */
  readonly place: string

  constructor(fault: SheetFault, place = '', options?: ErrorOptions) {
    super(`${fault} ${place}`, options)
    this.fault = fault
    this.place = place
  }
}
