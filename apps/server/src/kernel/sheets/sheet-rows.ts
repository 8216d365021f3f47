import { SheetProblem } from './sheet-problem.ts'
import type { XmlHandler } from './xml-events.ts'

export interface SheetRow {
  /** As the sheet numbers it, from 1. */
  readonly number: number
  /** By column, from 0; empty cells are ''. */
  readonly cells: readonly string[]
}
interface Limits {
  readonly rows: number
  readonly columns: number
}

/** What a cell of a spreadsheet can hold. */
export const LONGEST_CELL = 32_767

/** Gathers rows from the XML of a sheet. */
export class SheetRows implements XmlHandler {
  readonly #sheet: string
  readonly #shared: readonly string[]
  readonly #limits: Limits
  #ready: SheetRow[] = []
  #count = 0
  #number = 0
  #cells: string[] = []
  #column = 0
  #type = ''
  #text = ''
  #isValue = false
  #isPhonetic = false

  constructor(sheet: string, shared: readonly string[], limits: Limits) {
    this.#sheet = sheet
    this.#shared = shared
    this.#limits = limits
  }

  /** The rows since the last time. */
  take(): SheetRow[] {
    const ready = this.#ready
    if (ready.length > 0) this.#ready = []
    return ready
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.#number = numberOf(attributes.r) ?? this.#number + 1
        this.#cells = []
        this.#column = 0
        break
      case 'c':
        this.#column = columnOf(attributes.r) ?? this.#column
        if (this.#column >= this.#limits.columns) throw this.#problem('too_many_columns')
        this.#type = attributes.t ?? 'n'
        this.#text = ''
        break
      case 'rPh':
        this.#isPhonetic = true
        break
      case 'v':
      case 't':
        this.#isValue = !this.#isPhonetic
    }
  }

  text(text: string): void {
    if (!this.#isValue) return
    this.#text += text
    if (this.#text.length > LONGEST_CELL) throw this.#problem('cell_too_long')
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#isValue = false
        break
      case 'rPh':
        this.#isPhonetic = false
        break
      case 'c':
        this.#putCell()
        break
      case 'row':
        if (this.#cells.some((cell) => cell !== '')) this.#putRow()
    }
  }

  #putCell(): void {
    const text = this.#valueOf(this.#type, this.#text)
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
    this.#column += 1
  }

  #putRow(): void {
    this.#count += 1
    if (this.#count > this.#limits.rows) throw this.#problem('too_many_rows')
    this.#ready.push({ number: this.#number, cells: this.#cells })
  }

  #valueOf(type: string, text: string): string {
    switch (type) {
      case 's': {
        const shared = this.#shared[Number(text)]
        if (text !== '' && shared === undefined) throw this.#problem('damaged')
        return unescaped(shared ?? '')
      }
      case 'n':
        return numeral(text)
      default:
        return unescaped(text)
    }
  }

  #problem(fault: SheetProblem['fault']): SheetProblem {
    return new SheetProblem(fault, `${this.#sheet} ${this.#number}`)
  }
}

/** 12.300000000000001 is how spreadsheets keep 12.3; codes of more digits than a number holds stay as they are. */
function numeral(text: string): string {
  if (text === '' || /^-?\d{16,}$/.test(text)) return text
  const value = Number(text)
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(Number(value.toPrecision(15))) : text
}

/** _x000D_ is how XML of spreadsheets writes characters that XML cannot. NUL and half characters no database takes. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\u0000', '')
    .toWellFormed()

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined

/** AB12 → 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
