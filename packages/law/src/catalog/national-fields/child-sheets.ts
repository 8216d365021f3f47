import {
  coercionKind,
  inspectionMethods,
  materialKind,
  medium,
  necessity,
  penaltyKinds,
  resultKind,
  source,
  specialProcedure,
} from './code-tables.ts'
import { decimal, wholeNumber, words, yesNo, yuan } from './codec.ts'
import { type Column, column, gap, neutral, PENDING, refused } from './column.ts'
import { listOf, options } from './list-codec.ts'

/** A table whose rows belong to an item or an entry of the basic catalogue. */
export interface ChildSheet {
  readonly name: ChildName
  readonly heading: string
  /** Member of the definition: a list of what the rows say, or one thing. */
  readonly at: readonly string[]
  readonly isSingle?: true
  /** Member by which an entry is known again, whatever its place. */
  readonly identity?: 'id' | 'name'
  readonly columns: readonly Column[]
}

export const CHILD_NAMES = [
  'law',
  'material',
  'fee_project',
  'questions',
  'audit_item_condition',
  'flow',
  'special_procedure',
  'result',
  'service_type',
  'window',
  'punish',
  'coercion',
  'levy',
  'inspection',
] as const
export type ChildName = (typeof CHILD_NAMES)[number]

const pending = gap(PENDING)

