import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { APPLICATION_ROLE } from './migrate.ts'

/** The login of the running platform on a database of its own: it may what the restricted role may, and nothing else. */
const SERVER_LOGIN = 'tongban_server'

/**
 * Makes the login where it is missing. Its password follows from the owner's, so that every process that knows that one
 * finds it, and nothing more has to be kept.
 */
export async function makeServerLogin(owner: pg.Pool, ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl)
  const password = createHmac('sha256', decodeURIComponent(url.password))
    .update(SERVER_LOGIN)
    .digest('base64url')
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [SERVER_LOGIN])
  if (rowCount === 0)
    await owner.query(`create role ${SERVER_LOGIN} login password '${password}' in role ${APPLICATION_ROLE}`)
  url.username = SERVER_LOGIN
  url.password = password
  return url.href
}

/** Whether this login may make tables: then it is no login for a server that people reach. */
export async function mayMakeTables(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ may: boolean }>(
    "select has_database_privilege(current_database(), 'create') as may",
  )
  return rows[0]?.may === true
}

/** The owner's address, whose sessions take only the rights of the restricted role. */
export function underRole(url: string): string {
  const narrowed = new URL(url)
  narrowed.searchParams.set('options', `-c role=${APPLICATION_ROLE}`)
  return narrowed.href
}
