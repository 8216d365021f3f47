import { ACCOUNT_EVENTS, type AccountEvent, METHODS, type Security } from '@tongban/contracts/account.ts'
import { type HistoryEvent, listHistory } from '../../../kernel/events/history.ts'
import type { Reading } from '../../../kernel/work.ts'
import { deviceOf, maskNetwork } from '../sessions/device.ts'
import { listSessionsOf } from '../sessions/sessions.repository.ts'
import { listPasskeysOf } from '../sign-in/passkeys.repository.ts'
import { passwordEnd } from './account.ts'
import { getAccount } from './accounts.repository.ts'
import { ownSession } from './own-account.ts'

const LAST = 50

/** 我的账号: how one signs in, where one is signed in, and what happened. */
export async function getSecurity(reading: Reading): Promise<Security> {
  const { accountId, sessionHash } = ownSession(reading)
  const { db, now } = reading
  const [account, keys, sessions, history] = await Promise.all([
    getAccount(db, accountId),
    listPasskeysOf(db, accountId),
    listSessionsOf(db, accountId, now.toString()),
    listHistory(db, accountId, LAST),
  ])
  return {
    phoneMasked: account.phone_masked,
    hasPassword: account.password_hash !== null,
    passwordUntil: account.password_is_first ? null : (passwordEnd(account)?.toString() ?? null),
    hasAuthenticator: account.totp_sealed !== null,
    passkeys: keys.map(({ id, name, created_at, used_at }) => ({
      id,
      name,
      createdAt: created_at,
      usedAt: used_at,
    })),
    sessions: sessions.map(({ token_hash, id, device, network, method, created_at, seen_at }) => ({
      id,
      ...deviceOf(device),
      network: maskNetwork(network),
      method,
      createdAt: created_at,
      seenAt: seen_at,
      current: token_hash === sessionHash,
    })),
    events: history.flatMap(eventOf).reverse(),
  }
}

function eventOf({ kind, at, payload: { method, network, device } }: HistoryEvent): AccountEvent[] {
  const known = ACCOUNT_EVENTS.find((name) => kind === `account.${name}`)
  if (!known) return []
  const event: AccountEvent = {
    at,
    kind: known,
    method: METHODS.find((one) => one === method) ?? null,
    ...deviceOf(String(device ?? '')),
    network: maskNetwork(String(network ?? '')),
  }
  return [event]
}
