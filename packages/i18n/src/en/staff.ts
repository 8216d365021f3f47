import type { Translation } from '../translator.ts'
import type { staff as zh } from '../zh/staff.ts'

export const staff: Translation<typeof zh> = {
  'staff.name': 'Name',
  'staff.number': 'Staff number',
  'staff.organization': 'Employed by',
  'staff.signed_in_at': 'Last sign-in',
  'staff.never_signed_in': 'Never signed in',
  'staff.appointed_at': 'Account made',
  'stale.title': 'Accounts to clear up',
  'stale.reasons': 'Why',
  'stale.reason_never': 'Not signed in 30 days after it was made',
  'stale.reason_unused': 'Not signed in for 90 days',
  'stale.reason_left': 'Holds no post any more',
  'stale.reason_no_factor': 'Administrator without authenticator or passkey',
  'stale.reason_password_over': 'Password older than 90 days',
}
