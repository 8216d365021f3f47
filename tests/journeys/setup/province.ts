import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { BINDING_RETURN, SIGN_IN_RETURN } from '@tongban/contracts/identity-provider.ts'
import { buildResidentId } from '@tongban/law/identifiers/resident-id.ts'
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider'
import { personOf } from '../../../demo/people.ts'

/** What the platform is told of the province before either of them runs. */
export const PROVINCE = {
  name: '浙江省统一身份认证',
  clientId: 'wenzhou',
  clientSecret: 'a secret that the province has given to wenzhou',
} as const

/** Somebody from Hangzhou, whom only the province knows. */
export const FROM_ELSEWHERE = {
  key: 'wei_lai',
  name: '魏来',
  idNumber: buildResidentId('330106', Temporal.PlainDate.from('1994-05-17'), 906),
} as const

/** The province's own sign-on on its own address: somebody else's provider, with people whom it has verified. */
export class Province {
  private readonly provider: Provider
  private readonly server: Server

  private constructor(issuer: string, client: string) {
    this.provider = new Provider(issuer, configurationOf(client))
    const other = this.provider.callback()
    this.server = createServer((request, response) => {
      if (!request.url?.startsWith('/asked/')) return void other(request, response)
      this.answer(request, response).catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error))
      })
    })
  }

  /** @param client origin of the platform whose people come here */
  static async opens(issuer: string, client: string): Promise<Province> {
    const province = new Province(issuer, client)
    province.server.listen(Number(new URL(issuer).port), '127.0.0.1')
    await once(province.server, 'listening')
    return province
  }

  close = () => void this.server.close()

  /** Asks who it is, and believes it. */
  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return page(response, request.url ?? '')
    const accountId = new URLSearchParams(await text(request)).get('account') ?? ''
    await this.provider.interactionFinished(request, response, { login: { accountId, acr: 'real_name' } })
  }
}

function configurationOf(client: string): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    adapter: Rows,
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA' }] },
    cookies: { keys: [PROVINCE.clientSecret] },
    clients: [
      {
        client_id: PROVINCE.clientId,
        client_secret: PROVINCE.clientSecret,
        redirect_uris: [SIGN_IN_RETURN, BINDING_RETURN].map((path) => client + path),
      },
    ],
    scopes: ['openid', 'profile', 'real_name'],
    claims: { openid: ['sub', 'acr'], profile: ['name'], real_name: ['id_number'] },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_context, { uid }) => `/asked/${uid}` },
    findAccount: (_context, accountId) => {
      const { name, idNumber } = accountId === FROM_ELSEWHERE.key ? FROM_ELSEWHERE : personOf(accountId)
      return { accountId, claims: async () => ({ sub: accountId, name, id_number: idNumber }) }
    },
    // What Wenzhou may know was settled when it was registered.
    loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
      const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId })
      grant.addOIDCScope('openid profile real_name')
      await grant.save()
      return grant
    },
  }
}

/** What it remembers while it runs; there is one for each kind of thing. */
class Rows implements Adapter {
  private readonly rows = new Map<string, AdapterPayload>()

  upsert = async (id: string, payload: AdapterPayload) => void this.rows.set(id, payload)
  find = async (id: string) => this.rows.get(id)
  findByUid = async (uid: string) => this.rows.values().find((row) => row.uid === uid)
  findByUserCode = async () => undefined
  destroy = async (id: string) => void this.rows.delete(id)
  async consume(id: string) {
    const row = this.rows.get(id)
    if (row) row.consumed = Math.floor(Date.now() / 1000)
  }
  async revokeByGrantId(grantId: string) {
    for (const [id, row] of this.rows) if (row.grantId === grantId) this.rows.delete(id)
  }
}

const page = (response: ServerResponse, action: string): void =>
  void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
    `<!doctype html><html lang="zh-CN"><head><title>${PROVINCE.name}</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"></head>
<body><main><h1>${PROVINCE.name}</h1><form method="post" action="${action}">
<p><label>账号 <input name="account"></label></p><p><button>登录</button></p></form></main></body></html>`,
  )
