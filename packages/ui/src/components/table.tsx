import type { ComponentChildren } from 'preact'

export type Column<Row> = {
  label: string
  cell: (row: Row) => ComponentChildren
  /** Heads its row. */
  heading?: boolean
  number?: boolean
}

/** Rows and columns; on a phone each row becomes a block with its labels. */
export function Table<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  id: (row: Row) => string
}) {
  return (
    <table class="tb-table">
      <caption class="tb-hidden">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.label} scope="col" class={column.number ? 'tb-table-number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.id(row)}>
            {props.columns.map((column) => {
              const Cell = column.heading ? 'th' : 'td'
              return (
                <Cell
                  key={column.label}
                  scope={column.heading ? 'row' : undefined}
                  class={column.number ? 'tb-table-number' : undefined}
                >
                  <span class="tb-table-label" aria-hidden="true">
                    {column.label}
                  </span>
                  <div>{column.cell(row)}</div>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
