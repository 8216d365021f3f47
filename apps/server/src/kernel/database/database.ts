import { type Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { preparedName } from './prepared.ts'
import { PipelinedKysely } from './transaction.ts'

/** No module's tables: each module adds its own with `withTables` and sees no other (style §4). */
type NoTables = Record<never, never>
export type Db = Kysely<NoTables>
/** The whole database, which begins transactions. */
export type Database = PipelinedKysely<NoTables>
export type Tx = Transaction<NoTables>

// Times leave the driver as RFC 3339 text and days as `YYYY-MM-DD`, which is what the API speaks; rules turn them into
// Temporal values where they calculate. The sessions run in UTC, so the offset is always +00.
const types = new pg.TypeOverrides()
types.setTypeParser(
  pg.types.builtins.TIMESTAMPTZ,
  (text) => `${text.replace(' ', 'T').replace(/\+00$/, '')}Z`,
)
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.INT8, Number)

export type Connection = {
  readonly db: Database
  readonly pool: pg.Pool
  close(): Promise<void>
}

type ConnectOptions = {
  readonly max?: number
  /** False only while first data is loaded, which begins anew when it is cut off: commits do not wait for the disk. */
  readonly durable?: boolean
}

export function connect(url: string, { max = 16, durable = true }: ConnectOptions = {}): Connection {
  const address = new URL(url)
  const given = address.searchParams.get('options')
  address.searchParams.delete('options')
  const options = [given, '-c TimeZone=UTC', !durable && '-c synchronous_commit=off']
    .filter(Boolean)
    .join(' ')
  const pool = new pg.Pool({
    connectionString: address.href,
    max,
    types,
    options,
    pipeline: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
  })
  // A connection that dies while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', sendTogether)
  const db = new PipelinedKysely<NoTables>(new PostgresDialect({ pool }))
  return {
    db,
    pool,
    async close() {
      await db.destroy()
      // Kysely leaves a pool open that it was never asked to use.
      if (!pool.ended) await pool.end()
    },
  }
}

/** Statements that are asked for at once leave in one packet. */
function sendTogether(client: pg.PoolClient): void {
  // A connection that dies in use rejects its queries; without a listener it would end the process besides.
  client.on('error', () => {})
  const { stream } = client.connection
  let isHeld = false
  const query = (...asked: Parameters<typeof client.query>) => {
    if (!isHeld) {
      isHeld = true
      stream.cork()
      process.nextTick(() => {
        isHeld = false
        stream.uncork()
      })
    }
    const [text, values]: readonly unknown[] = asked
    const name = typeof text === 'string' ? preparedName(text) : undefined
    if (name === undefined) return pg.Client.prototype.query.apply(client, asked)
    const statement = { name, text, values: Array.isArray(values) ? values : [] }
    return Reflect.apply(pg.Client.prototype.query, client, [statement])
  }
  client.query = query as typeof client.query
}
