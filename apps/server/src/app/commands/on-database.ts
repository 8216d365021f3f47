import { type Connection, connect } from '../../kernel/database/database.ts'
import { visitEmbedded } from '../../kernel/database/embedded-visit.ts'
import type { Settings } from '../../kernel/settings.ts'

/** The database as its owner reaches it where the settings name one, beside a platform that may run on it. */
export async function onDatabaseOf<Result>(
  { databaseOwnerUrl, databaseUrl, dataDirectory }: Settings,
  use: (connection: Connection, url: string) => Promise<Result>,
): Promise<Result> {
  const visit = async (address: string) => {
    const connection = connect(address, { max: 2 })
    try {
      return await use(connection, address)
    } finally {
      await connection.close()
    }
  }
  const url = databaseOwnerUrl ?? databaseUrl
  return url === null ? visitEmbedded({ dataDir: dataDirectory, log: () => {} }, visit) : visit(url)
}
