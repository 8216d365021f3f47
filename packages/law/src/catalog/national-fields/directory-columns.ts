import { itemType, levels, limitUnit, subjects } from './code-tables.ts'
import { day, wholeNumber, words } from './codec.ts'
import { type Column, column, gap, leftOut, neutral, PENDING, refused } from './column.ts'
import { listOf } from './list-codec.ts'

const names = listOf('^')
const NONE = neutral([])

/** 基本目录: `task_directory` (C0109.2-2018), one row an entry. */
export const DIRECTORY_COLUMNS: readonly Column[] = [
  column('catalog_code', '基本编码', 'code', words, refused),
  column('task_name', '事项名称', 'name', words, refused),
  column('task_type', '事项类型', 'type', itemType, refused),
  column('use_level', '行使层级', 'levels', levels, refused),
  column('server_type', '服务对象', 'subjects', subjects, gap(['9'])),
  column('business_dept', '业务主管部门', 'department', words, gap(PENDING)),
  column('task_summary', '事项简介', 'summary', words, gap(PENDING)),
  column('plain_names', '群众叫法', 'plainNames', names, NONE),
  column('user_topic_type', '面向自然人主题', 'personThemes', names, NONE),
  column('corp_topic_type', '面向法人主题', 'firmThemes', names, NONE),
  column('life_event', '人生事件', 'lifeEvents', names, NONE),
  column('handle_items', '业务办理项', 'handlingNames', names, NONE),
  column('anticipate_day', '法定办结时限', 'statutory.length', wholeNumber, leftOut),
  column('anticipate_type', '法定办结时限单位', 'statutory.unit', limitUnit, leftOut),
  column('anticipate_explain', '法定办结时限说明', 'statutory.explain', words),
  column('anticipate_clause', '法定办结时限依据条款', 'statutory.clause', words),
  column('handle_flow', '办理环节', 'stages', names, NONE),
  column('plan_effective_date', '计划生效日期', 'effectiveOn', day, refused),
]

export const DIRECTORY_KEYS: readonly (readonly [name: string, heading: string])[] = [
  ['task_state', '事项状态'],
  ['task_version', '事项版本'],
]