/** The child tables of an item (C0109.2-2018: material, fee_project, questions, audit_item_condition; the rest as extensions). */
export const ITEM_CHILDREN: readonly ChildSheet[] = [
  {
    name: 'law',
    heading: '设定依据',
    at: ['legalBases'],
    columns: [
      column('law_name', '法律法规名称', 'name', words, refused),
      column('law_number', '文号', 'documentNumber', words),
      column('law_article', '条款号', 'article', words, pending),
      column('law_content', '条款内容', 'content', words, pending),
    ],
  },
  {
    name: 'material',
    heading: '材料',
    at: ['materials'],
    identity: 'id',
    columns: [
      column('material_id', '材料标识', 'id', words),
      column('material_code', '标准材料编码', 'standardCode', words),
      column('material_name', '材料名称', 'name', words, refused),
      column('is_need', '材料必要性', 'necessity', necessity, gap('required')),
      column('needed_when', '需要条件', 'neededWhen', words),
      column('material_type', '材料类型', 'kind', materialKind, gap('original')),
      column('material_format', '材料形式', 'medium', medium, gap('either')),
      column('page_num', '份数', 'copies', wholeNumber, neutral(1)),
      column('page_format', '规格', 'size', words),
      column('source_type', '来源渠道', 'source', source, gap('applicant')),
      column('source_explain', '来源渠道说明', 'sourceExplain', words, pending),
      column('accept_stand', '受理标准', 'acceptStandard', words, pending),
      column('fill_explain', '填报须知', 'fillGuide', words),
      column('common_mistakes', '常见错误', 'commonMistakes', listOf('\n')),
      column('by_law', '要求提供材料的依据', 'basis', words, pending),
    ],
  },
  {
    name: 'fee_project',
    heading: '收费项目',
    at: ['fees'],
    columns: [
      column('fee_name', '收费项目名称', 'name', words, refused),
      column('fee_stand', '收费标准', 'standard', words, pending),
      column('fee_amount', '收费金额（元）', 'amount', yuan, gap(0)),
      column('by_law', '收费依据', 'basis', words, pending),
      column('fee_when', '收费条件', 'when', words),
      column('is_desc', '是否允许减免', 'reducible', yesNo, neutral(false)),
      column('desc_explain', '减免说明', 'reduction', words),
    ],
  },
  {
    name: 'questions',
    heading: '常见问题',
    at: ['faqs'],
    columns: [
      column('question', '问题', 'question', words, refused),
      column('answer', '解答', 'answer', words, refused),
    ],
  },
  {
    name: 'audit_item_condition',
    heading: '情形',
    at: ['scenarios'],
    identity: 'id',
    columns: [
      column('condition_id', '情形标识', 'id', words, refused),
      column('condition_name', '情形问题', 'text', words, refused),
      column('condition_hint', '提示', 'hint', words),
      column('condition_options', '选项', 'options', options, refused),
      column('asked_when', '提问条件', 'askedWhen', words),
    ],
  },
  {
    name: 'flow',
    heading: '办理流程',
    at: ['flow'],
    columns: [
      column('flow_stage', '环节', 'stage', words, refused),
      column('flow_step', '步骤', 'step', words, pending),
      column('flow_handler', '办理人员', 'handler', words, pending),
      column('flow_limit', '办理时限', 'limit', words, pending),
      column('flow_standard', '审查标准', 'standard', words, pending),
      column('flow_result', '办理结果', 'result', words, pending),
    ],
  },
  {
    name: 'special_procedure',
    heading: '特别程序',
    at: ['specialProcedures'],
    columns: [
      column('procedure_kind', '特别程序种类', 'kind', specialProcedure, refused),
      column('procedure_clause', '依据条款', 'clause', words, pending),
      column('procedure_days', '天数', 'days', wholeNumber, gap(1)),
      column('procedure_explain', '说明', 'explain', words, pending),
    ],
  },
  {
    name: 'result',
    heading: '审批结果',
    at: ['results'],
    identity: 'name',
    columns: [
      column('result_name', '审批结果名称', 'name', words, refused),
      column('result_type', '审批结果类型', 'kind', resultKind, gap('record')),
      column('licence_type', '电子证照类型', 'licenceType', words),
      column('result_validity', '有效期', 'validity', words),
    ],
  },
  {
    name: 'service_type',
    heading: '中介服务',
    at: ['intermediaries'],
    columns: [
      column('intermediary_service', '中介服务事项', 'service', words, refused),
      column('by_law', '设定依据', 'basis', words, pending),
      column('intermediary_payer', '费用承担', 'payer', words, pending),
    ],
  },
  {
    name: 'window',
    heading: '办理地点',
    at: ['places'],
    columns: [
      column('hall_name', '大厅名称', 'hall', words, refused),
      column('window_name', '窗口', 'window', words, pending),
      column('transact_addr', '办理地址', 'address', words, pending),
      column('transact_time', '办理时间', 'hours', words, pending),
      column('window_phone', '窗口电话', 'phone', words, pending),
      column('traffic', '交通指引', 'traffic', words),
      column('longitude', '经度', 'longitude', decimal),
      column('latitude', '纬度', 'latitude', decimal),
    ],
  },
  {
    name: 'punish',
    heading: '行政处罚',
    at: ['particulars', 'penalties'],
    columns: [
      column('punish_action', '违法行为', 'behaviour', words, refused),
      column('punish_kind', '处罚种类', 'kinds', penaltyKinds, refused),
      column('punish_range', '处罚幅度', 'range', words, refused),
      column('punish_discretion', '裁量基准', 'discretion', words),
      column('by_law', '处罚依据', 'basis', words, refused),
    ],
  },
  {
    name: 'coercion',
    heading: '行政强制',
    at: ['particulars', 'coercions'],
    columns: [
      column('coercion_kind', '强制种类', 'kind', coercionKind, refused),
      column('coercion_object', '强制对象', 'object', words, refused),
      column('coercion_condition', '适用条件', 'condition', words, refused),
      column('by_law', '强制依据', 'basis', words, refused),
    ],
  },
  {
    name: 'levy',
    heading: '行政征收',
    at: ['particulars', 'levy'],
    isSingle: true,
    columns: [
      column('levy_object', '征收对象', 'object', words, refused),
      column('levy_stand', '征收标准', 'standard', words, refused),
      column('levy_period', '征收期限', 'period', words, refused),
      column('by_law', '征收依据', 'basis', words, refused),
    ],
  },
  {
    name: 'inspection',
    heading: '行政检查',
    at: ['particulars', 'inspection'],
    isSingle: true,
    columns: [
      column('inspection_object', '检查对象', 'object', words, refused),
      column('inspection_content', '检查内容', 'content', words, refused),
      column('inspection_method', '检查方式', 'methods', inspectionMethods, refused),
      column('inspection_frequency', '检查比例和频次', 'frequency', words, refused),
      column('by_law', '检查依据', 'basis', words, refused),
    ],
  },
]

/** The child tables of an entry of the basic catalogue: fewer fields of the same tables. */
export const DIRECTORY_CHILDREN: readonly ChildSheet[] = [
  only('law', ['law_name', 'law_number', 'law_article', 'law_content']),
  only('material', ['material_code', 'material_name', 'is_need']),
]

function only(name: ChildName, fields: readonly string[]): ChildSheet {
  const [sheet] = ITEM_CHILDREN.filter((child) => child.name === name)
  if (!sheet) throw new Error(`no table ${name}`)
  const { identity: _, ...rest } = sheet
  return { ...rest, columns: sheet.columns.filter((field) => fields.includes(field.name)) }
}
