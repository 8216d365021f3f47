import type { ChangeKind, ChangeStatus, ReviewKind } from '@tongban/contracts/changes.ts'

/** States are a table. `returned` goes back to its editors; what is `effective` or `withdrawn` is over. */
const NEXT: Readonly<Record<ChangeStatus, readonly ChangeStatus[]>> = {
  draft: ['in_review', 'withdrawn'],
  in_review: ['approved', 'returned', 'withdrawn'],
  returned: ['in_review', 'withdrawn'],
  // On its day it may turn out that the catalogue has moved on.
  approved: ['effective', 'returned', 'withdrawn'],
  effective: [],
  withdrawn: [],
}

export const canBecome = (status: ChangeStatus, next: ChangeStatus): boolean => NEXT[status].includes(next)

/** Its editors have it in hand. */
export const isEditable = (status: ChangeStatus): boolean => canBecome(status, 'in_review')

/** How many definitions a kind of change brings, and of how many items in force it is about. */
type Count = 'none' | 'one' | 'several'
type Shape = { readonly drafts: Count; readonly items: Count }
export const SHAPES: Readonly<Record<ChangeKind, Shape>> = {
  add: { drafts: 'one', items: 'none' },
  amend: { drafts: 'one', items: 'one' },
  split: { drafts: 'several', items: 'one' },
  merge: { drafts: 'one', items: 'several' },
  suspend: { drafts: 'none', items: 'one' },
  resume: { drafts: 'none', items: 'one' },
  cancel: { drafts: 'none', items: 'one' },
}

/** What becomes of the items that the change is about. */
export const FATES: Readonly<Partial<Record<ChangeKind, 'published' | 'suspended' | 'cancelled'>>> = {
  suspend: 'suspended',
  resume: 'published',
  cancel: 'cancelled',
  split: 'cancelled',
  merge: 'cancelled',
}

export const fits = (count: number, wanted: Count): boolean =>
  wanted === 'none' ? count === 0 : wanted === 'one' ? count === 1 : count >= 2

/** 岗位 of who gives a review. */
export const REVIEW_POSTS: Readonly<Record<ReviewKind, string>> = {
  establishment: 'establishment_review',
  legal: 'legal_review',
}
