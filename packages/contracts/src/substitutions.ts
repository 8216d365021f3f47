import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { abilities, Day, Id, line, Opinion, strict } from './values.ts'

/** 代班: who holds a post in another's stead, from day to day. */
export const Substitution = strict({
  id: Id,
  title: Type.String(),
  organizationName: Type.String(),
  absentName: Type.String(),
  substituteName: Type.String(),
  validFrom: Day,
  validUntil: Day,
  reason: Type.String(),
  namedBy: Type.String(),
  abilities: abilities(['end']),
})
export type Substitution = Static<typeof Substitution>

/** What somebody may name a substitute for: own posts, and those of the organization that one heads. */
export const ReplaceablePost = strict({
  id: Id,
  title: Type.String(),
  organizationId: Id,
  organizationName: Type.String(),
  holderName: Type.String(),
  mine: Type.Boolean(),
})
export type ReplaceablePost = Static<typeof ReplaceablePost>

export const listSubstitutions = route({
  method: 'GET',
  path: '/workbench/substitutions',
  summary: '代班：我的和本单位的',
  permission: 'substitution.read',
  result: strict({ items: Type.Array(Substitution), posts: Type.Array(ReplaceablePost) }),
})
/** Colleagues of the organization who may stand in. */
export const findSubstitutes = route({
  method: 'GET',
  path: '/workbench/substitutions/candidates',
  summary: '代班：可代班的同事',
  permission: 'substitution.read',
  query: strict({ postId: Id, q: Type.Optional(line(40)) }),
  result: strict({
    items: Type.Array(strict({ id: Id, name: Type.String(), posts: Type.Array(Type.String()) })),
  }),
  errors: ['substitution.not_found'],
})
export const nameSubstitute = route({
  method: 'POST',
  path: '/workbench/substitutions',
  summary: '代班：指定代班人',
  permission: 'substitution.read',
  needsStepUp: true,
  body: strict({ postId: Id, substituteId: Id, validFrom: Day, validUntil: Day, reason: Opinion }),
  result: Substitution,
  errors: ['substitution.not_found', 'substitution.unfit', 'substitution.days', 'substitution.taken'],
})
export const endSubstitution = route({
  method: 'POST',
  path: '/workbench/substitutions/:substitutionId/end',
  summary: '代班：提前结束',
  permission: 'substitution.read',
  params: strict({ substitutionId: Id }),
  result: Substitution,
  errors: ['substitution.not_found', 'substitution.over'],
})
