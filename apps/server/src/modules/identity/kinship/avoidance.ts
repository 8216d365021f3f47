import { type Condition, isOneOf, named, not } from '../../../kernel/policy.ts'

/**
 * 回避: rows that concern neither the officer, nor relatives that the officer declared, nor a firm that one of them acts
 * for (公务员法 §76: 涉及本人或者有夫妻、直系血亲、三代以内旁系血亲、近姻亲关系人员利害关系的，应当回避).
 */
export const withoutConflict = <Column extends string>(
  column: Column,
): Condition<Record<Column, string | null>> =>
  named('avoidance', not(isOneOf(column, ({ conflicts }) => conflicts)))
