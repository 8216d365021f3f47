import type pg from 'pg'

const AT_ONCE = 5000

type Columns<Row> = Readonly<
  Record<string, readonly [type: string, value: (row: Row, index: number) => string | null]>
>

/** Inserts thousands of rows by one statement: a column a parameter. */
export async function insertRows<Row>(
  client: pg.Client,
  table: string,
  rows: readonly Row[],
  columns: Columns<Row>,
): Promise<void> {
  const names = Object.keys(columns)
  // Lists travel as text: an array of arrays has to be of equal lengths.
  const taken = Object.values(columns).map(([type], index) => `c${index}::${type}`)
  const given = names.map((_name, index) => `$${index + 1}::text[]`)
  const statement = `insert into ${table} (${names.join(', ')}) select ${taken.join(', ')} from unnest(${given.join(', ')}) as given (${names.map((_name, index) => `c${index}`).join(', ')})`
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const part = rows.slice(at, at + AT_ONCE)
    await client.query(
      statement,
      Object.values(columns).map(([, value]) => part.map((row, index) => value(row, at + index))),
    )
  }
}
