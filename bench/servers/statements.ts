import pg from 'pg'
import type { Statement } from './protocol.ts'

const send = pg.Client.prototype.query
type Sent = Parameters<typeof send>

/** Calls `seen` with every statement of this process, until the returned function is called. */
export function watchStatements(seen: (statement: Statement) => void): () => void {
  pg.Client.prototype.query = function (this: pg.Client, ...sent: Sent) {
    seen(statementOf(sent))
    return Reflect.apply(send, this, sent)
  } as typeof send
  return restore
}

/** Statements that name one of these tables are not sent; they seem to have found nothing. */
export function withholdStatements(tables: readonly string[]): () => void {
  pg.Client.prototype.query = function (this: pg.Client, ...sent: Sent) {
    const { text } = statementOf(sent)
    if (tables.some((table) => text.includes(table)))
      return Promise.resolve({ rows: [], rowCount: 0, command: 'SELECT' })
    return Reflect.apply(send, this, sent)
  } as typeof send
  return restore
}

function restore(): void {
  pg.Client.prototype.query = send
}

function statementOf([query, values]: Sent): Statement {
  const { text, values: given = [] }: Partial<Statement> =
    typeof query === 'string' ? { text: query, values: listOf(values) } : query
  return { text: text ?? '', values: given.map(asSent) }
}

const listOf = (values: unknown): readonly unknown[] => (Array.isArray(values) ? values : [])

const asSent = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)
