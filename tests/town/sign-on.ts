import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Authorization, Client, ClientDefinition } from '@tongban/contracts/sso.ts'
import * as sso from '@tongban/contracts/sso.ts'
import * as oidc from 'openid-client'
import type { Officer } from './officer.ts'
import type { Town } from './town.ts'
import { town } from './town.ts'

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** The town on a real port, since other systems reach the platform over the network. */
export async function listeningTown(): Promise<Town & { origin: string }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const wenzhou = await town({ env: { PORT: String(port), PUBLIC_URL: origin } })
  await wenzhou.app.listen({ port, host: '127.0.0.1' })
  return { ...wenzhou, origin }
}

export const DEFINITION: ClientDefinition = {
  name: '温州市公积金网上大厅',
  purpose: '查询和提取住房公积金时确认是您本人。',
  redirectUris: ['http://127.0.0.1:9/callback'],
  postLogoutRedirectUris: ['http://127.0.0.1:9/bye'],
  backchannelLogoutUri: null,
  authentication: 'secret',
  actsAlone: false,
  refreshes: true,
  audience: 'both',
  scopes: [
    { scope: 'profile', reason: '显示您的姓名' },
    { scope: 'real_name', reason: '按身份证号查询缴存账户' },
    { scope: 'phone', reason: '到账后短信通知您' },
  ],
  idNumber: 'masked',
}

/** Proposed by one administrator, approved by the other, with its key. */
export async function registered(
  { system, security }: { system: Officer; security: Officer },
  organizationId: string,
  changes: Partial<ClientDefinition> = {},
  jwk?: sso.PublicJwk,
): Promise<{ client: Client; secret: string }> {
  const proposed = await system.ask(sso.proposeClient, {
    body: { organizationId, definition: { ...DEFINITION, ...changes } },
  })
  const params = { clientId: proposed.id }
  await security.ask(sso.decideClient, {
    params,
    body: { version: proposed.version, granted: true, reason: '材料齐全，用途正当。' },
  })
  const { client, secret } = await system.ask(sso.issueClientKey, { params, body: jwk ? { jwk } : {} })
  return { client, secret: secret ?? '' }
}

/** openid-client as a department would set it up. */
export const stockClient = (
  origin: string,
  clientId: string,
  auth: string | oidc.ClientAuth,
): Promise<oidc.Configuration> =>
  oidc.discovery(
    new URL(`${origin}/oidc`),
    clientId,
    undefined,
    typeof auth === 'string' ? oidc.ClientSecretBasic(auth) : auth,
    { execute: [oidc.allowInsecureRequests] },
  )

/** What a browser does between two systems: keeps cookies, follows redirects, shows pages. */
export class Browser {
  private readonly cookies = new Map<string, string>()
  private readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  async signIn(person: { authorized(): Promise<{ authorization: string }> }): Promise<void> {
    const { authorization } = await person.authorized()
    this.cookies.set('tongban_session', authorization.slice('Bearer '.length))
  }

  forgetPlatform(): void {
    this.cookies.delete('tongban_session')
  }

  /** Until a page is shown, or another site is reached. */
  async visit(address: string, init: RequestInit = {}): Promise<{ address: string; page: Response }> {
    const url = new URL(address, this.origin)
    const page = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.cookieHeader() },
    })
    this.keep(page)
    const to = page.headers.get('location') ?? page.headers.get('refresh')?.replace(/^0;url=/, '')
    if (!to) return { address: url.href, page }
    const next = new URL(to, url)
    if (next.origin !== this.origin || next.pathname.startsWith('/sso/')) return { address: next.href, page }
    return this.visit(next.href)
  }

  /** What the page of the platform asks at this point of a sign-on. */
  asked(address: string): Promise<Authorization> {
    return this.post(`/api/v1/sign-on/${uidOf(address)}`, {})
  }

  /** Answers it, and ends at the system that somebody came from. */
  async decides(address: string, granted: boolean): Promise<string> {
    const { to } = await this.post<{ to: string }>(`/api/v1/sign-on/${uidOf(address)}/decision`, { granted })
    return (await this.visit(to)).address
  }

  /** The whole way, agreeing to what is asked. */
  async signsOn(address: string): Promise<string> {
    const reached = await this.visit(address)
    if (!new URL(reached.address).pathname.startsWith('/sso/')) return reached.address
    const asked = await this.asked(reached.address)
    if (asked.step === 'resume') return (await this.visit(asked.to)).address
    return this.decides(reached.address, true)
  }

  async post<Answer>(path: string, body: object): Promise<Answer> {
    const answer = await fetch(new URL(path, this.origin), {
      method: 'POST',
      headers: { cookie: this.cookieHeader(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as Answer
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keep(page: Response): void {
    for (const line of page.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const value = pair.slice(at + 1)
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), value)
    }
  }
}

const uidOf = (address: string): string => new URL(address).pathname.split('/')[2] ?? ''

/** One request for sign-on, with all that belongs to it. */
export async function beginSignOn(
  configuration: oidc.Configuration,
  parameters: Record<string, string> = {},
) {
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: 'http://127.0.0.1:9/callback',
    scope: 'openid profile real_name phone',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...parameters,
  })
  return { url: url.href, verifier, state, nonce }
}
