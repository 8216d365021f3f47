import type { Provenance } from '@tongban/contracts/forms.ts'
import { isBlank } from './canonical-answer.ts'
import type { FieldRule } from './prepared-form.ts'

/** A base, a licence or a computation has said it, not the person. */
export const isSaidByBase = (provenance: Provenance | undefined): boolean =>
  provenance !== undefined && provenance.kind !== 'typed'

/**
 * Only to be read: the field is locked and a base has said its value. Where none could, the person fills it in, and what
 * they typed stays theirs to change. @param provenance of the field; of a field in a group that of the group
 */
export const isLocked = (field: FieldRule, value: unknown, provenance: Provenance | undefined): boolean =>
  field.locked === true && !isBlank(value) && isSaidByBase(provenance)
