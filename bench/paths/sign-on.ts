import { randomUUIDv7 } from 'node:crypto'
import type { ClientDefinition } from '@tongban/contracts/sso.ts'
import type pg from 'pg'
import { randomToken, tokenHash } from '../../apps/server/src/kernel/crypto/tokens.ts'
import { rotating } from '../call.ts'
import type { HotPath } from '../path.ts'

const DEFINITION: ClientDefinition = {
  name: '测速系统',
  purpose: '测量令牌端点。',
  redirectUris: [],
  postLogoutRedirectUris: [],
  backchannelLogoutUri: null,
  authentication: 'secret',
  actsAlone: true,
  refreshes: false,
  audience: 'public',
  scopes: [],
  idNumber: 'masked',
}

/** Client credentials: the client is checked, a token is made and kept. The baseline signs one and keeps nothing. */
export const tokenEndpoint: HotPath<{ readonly client: pg.Client }> = {
  name: 'oidc token',
  must: 0.5,
  goal: 0.75,
  signs: true,
  async prepare({ client }) {
    const { id, secret } = await makeClient(client)
    return rotating([
      {
        method: 'POST',
        path: '/oidc/token',
        headers: {
          authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
        values: [],
      },
    ])
  },
}

async function makeClient(database: pg.Client): Promise<{ id: string; secret: string }> {
  const id = randomUUIDv7()
  const secret = randomToken()
  await database.query(
    `insert into sso.client (id, organization_id, status, definition, proposed_at)
     select $1, id, 'approved', $2, now() from organizations.organization order by id limit 1`,
    [id, JSON.stringify(DEFINITION)],
  )
  await database.query(
    `insert into sso.client_key (id, client_id, kind, secret_hash, created_at)
     values ($1, $2, 'secret', $3, now())`,
    [randomUUIDv7(), id, tokenHash(secret)],
  )
  return { id, secret }
}
