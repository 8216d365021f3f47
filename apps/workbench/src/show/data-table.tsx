import type { ReactNode } from 'react'
import './data-table.css'

export type Column<T> = {
  key: string
  label: string
  render: (row: T) => ReactNode
  /** On a phone: the heading of the card, a line without its label, or not shown. */
  phone?: 'head' | 'bare' | 'hidden'
  align?: 'end'
  /** CSS width. */
  width?: string
}
type Given<T> = {
  caption: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string
  isCurrent?: (row: T) => boolean
  busy?: boolean
}

/** A dense table on a desk; one card per row on a phone. */
export function DataTable<T>({ caption, columns, rows, keyOf, isCurrent, busy = false }: Given<T>) {
  return (
    <div className="data-table" aria-busy={busy}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} {...(width && { style: { width } })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, label, align }) => (
              <th key={key} scope="col" data-align={align}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-current={isCurrent?.(row) || undefined}>
              {columns.map(({ key, label, render, phone, align }) => (
                <td key={key} data-label={phone ? undefined : label} data-phone={phone} data-align={align}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
