import type Provider from 'oidc-provider'
import type { Platform } from '../../../kernel/platform.ts'
import { transact } from '../../../kernel/work.ts'
import { signOut } from '../../identity/index.ts'
import { browser } from './browser.ts'
import type { Context } from './context.ts'
import { onwardPage } from './pages.ts'

const RESUME = /^\/auth\/([\w-]+)$/

/**
 * What one person has begun no other goes on with. A request for sign-on that was answered in one browser is taken up
 * in none with another session: a link to it would else let its sender sign in as the reader. And where somebody else
 * has signed in to the platform since, the provider's session of the one before ends.
 */
export async function keepToOnePerson(provider: Provider, ctx: Context): Promise<void> {
  const uid = RESUME.exec(ctx.path)?.[1]
  if (uid === undefined && ctx.path !== '/auth') return
  const asking = browser.getStore()
  const interaction = uid === undefined ? undefined : await provider.Interaction.find(uid)
  const { result } = interaction ?? {}
  if (interaction && result?.login && result.portalSession !== asking?.portalSession)
    await interaction.destroy()
  const session = await provider.Session.get(ctx)
  const person = asking?.actor.accountId ?? null
  if (session.accountId && person && session.accountId !== person) await session.destroy()
}

/** Leaves a page of ours in place of a redirect to another site that a browser would not follow. */
export function takeOnward(ctx: Context): void {
  const answersForm = RESUME.test(ctx.path) || ctx.path === '/session/end/confirm'
  const to = ctx.status === 303 || ctx.status === 302 ? ctx.response.get('location') : ''
  if (answersForm && to && new URL(to, ctx.href).origin !== new URL(ctx.href).origin) onwardPage(ctx, to)
}

/** Somebody who signs out at another system and says "everywhere" is signed out of the platform as well. */
export async function signOutHere(platform: Platform): Promise<void> {
  const asking = browser.getStore()
  if (!asking?.actor.sessionId) return
  await transact(platform, asking, signOut)
}
