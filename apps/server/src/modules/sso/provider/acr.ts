import { LEVELS, type Level } from '@tongban/contracts/route.ts'
import type { Actor } from '../../../kernel/actor.ts'

/** Values of `acr`, weakest first: levels of the public's accounts; `staff` stands apart. */
export const ACR_VALUES = [...LEVELS, 'staff'] as const

export const acrOf = ({ level }: Pick<Actor, 'level'>): string => level ?? 'staff'

/** The weakest level among those that the client would take (OpenID Connect Core 1.0 §3.1.2.1, acr_values). */
export function demandedLevel(acrValues: unknown): Level | undefined {
  const asked = typeof acrValues === 'string' ? acrValues.split(' ') : []
  return LEVELS.find((level) => asked.includes(level))
}

export const reaches = ({ level }: Pick<Actor, 'level'>, demanded: Level | undefined): boolean =>
  demanded === undefined || level === null || LEVELS.indexOf(level) >= LEVELS.indexOf(demanded)

/** RFC 8176: how it was shown that it is the person. */
export const AMR: Readonly<Record<string, readonly string[]>> = {
  password_sms: ['pwd', 'sms', 'mfa'],
  sms: ['sms'],
  password_totp: ['pwd', 'otp', 'mfa'],
  passkey: ['hwk', 'user'],
  scan: ['swk'],
  window: ['face'],
  // How it was shown there is not known here.
  provider: [],
}
