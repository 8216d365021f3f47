import { defineEvent } from '../../../kernel/events/announce.ts'
import type { Origin, Work } from '../../../kernel/work.ts'

/** Each stands in the history of the account it is about, and says who did it from where (GB/T 22239-2019 §8.1.4.3 b). */
type Act = Origin & { readonly by: string | null } & Readonly<Record<string, unknown>>
type OfPost = Act & { readonly title: string; readonly role: string; readonly organizationId: string }
type OfProposal = Act & { readonly proposal: string; readonly change: string; readonly title: string | null }

/** Who does it, from where. */
export const actOf = ({ actor, origin }: Pick<Work, 'actor' | 'origin'>) => ({
  ...origin,
  by: actor.accountId,
})

export const staffAppointed = defineEvent<Act & { organizationId: string }>('staff.appointed')
export const staffProposed = defineEvent<OfProposal>('staff.change_proposed')
export const staffWithdrawn = defineEvent<OfProposal>('staff.change_withdrawn')
export const staffRefused = defineEvent<OfProposal>('staff.change_refused')
export const staffGranted = defineEvent<OfPost>('staff.post_granted')
export const staffSeconded = defineEvent<OfPost>('staff.seconded')
export const staffPostEnded = defineEvent<OfPost & { lastDay: string | null }>('staff.post_ended')
/** 机构合并: the post goes on in the organization that takes over. */
export const staffPostMoved = defineEvent<OfPost>('staff.post_moved')
/** 机构合并: employed by the organization that takes over. */
export const staffMoved = defineEvent<Act & { organizationId: string; title: string }>('staff.moved')
export const staffSuspended = defineEvent<Act>('staff.suspended')
export const staffResumed = defineEvent<Act>('staff.resumed')
export const staffPasswordReset = defineEvent<Act>('staff.password_reset')
export const staffFactorReset = defineEvent<Act>('staff.factor_reset')
/** In the history of whose post it is. */
export const substituteNamed = defineEvent<OfPost & { substituteId: string; from: string; until: string }>(
  'staff.substitute_named',
)
export const substitutionEnded = defineEvent<OfPost & { substituteId: string }>('staff.substitution_ended')
