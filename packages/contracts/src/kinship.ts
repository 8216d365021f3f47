import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { Id, Instant, line, Opinion, strict } from './values.ts'

/**
 * 应当回避的关系 (公务员法 §74 第一款, §76): oneself, 夫妻, 直系血亲, 三代以内旁系血亲, 近姻亲, and whoever else's
 * interest could touch fairness.
 */
export const RELATIONS = ['self', 'spouse', 'lineal', 'collateral', 'affinal', 'interest'] as const

export const Conflict = strict({
  id: Id,
  relation: Type.Enum([...RELATIONS]),
  name: Type.String(),
  identifierMasked: Type.String(),
  declaredAt: Instant,
})
export type Conflict = Static<typeof Conflict>

const Conflicts = strict({ items: Type.Array(Conflict) })

/** One's own declarations; nobody else reads them. */
export const listOwnConflicts = route({
  method: 'GET',
  path: '/workbench/conflicts',
  summary: '我的回避申报',
  permission: 'conflict.declare',
  result: Conflicts,
})
export const declareConflict = route({
  method: 'POST',
  path: '/workbench/conflicts',
  summary: '申报回避关系',
  permission: 'conflict.declare',
  ratePerMinute: 30,
  body: strict({
    relation: Type.Enum([...RELATIONS]),
    name: line(60, 2),
    /** 身份证号码, or 统一社会信用代码 of a firm. */
    identifier: line(20, 15),
  }),
  result: Conflicts,
  errors: ['kinship.declared'],
})
export const endConflict = route({
  method: 'POST',
  path: '/workbench/conflicts/:conflictId/end',
  summary: '撤回回避申报',
  permission: 'conflict.declare',
  params: strict({ conflictId: Id }),
  body: strict({ reason: Opinion }),
  result: Conflicts,
  errors: ['kinship.not_found'],
})
