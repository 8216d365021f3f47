import type pg from 'pg'

/** Tables with a row for each imported item, and the column with its id. */
const OF_ITEMS = [
  ['search.place', 'item_id'],
  ['standards.finding', 'item_id'],
  ['standards.entry', 'item_id'],
  ['catalog.item_version', 'item_id'],
  ['catalog.item', 'id'],
]

/** Takes away what imports have put in force, and the work that follows from it; history stays. */
export async function forgetImport(client: pg.Client): Promise<void> {
  // Versions are frozen for everybody else.
  await client.query('set session_replication_role = replica')
  await client.query(`delete from pgboss.job where state in ('created', 'retry')`)
  await client.query(
    `create temp table imported as
     select id, basic_code from catalog.item where code in (select key from transfer.main_row)`,
  )
  await client.query('analyze imported')
  for (const [table, column] of OF_ITEMS)
    await client.query(`delete from ${table} where ${column} in (select id from imported)`)
  for (const table of ['standards.handling', 'search.wording', 'search.item_group']) {
    const by =
      table === 'search.wording'
        ? 'group_id in (select id from search.item_group where basic_code in (select basic_code from imported))'
        : 'basic_code in (select basic_code from imported)'
    await client.query(`delete from ${table} where ${by}`)
  }
  for (const table of ['verdict', 'finding', 'orphan', 'child_row', 'main_row', 'import'])
    await client.query(`delete from transfer.${table}`)
  await client.query('update catalog.revision set value = value + 1')
  await client.query('update search.revision set index_value = index_value + 1')
  await client.query('drop table imported')
  await client.query('set session_replication_role = default')
  // Planning looks at both ends of an index, and would find the newest rows dead, a hundred pages at each statement.
  for (const table of [
    ...OF_ITEMS.map(([name]) => name),
    'search.wording',
    'transfer.main_row',
    'transfer.verdict',
  ])
    await client.query(`vacuum analyze ${table}`)
}
