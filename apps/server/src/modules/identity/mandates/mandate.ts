/** Rules of mandates, pure: 民法典 §161–§175 (代理), PIPL §31 (children under 14). */

import type { FailureCode } from '@tongban/contracts/failures.ts'
import type { GIVEN_KINDS, Mandate, MandateKind } from '@tongban/contracts/mandates.ts'
import { ageOn, birthDate } from '@tongban/law/identifiers/resident-id.ts'
import type { MandateStatus } from '../identity.tables.ts'

export type GivenKind = (typeof GIVEN_KINDS)[number]

/** 民法典 §18: who acts for others has full legal capacity. */
const HOLDER_AGE = 18
/** PIPL §31. */
const CHILD_AGE = 14
/** A mandate is never for good: one that nobody remembers ends by itself. */
const LONGEST = { years: 3 } as const
/** Of these the registers say that they are, and what is said there neither side takes back here. */
const OF_REGISTERS: ReadonlySet<MandateKind> = new Set(['legal_representative', 'guardian'])

export const kindsOf = (subjectKind: 'person' | 'firm'): readonly GivenKind[] =>
  subjectKind === 'firm' ? ['agent'] : ['family', 'volunteer']

type Ends = { readonly status: MandateStatus; readonly valid_until: string | null }

/** `valid_until` is the last day. */
export const stateOn = ({ status, valid_until }: Ends, today: string): Mandate['state'] => {
  const isOver = valid_until !== null && valid_until < today
  return isOver && (status === 'offered' || status === 'in_force') ? 'ended' : status
}

export function untilFault(until: string, today: Temporal.PlainDate): FailureCode | null {
  const last = today.add(LONGEST).toString()
  return until < today.toString() || until > last ? 'mandate.until' : null
}

/** Identifiers of residents tell the age; one that does not is an adult's (passports are checked at a window). */
export function ageFault(
  { principal, holder }: { principal: string; holder: string },
  today: Temporal.PlainDate,
): FailureCode | null {
  if (isYounger(principal, CHILD_AGE, today)) return 'mandate.principal_minor'
  return isYounger(holder, HOLDER_AGE, today) ? 'mandate.holder_minor' : null
}

function isYounger(identifier: string, years: number, today: Temporal.PlainDate): boolean {
  const born = identifier.length === 18 ? birthDate(identifier) : null
  return born !== null && ageOn(born, today) < years
}

/** How the reader stands to the mandate. */
export type Side = { readonly isPrincipal: boolean; readonly isHolder: boolean }

export function abilitiesOf(
  mandate: Ends & { readonly kind: MandateKind },
  { isPrincipal, isHolder }: Side,
  today: string,
): Mandate['abilities'] {
  const state = stateOn(mandate, today)
  const isOpen = (state === 'offered' || state === 'in_force') && !OF_REGISTERS.has(mandate.kind)
  const can: [Mandate['abilities'][number], boolean][] = [
    ['accept', isHolder && state === 'offered'],
    ['decline', isHolder && state === 'offered'],
    ['revoke', isOpen && (isPrincipal || (isHolder && state === 'in_force'))],
    ['hand_over', isPrincipal && state === 'in_force' && mandate.kind === 'agent'],
  ]
  return can.filter(([, may]) => may).map(([name]) => name)
}
