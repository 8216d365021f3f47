import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import * as oidc from 'openid-client'

type Waiting = { readonly verifier: string; readonly state: string; readonly nonce: string }

/** A department's own system with a stock client: a button, a callback, a greeting. This is all that it takes. */
export class Department {
  /** Logout tokens that it was sent. */
  readonly told: string[] = []
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error))
    })
  })
  private configuration: oidc.Configuration | undefined
  private waiting: Waiting | undefined

  static async opens(): Promise<Department> {
    const department = new Department()
    department.server.listen(0, '127.0.0.1')
    await once(department.server, 'listening')
    return department
  }

  get origin(): string {
    const address = this.server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  }

  async connects(issuer: string, clientId: string, secret: string): Promise<void> {
    this.configuration = await oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      oidc.ClientSecretBasic(secret),
      { execute: [oidc.allowInsecureRequests] },
    )
  }

  close = () => void this.server.close()

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin)
    const { configuration } = this
    if (!configuration) throw new Error('not connected')
    switch (url.pathname) {
      case '/login': {
        const verifier = oidc.randomPKCECodeVerifier()
        this.waiting = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce() }
        const to = oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: `${this.origin}/callback`,
          scope: 'openid profile real_name',
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state: this.waiting.state,
          nonce: this.waiting.nonce,
        })
        response.writeHead(302, { location: to.href }).end()
        return
      }
      case '/callback': {
        const { verifier, state, nonce } = this.waiting ?? { verifier: '', state: '', nonce: '' }
        const tokens = await oidc.authorizationCodeGrant(configuration, url, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
        })
        const person = await oidc.fetchUserInfo(
          configuration,
          tokens.access_token,
          tokens.claims()?.sub ?? '',
        )
        page(response, `您好，${person.name}`, `证件号码 ${String(person.id_number)}`)
        return
      }
      case '/ended':
        this.told.push(new URLSearchParams(await text(request)).get('logout_token') ?? '')
        response.writeHead(200).end()
        return
      default:
        page(response, '温州市住房公积金', '<a href="/login">用政务服务账号登录</a>')
    }
  }
}

const page = (response: ServerResponse, title: string, content: string) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
    `<!doctype html><html lang="zh-CN"><head><title>${title}</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"></head>
<body><main><h1>${title}</h1><p>${content}</p></main></body></html>`,
  )
