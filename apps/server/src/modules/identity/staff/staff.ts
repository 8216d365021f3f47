/** Rules of staff: posts with days, three administrators apart, accounts that should be looked at; pure. */
import { randomInt } from 'node:crypto'
import { ADMINISTRATORS, type Role } from '@tongban/contracts/permissions.ts'
import { type PostName, ROLE_OF_POST, type StaffLine, type StaffMember } from '@tongban/contracts/staff.ts'
import { isStrongPassword } from '../accounts/account.ts'

/** Time after which an unused account stands in the report (GB/T 22239-2019 §8.1.4.2 c). */
export const STALE = { unused: { hours: 90 * 24 }, never: { hours: 30 * 24 } } as const
const LONGEST_SECONDMENT = { years: 3 } as const
export const LONGEST_SUBSTITUTION = { days: 180 } as const

export const roleOf = (post: PostName): Role => ROLE_OF_POST[post]
export const isAdministrator = (role: Role): boolean => ADMINISTRATORS.some((one) => one === role)

/** From day to day, both counted; null: without end. */
export type Days = { readonly from: string; readonly until: string | null }

/** Days as ISO text sort as days do. */
export const overlap = (a: Days, b: Days): boolean =>
  (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until)

export function areDaysFit({ from, until }: Days, today: string, isSecondment: boolean): boolean {
  if (until === null) return !isSecondment
  const longest = Temporal.PlainDate.from(from).add(LONGEST_SECONDMENT).toString()
  return until >= from && until >= today && (!isSecondment || until < longest)
}

export type Granted = Days & { readonly role: Role; readonly post: string; readonly organizationId: string }

/** Why the post cannot stand beside those that somebody has or may get. */
export function clashOf(wanted: Granted, others: readonly Granted[]): 'held' | 'administrators' | undefined {
  const meeting = others.filter((other) => overlap(wanted, other))
  const isSame = (other: Granted) =>
    other.role === wanted.role && other.post === wanted.post && other.organizationId === wanted.organizationId
  if (meeting.some(isSame)) return 'held'
  const isOther = ({ role }: Granted) => isAdministrator(role) && role !== wanted.role
  return isAdministrator(wanted.role) && meeting.some(isOther) ? 'administrators' : undefined
}

type Stated = { valid_from: string; valid_until: string | null; ended_at: string | null; kind: string }

/** @param rests a secondment of today lets the own posts rest */
export function stateOf(
  post: Stated,
  today: string,
  rests: boolean,
): StaffMember['heldPosts'][number]['state'] {
  if (post.ended_at !== null || (post.valid_until !== null && post.valid_until < today)) return 'over'
  if (post.valid_from > today) return 'coming'
  return rests && post.kind === 'own' ? 'resting' : 'in_force'
}

export function statusOf(account: { disabled: boolean; password_is_first: boolean }): StaffLine['status'] {
  if (account.disabled) return 'suspended'
  return account.password_is_first ? 'first_password' : 'active'
}

/** Without characters that are taken for one another. */
const CHARACTERS = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = [4, 4, 4] as const

/** A password for one sign-in, to be read out or written down: about 69 random bits. */
export function firstPassword(): string {
  const group = (length: number) =>
    Array.from({ length }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('')
  const password = GROUPS.map(group).join('-')
  return isStrongPassword(password, []) ? password : firstPassword()
}
