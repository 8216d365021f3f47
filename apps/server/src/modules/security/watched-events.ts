import type { SecurityKind } from '@tongban/contracts/security.ts'
import type { Subscription } from '../../kernel/events/announce.ts'
import { accountName } from '../identity/index.ts'
import { insertEntries } from './entry.repository.ts'
import { entryOf } from './journal.ts'

type Place = { readonly kind: SecurityKind; readonly outcome: 'success' | 'refused' }
const success = (kind: SecurityKind): Place => ({ kind, outcome: 'success' })

/** Events of other modules that stand in the security log, by kind; their stream is the account, or what was changed. */
const WATCHED: Readonly<Record<string, Place>> = {
  'account.signed_in': success('sign_in'),
  'account.sign_in_refused': { kind: 'sign_in', outcome: 'refused' },
  'account.signed_out': success('sign_in'),
  'account.session_ended': success('sign_in'),
  'account.scan_answered': success('sign_in'),
  'account.registered': success('account'),
  'account.proved': success('account'),
  'account.password_changed': success('account'),
  'account.phone_changed': success('account'),
  'account.passkey_added': success('account'),
  'account.passkey_removed': success('account'),
  'account.authenticator_added': success('account'),
  'account.authenticator_removed': success('account'),
  'account.closed': success('account'),
  'client.proposed': success('privilege'),
  'client.approved': success('privilege'),
  'client.refused': success('privilege'),
  'client.suspended': success('privilege'),
  'client.resumed': success('privilege'),
  'client.key_issued': success('key'),
  'keys.rotated': success('key'),
}

export const watchedEvents: readonly Subscription[] = Object.entries(WATCHED).map(
  ([kind, { kind: logged, outcome }]) => ({
    name: `log-${kind}`,
    kind,
    async react(work, { stream, payload }) {
      const { network, device }: { network?: unknown; device?: unknown } = Object(payload)
      const ofAccount = kind.startsWith('account.')
      await insertEntries(work.tx, [
        entryOf(
          {
            kind: logged,
            what: ofAccount ? kind : `${kind} ${stream}`,
            outcome,
            accountId: ofAccount ? stream : null,
            accountName: ofAccount ? await accountName(work.tx, stream) : null,
            network: typeof network === 'string' ? network : '',
            device: typeof device === 'string' ? device : '',
          },
          work.now,
        ),
      ])
    },
  }),
)
