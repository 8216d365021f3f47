import { Type } from 'typebox'
import { line, strict, text } from './values.ts'

/** 行政处罚的种类, 行政处罚法 §9. */
export const PENALTY_KINDS = {
  warning: '警告',
  criticism: '通报批评',
  fine: '罚款',
  confiscated_gains: '没收违法所得',
  confiscated_goods: '没收非法财物',
  suspended_licence: '暂扣许可证件',
  lowered_grade: '降低资质等级',
  revoked_licence: '吊销许可证件',
  restricted_business: '限制开展生产经营活动',
  stopped_business: '责令停产停业',
  closed_business: '责令关闭',
  barred_from_trade: '限制从业',
  detention: '行政拘留',
  other: '法律、行政法规规定的其他行政处罚',
} as const
/** 行政强制措施的种类 and 行政强制执行的方式, 行政强制法 §9, §12. */
export const COERCION_KINDS = {
  restricted_freedom: '限制公民人身自由',
  sealed_premises: '查封场所、设施或者财物',
  seized_property: '扣押财物',
  frozen_funds: '冻结存款、汇款',
  added_fine: '加处罚款或者滞纳金',
  transferred_funds: '划拨存款、汇款',
  auctioned_property: '拍卖或者依法处理查封、扣押的场所、设施或者财物',
  removed_obstacle: '排除妨碍、恢复原状',
  performed_by_proxy: '代履行',
  other: '其他行政强制',
} as const
/** 检查方式. */
export const INSPECTION_METHODS = {
  random: '双随机、一公开',
  key: '重点检查',
  special: '专项检查',
  reported: '举报核查',
} as const

const keysOf = <T extends Record<string, string>>(table: T) =>
  Type.Enum(Object.keys(table) as (keyof T & string)[])

/** What items have that nobody applies for: 处罚、强制、征收、检查 each have tables of their own in C0109.2-2018. */
export const Particulars = strict({
  penalties: Type.Optional(
    Type.Array(
      strict({
        behaviour: text(500),
        kinds: Type.Array(keysOf(PENALTY_KINDS), { minItems: 1, uniqueItems: true }),
        range: text(500),
        /** 裁量基准. */
        discretion: Type.Optional(text(2000)),
        basis: line(200),
      }),
      { maxItems: 60 },
    ),
  ),
  coercions: Type.Optional(
    Type.Array(
      strict({ kind: keysOf(COERCION_KINDS), object: line(200), condition: text(500), basis: line(200) }),
      { maxItems: 20 },
    ),
  ),
  levy: Type.Optional(
    strict({ object: line(200), standard: text(500), period: line(100), basis: line(200) }),
  ),
  inspection: Type.Optional(
    strict({
      object: line(200),
      content: text(1000),
      methods: Type.Array(keysOf(INSPECTION_METHODS), { minItems: 1, uniqueItems: true }),
      /** 抽查比例和频次, in words. */
      frequency: line(200),
      basis: line(200),
    }),
  ),
})
