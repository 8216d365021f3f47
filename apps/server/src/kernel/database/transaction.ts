import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  Transaction,
} from 'kysely'

const BEGIN = CompiledQuery.raw('begin')
const COMMIT = CompiledQuery.raw('commit')
const ROLLBACK = CompiledQuery.raw('rollback')

/** A statement was refused because one before it in the transaction had failed. */
const AFTER_FAILURE = '25P02'

/** Takes a statement whose answer nobody waits for. */
export type Later = (statement: Promise<unknown>) => void

/** A database whose transactions send their statements without waiting for the answer to the one before. */
export class PipelinedKysely<Tables> extends Kysely<Tables> {
  readonly #dialect: Dialect
  readonly #driver: Driver

  constructor(dialect: Dialect) {
    super({ dialect })
    this.#dialect = dialect
    this.#driver = dialect.createDriver()
  }

  /**
   * Everything that `run` asks for, or nothing. Statements reach PostgreSQL in the order in which they are asked for,
   * so one that was given to `later` is done before the next is begun; the commit waits for all.
   *
   * @throws what `run` throws, or the first statement given to `later` that failed
   */
  async inTransaction<Answer>(
    run: (tx: Transaction<Tables>, later: Later) => Promise<Answer>,
  ): Promise<Answer> {
    const executor = this.getExecutor()
    return executor.provideConnection(async (connection) => {
      const tx = new Transaction<Tables>({
        config: { dialect: this.#dialect },
        dialect: this.#dialect,
        driver: this.#driver,
        executor: executor.withConnectionProvider({ provideConnection: (use) => use(connection) }),
      })
      const unanswered: Promise<unknown>[] = []
      const later: Later = (statement) => {
        statement.catch(() => {})
        unanswered.push(statement)
      }
      later(connection.executeQuery(BEGIN))
      try {
        const answer = await run(tx, later)
        const committed = connection.executeQuery<{ command: string }>(COMMIT)
        later(committed)
        await Promise.all(unanswered)
        // What PostgreSQL answers when `run` passed over the failure of a statement.
        if ((await committed).rows[0]?.command === 'ROLLBACK') throw new Error('the transaction had failed')
        return answer
      } catch (error) {
        const cause = isAfterFailure(error) ? ((await firstFailure(unanswered)) ?? error) : error
        await rollBack(connection)
        throw cause
      }
    })
  }
}

const isAfterFailure = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === AFTER_FAILURE

async function firstFailure(statements: readonly Promise<unknown>[]): Promise<unknown> {
  const failed = (await Promise.allSettled(statements)).find(({ status }) => status === 'rejected')
  return failed?.status === 'rejected' ? failed.reason : undefined
}

/** Without a connection the transaction has ended anyway. */
async function rollBack(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(ROLLBACK).catch(() => {})
}
