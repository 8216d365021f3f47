import type { Client } from '@tongban/contracts/sso.ts'
import { registered } from './sign-on.ts'
import type { Town } from './town.ts'
import { type Border, Visitor } from './visitor.ts'

/** A department's system that acts in its own name (RFC 6749 §4.4). */
export class RegisteredSystem extends Visitor {
  private readonly credentials: string

  constructor(border: Border, { client, secret }: { client: Client; secret: string }) {
    super(border, client.id)
    this.credentials = Buffer.from(`${client.id}:${secret}`).toString('base64')
  }

  /** Takes a token of its own. */
  protected override async signIn(): Promise<void> {
    const answer = await this.border.app.inject({
      method: 'POST',
      url: '/oidc/token',
      remoteAddress: this.address,
      headers: {
        authorization: `Basic ${this.credentials}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'grant_type=client_credentials',
    })
    this.token = String(answer.json().access_token)
  }
}

/** 取号系统 of the city's centre. */
export async function queueSystem({ officer, organizationId, app, jobs }: Town): Promise<RegisteredSystem> {
  const administrators = { system: officer('wz_system1'), security: officer('wz_security1') }
  const known = await registered(administrators, await organizationId('wz_service'), { actsAlone: true })
  return new RegisteredSystem({ app, now: jobs.now, settle: jobs.settle }, known)
}
