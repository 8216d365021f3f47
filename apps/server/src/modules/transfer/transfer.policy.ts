import type { Actor } from '../../kernel/actor.ts'
import { anyOf, type Condition, isOneOf, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'

type Placed = { organization_id: string | null; region_code: string | null }
type Authority = { id: string | null; region_code: string | null }

/** 岗位 of an editor who keeps the catalogue of a region; every other editor keeps that of one authority. */
const REGIONAL = 'catalog'

const editing = ({ posts }: Actor) => posts.filter(({ role }) => role === 'catalog_editor')
const organizations = (actor: Actor) => editing(actor).map(({ organizationId }) => organizationId)
const regions = (actor: Actor) =>
  editing(actor)
    .filter(({ post }) => post === REGIONAL)
    .map(({ regionCode }) => regionPrefix(regionCode))

/** 基本目录 binds all below, so it is kept by who keeps the catalogue of a city or province. */
export const keepsDirectory = (actor: Actor): boolean =>
  editing(actor).some(({ post, regionCode }) => post === REGIONAL && regionCode.endsWith('00'))

export const transferPolicy = {
  /** For whom a catalogue editor imports, and whose imports one sees: the own organization, the own region and below. */
  within: anyOf<Placed>(isOneOf('organization_id', organizations), startsWithOneOf('region_code', regions)),
  /** The same of the organizations themselves. */
  authorities: anyOf<Authority>(isOneOf('id', organizations), startsWithOneOf('region_code', regions)),
  /** An export belongs to whoever asked for it. */
  own: isOneOf('account_id', (actor) => [actor.accountId]),
} satisfies {
  within: Condition<Placed>
  authorities: Condition<Authority>
  own: Condition<{ account_id: string | null }>
}
