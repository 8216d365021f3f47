import { Pool } from 'pg'
import { startEmbedded } from '../embedded.ts'

/**
 * A platform under load, run as a process of its own to be killed: it starts the database of the folder named on the
 * command line and prints the number of every row whose commit was acknowledged.
 */
const [dataDir = ''] = process.argv.slice(2)
const database = await startEmbedded({ dataDir, log: () => undefined })
const pool = new Pool({ connectionString: database.url, max: 4 })
await pool.query(
  'CREATE TABLE IF NOT EXISTS acknowledged (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)',
)

const write = async () => {
  for (;;) {
    const { rows } = await pool.query('INSERT INTO acknowledged DEFAULT VALUES RETURNING id')
    process.stdout.write(`${rows[0].id}\n`)
  }
}
await Promise.all([write(), write(), write(), write()])
