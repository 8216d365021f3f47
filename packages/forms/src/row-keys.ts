import { fieldsOf, isGroup } from '@tongban/law/forms/prepared-form.ts'
import type { FormView } from './form-view.ts'

/** Names for rows that outlive their position, so that removing one row leaves the controls of the others alone. */
export class RowKeys {
  readonly #keys = new Map<string, string[]>()
  #next = 0

  keysFor({ form, answers }: FormView): ReadonlyMap<string, readonly string[]> {
    for (const { id } of fieldsOf(form).filter(isGroup)) {
      const rows = answers[id]
      const count = Array.isArray(rows) ? rows.length : 0
      const keys = this.#keys.get(id) ?? []
      while (keys.length < count) keys.push(`row-${this.#next++}`)
      keys.length = count
      this.#keys.set(id, keys)
    }
    return this.#keys
  }

  remove(group: string, index: number): void {
    this.#keys.get(group)?.splice(index, 1)
  }
}
