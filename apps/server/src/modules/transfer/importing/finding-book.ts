import type { FieldFault } from '@tongban/law/catalog/national-fields/read-national.ts'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import { lastFinding, putFindings } from '../verdict.repository.ts'
import type { Finding, Found } from './verdict.ts'

/** Findings whose ids are remembered; one that comes again after that gets another id. */
const MOST_REMEMBERED = 5_000

/** The ids of what an import finds: rows of one file lack the same things, and these are written once. */
export class FindingBook {
  readonly #importId: string
  readonly #ids = new Map<string, number>()
  /** By the fault itself, of empty cells, which are most. */
  readonly #missing = new WeakMap<FieldFault, number>()
  #fresh: Finding[] = []
  #last: number

  constructor(importId: string, last: number) {
    this.#importId = importId
    this.#last = last
  }

  idOf({ fault, sheet, level, value }: Found): number {
    // Where other systems say in one field what is a table here, the fault is told of that field.
    const isPlain = value === '' && sheet === fault.sheet
    const known = isPlain ? this.#missing.get(fault) : undefined
    if (known !== undefined) return known
    const { field, message } = fault
    const id = this.#idOfText({ sheet, field, level, message, value })
    if (isPlain) this.#missing.set(fault, id)
    return id
  }

  #idOfText({ sheet, field, level, message, value }: Omit<Finding, 'id'>): number {
    const key = `${sheet} ${field} ${level} ${message} ${value}`
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    if (this.#ids.size >= MOST_REMEMBERED) this.#ids.clear()
    this.#last += 1
    this.#ids.set(key, this.#last)
    this.#fresh.push({ id: this.#last, sheet, field, level, message, value })
    return this.#last
  }

  /** Writes those that were asked for since the last time; where that fails, nothing more may be asked of this book. */
  async write(tx: Tx): Promise<void> {
    if (this.#fresh.length > 0) await putFindings(tx, this.#importId, this.#fresh)
    this.#fresh = []
  }
}

export const openFindingBook = async (db: Db, importId: string): Promise<FindingBook> =>
  new FindingBook(importId, await lastFinding(db, importId))
