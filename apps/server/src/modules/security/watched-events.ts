import type { SecurityKind } from '@tongban/contracts/security.ts'
import type { Subscription } from '../../kernel/events/announce.ts'
import { accountName } from '../identity/index.ts'
import { insertEntries } from './entry.repository.ts'
import { entryOf } from './journal.ts'

type Place = { readonly kind: SecurityKind; readonly outcome: 'success' | 'refused' }
const success = (kind: SecurityKind): Place => ({ kind, outcome: 'success' })

/** Events of other modules that stand in the security log, by kind; their stream is the account, or what was changed
 * by whom the payload names. */
const WATCHED: Readonly<Record<string, Place>> = {
  'account.signed_in': success('sign_in'),
  'account.sign_in_refused': { kind: 'sign_in', outcome: 'refused' },
  'account.proof_refused': { kind: 'sign_in', outcome: 'refused' },
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
  'account.conflict_declared': success('account'),
  // What kept cases away no longer does: that is a change of rights.
  'account.conflict_ended': success('privilege'),
  'staff.appointed': success('privilege'),
  'staff.change_proposed': success('privilege'),
  'staff.change_withdrawn': success('privilege'),
  'staff.change_refused': success('privilege'),
  'staff.post_granted': success('privilege'),
  'staff.seconded': success('privilege'),
  'staff.post_ended': success('privilege'),
  'staff.post_moved': success('privilege'),
  'staff.moved': success('privilege'),
  'staff.suspended': success('privilege'),
  'staff.resumed': success('privilege'),
  'staff.password_reset': success('privilege'),
  'staff.factor_reset': success('privilege'),
  'staff.substitute_named': success('privilege'),
  'staff.substitution_ended': success('privilege'),
  'organization.created': success('privilege'),
  'organization.changed': success('privilege'),
  'organization.closing_proposed': success('privilege'),
  'organization.closing_confirmed': success('privilege'),
  'organization.closing_refused': success('privilege'),
  'organization.closing_withdrawn': success('privilege'),
  'organization.closing_held_up': success('privilege'),
  'organization.closed': success('privilege'),
  'organization.merged': success('privilege'),
  'organization.succeeded': success('privilege'),
  'client.proposed': success('privilege'),
  'client.approved': success('privilege'),
  'client.refused': success('privilege'),
  'client.suspended': success('privilege'),
  'client.resumed': success('privilege'),
  'client.moved': success('privilege'),
  'client.first_key_issued': success('key'),
  'client.key_issued': success('key'),
  'keys.rotation_started': success('key'),
  'keys.rotated': success('key'),
  'backup.made': success('export'),
  'backup.restored': success('export'),
}

export const watchedEvents: readonly Subscription[] = Object.entries(WATCHED).map(
  ([kind, { kind: logged, outcome }]) => ({
    name: `log-${kind}`,
    kind,
    async react(work, { stream, payload }) {
      const { network, device, by }: { network?: unknown; device?: unknown; by?: unknown } = Object(payload)
      const ofAccount = kind.startsWith('account.')
      const accountId = ofAccount ? stream : typeof by === 'string' ? by : null
      // Whose rights were changed is named: ids tell whoever reads the log or an alert nothing.
      const whose = kind.startsWith('staff.') ? await accountName(work.tx, stream) : null
      await insertEntries(work.tx, [
        entryOf(
          {
            kind: logged,
            what: ofAccount ? kind : [kind, stream, whose].filter(Boolean).join(' '),
            outcome,
            accountId,
            accountName: accountId && (await accountName(work.tx, accountId)),
            network: typeof network === 'string' ? network : '',
            device: typeof device === 'string' ? device : '',
          },
          work.now,
        ),
      ])
    },
  }),
)
