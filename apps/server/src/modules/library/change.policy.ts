import type { ReviewKind } from '@tongban/contracts/changes.ts'
import { type Actor, organizationsAs } from '../../kernel/actor.ts'
import {
  allOf,
  anyOf,
  type Condition,
  equals,
  isOneOf,
  regionPrefix,
  startsWithOneOf,
} from '../../kernel/policy.ts'
import { REVIEW_POSTS } from './change.ts'

type ChangeRow = { organization_id: string | null; region_code: string | null; submitted: unknown }
type OrganizationRow = { id: string | null; region_code: string | null }

/** 岗位 of an editor who keeps the catalogue of a region; every other editor keeps that of one authority. */
const REGIONAL = 'catalog'

const authorities = (actor: Actor) => organizationsAs(actor, 'catalog_editor')
const regions = (actor: Actor) =>
  actor.posts
    .filter(({ role, post }) => role === 'catalog_editor' && post === REGIONAL)
    .map(({ regionCode }) => regionPrefix(regionCode))
const reviewed = (actor: Actor, posts: readonly string[]) =>
  actor.posts
    .filter(({ role, post }) => role === 'catalog_reviewer' && posts.includes(post))
    .map(({ regionCode }) => regionPrefix(regionCode))

const edit = anyOf<ChangeRow>(
  isOneOf('organization_id', authorities),
  startsWithOneOf('region_code', regions),
)
const reviewAs = (...posts: string[]) =>
  allOf<ChangeRow>(
    equals('submitted', true),
    startsWithOneOf('region_code', (actor) => reviewed(actor, posts)),
  )
const review = reviewAs(...Object.values(REVIEW_POSTS))

/** Editors have the changes of their authority, or of their region and below; reviewers what was submitted there. */
export const changePolicy = {
  edit,
  review,
  read: anyOf<ChangeRow>(edit, review),
} satisfies Record<string, Condition<ChangeRow>>

export const reviewPolicy: Readonly<Record<ReviewKind, Condition<ChangeRow>>> = {
  establishment: reviewAs(REVIEW_POSTS.establishment),
  legal: reviewAs(REVIEW_POSTS.legal),
}

/** The authorities for which one may prepare changes. */
export const authorityPolicy: Condition<OrganizationRow> = anyOf<OrganizationRow>(
  isOneOf('id', authorities),
  startsWithOneOf('region_code', regions),
)

/** The body for which one keeps the 基本目录: whoever keeps a region's catalogue does. */
export const basicKeeper = ({ posts }: Actor): string | undefined =>
  posts.find(({ role, post }) => role === 'catalog_editor' && post === REGIONAL)?.organizationId
