import type { IncomingMessage } from 'node:http'
import Provider from 'oidc-provider'
import { systemContext } from '../../../kernel/module.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { transact } from '../../../kernel/work.ts'
import { TELL_CLIENT } from '../sign-out/sign-out.schedule.ts'
import { isSecretOf } from './client-metadata.ts'
import { configurationOf } from './configuration.ts'
import { issuerOf } from './issuer.ts'
import { keepToOnePerson, signOutHere, takeOnward } from './one-person.ts'
import { providerKeys } from './signing-keys.ts'

type Made = { readonly provider: Promise<Provider>; readonly fingerprint: Promise<string>; checkedAt: number }

/** Keys that another process has made are used within this time. */
const CHECK_MS = 60_000
const made = new WeakMap<Platform, Made>()

/** The provider with the keys that are in force; all it knows lies in the database. */
export async function providerOf(platform: Platform): Promise<Provider> {
  const now = platform.now().epochMilliseconds
  const known = made.get(platform)
  if (known && now - known.checkedAt < CHECK_MS) return known.provider
  const keys = providerKeys(platform)
  if (known) {
    known.checkedAt = now
    if ((await keys).fingerprint === (await known.fingerprint)) return known.provider
  }
  const fresh: Made = {
    provider: keys.then((ready) => create(platform, ready)),
    fingerprint: keys.then(({ fingerprint }) => fingerprint),
    checkedAt: now,
  }
  made.set(platform, fresh)
  keys.catch(() => made.delete(platform))
  return fresh.provider
}

function create(platform: Platform, keys: Awaited<ReturnType<typeof providerKeys>>): Provider {
  const provider = new Provider(issuerOf(platform.settings), configurationOf(platform, keys))
  // The border has set what the addresses of the platform are; see mount.ts.
  provider.proxy = true
  provider.Client.prototype.compareClientSecret = function compare(given: string) {
    return isSecretOf(this, given)
  }
  // Systems are told by the queue, which tries again.
  provider.Client.prototype.backchannelLogout = async function tell(accountId: string, sid: string) {
    const input = { clientId: String(this.clientId), accountId, sid }
    await transact(platform, systemContext('sso'), async (work) => work.enqueue(TELL_CLIENT, input))
  }
  const doneEverywhere = new WeakSet<IncomingMessage>()
  provider.on('end_session.success', (ctx) => {
    if (ctx.oidc.params?.logout) doneEverywhere.add(ctx.req)
  })
  provider.use(async (ctx, next) => {
    await keepToOnePerson(provider, ctx)
    await next()
    takeOnward(ctx)
    if (doneEverywhere.has(ctx.req)) await signOutHere(platform)
  })
  provider.on('server_error', (_ctx, error) => platform.log.error({ err: error }, 'oidc'))
  return provider
}
