import {
  authorityNature,
  caseType,
  crossRegion,
  handleForms,
  itemType,
  level,
  limitUnit,
  onlineDepth,
  powerSource,
  subjects,
} from './code-tables.ts'
import { wholeNumber, words, yesNo } from './codec.ts'
import { type Column, column, gap, leftOut, neutral, PENDING, refused } from './column.ts'
import { listOf, sentences } from './list-codec.ts'

const names = listOf('^')
const lines = listOf('\n')
const NONE = neutral([])
const NO = neutral(false)
const pending = gap(PENDING)

/** A contact; the department is the authority itself unless something else is said (see read-item.ts). */
const contact = (
  prefix: string,
  heading: string,
  at: string,
  phone: string,
  department: Column['absent'],
): Column[] => [
  column(phone, `${heading}电话`, `${at}.phone`, words, pending),
  column(`${prefix}_dept`, `${heading}部门`, `${at}.department`, words, department),
  column(`${prefix}_addr`, `${heading}地址`, `${at}.address`, words),
  column(`${prefix}_url`, `${heading}网址`, `${at}.url`, words),
]

const limit = (prefix: string, heading: string, at: string): Column[] => [
  column(`${prefix}_day`, heading, `${at}.length`, wholeNumber, gap(0)),
  column(`${prefix}_type`, `${heading}单位`, `${at}.unit`, limitUnit, neutral('workday')),
  column(`${prefix}_explain`, `${heading}说明`, `${at}.explain`, words),
  column(`${prefix}_clause`, `${heading}依据条款`, `${at}.clause`, words),
]

/** 实施清单: `task_general_basic` and its extension (C0109.2-2018), one row an item. */
export const ITEM_COLUMNS: readonly Column[] = [
  column('task_name', '事项名称', 'name', words, refused),
  column('task_name_en', '事项英文名称', 'nameEn', words),
  column('plain_names', '群众叫法', 'plainNames', names, NONE),
  column('task_summary', '事项简介', 'summary', words, pending),
  column('catalog_code', '基本编码', 'basicCode', words, refused),
  column('local_task_code', '地方实施编码', 'localCode', words),
  column('task_type', '事项类型', 'type', itemType, refused),
  column('use_level', '行使层级', 'level', level, refused),
  column('power_source', '权力来源', 'powerSource', powerSource, gap('1')),
  column('dept_type', '实施主体性质', 'authorityNature', authorityNature, gap('1')),
  column('entrust_name', '委托部门', 'entrustedBy', words),
  column('server_type', '服务对象', 'subjects', subjects, gap(['9'])),
  column('project_type', '办件类型', 'caseType', caseType, gap('9')),
  ...limit('anticipate', '法定办结时限', 'statutory'),
  ...limit('promise', '承诺办结时限', 'promised'),
  column('accept_condition', '受理条件', 'conditions', sentences('text'), NONE),
  column('not_accept_condition', '不予受理情形', 'notAllowed', sentences('text')),
  column('handle_type', '办理形式', 'handleForms', handleForms, NONE),
  column('online_handle_depth', '网上办理深度', 'onlineDepth', onlineDepth, gap('1')),
  column('limit_scene_num', '到办事现场次数', 'visits', wholeNumber, gap(1)),
  column('limit_scene_explain', '必须现场办理原因说明', 'visitReason', words),
  column('handle_area', '通办范围', 'crossRegion', crossRegion, neutral('none')),
  column('user_topic_type', '面向自然人主题', 'personThemes', names, NONE),
  column('corp_topic_type', '面向法人主题', 'firmThemes', names, NONE),
  column('life_event', '人生事件', 'lifeEvents', names, NONE),
  column('is_entry_center', '是否进驻政务大厅', 'entersHall', yesNo, NO),
  column('is_express', '是否支持物流快递', 'courier', yesNo, NO),
  column('is_pay_online', '是否支持网上支付', 'payOnline', yesNo, NO),
  column('is_schedule', '是否支持预约办理', 'bookable', yesNo, NO),
  column('is_service_terminals', '是否支持自助终端办理', 'kiosk', yesNo, NO),
  column('limit_explain', '数量限制', 'quantityLimit', words),
  column('other_dept', '联办机构', 'jointOrganizations', names, NONE),
  ...contact('link', '咨询', 'consult', 'link_way', leftOut),
  ...contact('supervise', '监督投诉', 'supervise', 'supervise_way', leftOut),
  ...contact('reconsider', '行政复议', 'reconsideration', 'reconsider_phone', pending),
  ...contact('lawsuit', '行政诉讼', 'litigation', 'lawsuit_phone', pending),
  column('legal_rights', '依法享有的权利', 'rights', words, pending),
  column('legal_duties', '依法履行的义务', 'duties', words, pending),
  column('review_points', '审查要点', 'reviewPoints', lines, NONE),
]

/** Fields that say whose row it is or repeat what other fields say: written, and checked where they contradict. */
export const ITEM_KEYS: readonly (readonly [name: string, heading: string])[] = [
  ['task_handle_item', '业务办理项编码'],
  ['task_code', '实施编码'],
  ['dept_name', '实施主体'],
  ['dept_code', '实施主体编码'],
  ['region_code', '行政区划代码'],
  ['task_state', '事项状态'],
  ['task_version', '事项版本'],
]
/** Fields of other systems that stand for a table of their own here, read when that table has no row for the item. */
export const ITEM_STAND_INS: readonly (readonly [name: string, heading: string])[] = [
  ['by_law', '设定依据'],
  ['is_fee', '是否收费'],
  ['transact_addr', '办理地点'],
  ['transact_time', '办理时间'],
]
