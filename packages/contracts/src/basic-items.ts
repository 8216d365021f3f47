import { type Static, Type } from 'typebox'
import { BasicCode, codes, ITEM_TYPES, LEVELS, LegalBasis, Limit, SUBJECTS } from './items.ts'
import { Day, line, strict, text } from './values.ts'

/**
 * 基本目录: what every authority that implements the item has in common. 三级四同 (name, code, type, basis) and 八统一
 * (names, basis, materials, both flows, limits, form) compare the implementation lists with it.
 */
export const BasicDefinition = strict({
  code: BasicCode,
  name: line(100),
  type: codes(ITEM_TYPES),
  /** 行使层级 at which there may be an implementation list. */
  levels: Type.Array(codes(LEVELS), { minItems: 1, uniqueItems: true }),
  subjects: Type.Array(codes(SUBJECTS), { minItems: 1, uniqueItems: true }),
  /** 业务主管部门, e.g. 卫生健康. */
  department: line(60),
  summary: text(400),
  plainNames: Type.Array(line(40), { maxItems: 20 }),
  personThemes: Type.Array(line(20), { maxItems: 8 }),
  firmThemes: Type.Array(line(20), { maxItems: 8 }),
  lifeEvents: Type.Array(line(20), { maxItems: 8 }),
  legalBases: Type.Array(LegalBasis, { maxItems: 20 }),
  /** 办理项 under it, by the sequence that ends their codes. Empty: one, of the same name. */
  handlingNames: Type.Array(line(100), { maxItems: 99 }),
  statutory: Type.Optional(Limit),
  materials: Type.Array(
    strict({
      name: line(100),
      standardCode: Type.Optional(Type.String({ maxLength: 40 })),
      necessity: Type.Enum(['required', 'optional', 'deferrable']),
    }),
    { maxItems: 40 },
  ),
  /** 办事流程: the stages in their order. */
  stages: Type.Array(line(20), { maxItems: 20 }),
  effectiveOn: Day,
})
export type BasicDefinition = Static<typeof BasicDefinition>
