import type { Compilable } from 'kysely'
import type { Db } from './database.ts'

/** Statements that every connection parses and plans once. */
const names = new Map<string, string>()

/**
 * Marks a statement whose planning costs about as much as its running. It must be asked for with the very text that is
 * returned here, so the text has to be a constant. A pooler between the platform and PostgreSQL must keep prepared
 * statements apart by client (PgBouncer from 1.21 on).
 */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `tongban_${names.size}`)
  return text
}

/** The same for what the query builder makes: its text must not depend on what is asked for. */
export async function askPrepared<Row>(db: Db, query: Compilable<Row>): Promise<Row[]> {
  const compiled = query.compile()
  prepared(compiled.sql)
  return (await db.executeQuery(compiled)).rows
}

/** The first row, where there is one. */
export async function askPreparedForOne<Row>(db: Db, query: Compilable<Row>): Promise<Row | undefined> {
  const [first] = await askPrepared(db, query)
  return first
}

/** The name of a statement marked so. */
export const preparedName = (text: string): string | undefined => names.get(text)
