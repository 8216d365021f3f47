import { type Static, Type } from 'typebox'
import { Feel, FieldId, FormDefinition } from './forms.ts'
import { Particulars } from './item-particulars.ts'
import { SPECIAL_PROCEDURE_CODES } from './special-procedures.ts'
import { Fen, line, strict, text } from './values.ts'

/** 事项类型, GB/T 39046-2020 A.1. */
export const ITEM_TYPES = {
  '01': '行政许可',
  '02': '行政处罚',
  '03': '行政强制',
  '04': '行政征收',
  '05': '行政给付',
  '06': '行政检查',
  '07': '行政确认',
  '08': '行政奖励',
  '09': '行政裁决',
  '10': '其他行政权力',
  '20': '公共服务',
} as const
export type ItemType = keyof typeof ITEM_TYPES
/** 行使层级, A.2. */
export const LEVELS = {
  '1': '国家级',
  '2': '省级',
  '3': '市级',
  '4': '县级',
  '5': '镇（乡、街道）级',
  '6': '村（社区）级',
  '7': '分级管理',
} as const
/** 服务对象, national practice C0109 (not GB/T 39046 A.4: see decision on codes). */
export const SUBJECTS = {
  '1': '自然人',
  '2': '企业法人',
  '3': '事业法人',
  '4': '社会组织法人',
  '5': '非法人企业',
  '6': '行政机关',
  '9': '其他组织',
} as const
/** 办件类型, A.6. */
export const CASE_TYPES = { '1': '即办件', '2': '承诺件', '9': '其他' } as const
/** 办理形式, A.5. */
export const HANDLE_FORMS = {
  '1': '窗口办理',
  '2': '网上办理（电脑端）',
  '3': '网上办理（移动端）',
  '4': '快递申请',
  '9': '其他',
} as const
/** 权力来源. */
export const POWER_SOURCES = {
  '1': '法定本级行使',
  '2': '上级下放',
  '3': '上级授权',
  '4': '同级授权',
  '5': '上级委托',
  '6': '同级委托',
} as const
/** 实施主体性质, A.3. */
export const AUTHORITY_NATURES = { '1': '法定机关', '2': '授权组织', '3': '受委托组织', '9': '其他' } as const
/** 网上办理深度. */
export const ONLINE_DEPTHS = {
  '1': 'Ⅰ级 互联网咨询',
  '2': 'Ⅱ级 网上收件预审',
  '3': 'Ⅲ级 网上受理',
  '4': 'Ⅳ级 全程网办',
} as const

/** A code of one of the tables above. */
export const codes = <T extends Record<string, string>>(table: T) =>
  Type.Enum(Object.keys(table) as (keyof T & string)[])

export const LegalBasis = strict({
  name: line(120),
  documentNumber: Type.Optional(line(80)),
  article: line(60),
  content: text(2000),
})

export const Limit = strict({
  length: Type.Integer({ minimum: 0, maximum: 400 }),
  unit: Type.Enum(['workday', 'day', 'month']),
  explain: Type.Optional(text(500)),
  clause: Type.Optional(line(120)),
})
export type Limit = Static<typeof Limit>

/** How a material can be spared (免提交三条, R49): tried by the planner in the order of design §7. */
export const EvidenceWay = Type.Union([
  /** Produced by another member of the same bundle. */
  strict({ kind: Type.Literal('bundle_output'), licenceType: Type.String(), basis: line(200) }),
  /** Collected in an earlier step or case of this applicant and still valid. */
  strict({
    kind: Type.Literal('earlier_material'),
    validMonths: Type.Integer({ minimum: 1, maximum: 120 }),
    basis: line(200),
  }),
  /** A valid electronic licence of trust grade A or B. */
  strict({ kind: Type.Literal('licence'), licenceType: Type.String(), basis: line(200) }),
  /** A check at an authoritative source: `expects` is FEEL over the facts the check returns. */
  strict({
    kind: Type.Literal('data_check'),
    check: Type.String(),
    expects: Type.Optional(Feel),
    basis: line(200),
  }),
  /** 告知承诺 / 容缺: a signed promise, where the item and the applicant's credit allow. */
  strict({ kind: Type.Literal('promise'), text: text(800), basis: line(200) }),
])
export type EvidenceWay = Static<typeof EvidenceWay>

/** A file that everybody may read: 空白表、样表、结果样本. Kept by the library under its content's hash. */
export const CatalogFile = strict({
  name: line(120),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  mime: Type.String({ maxLength: 100 }),
  size: Type.Integer({ minimum: 1 }),
})
export type CatalogFile = Static<typeof CatalogFile>

export const Material = strict({
  id: FieldId,
  /** Standard material code: equal codes in several items of a bundle are the same paper and are asked once. */
  standardCode: Type.Optional(Type.String({ maxLength: 40 })),
  name: line(100),
  /** 材料必要性. */
  necessity: Type.Enum(['required', 'optional', 'deferrable']),
  neededWhen: Type.Optional(Feel),
  kind: Type.Enum(['original', 'copy']),
  medium: Type.Enum(['paper', 'electronic', 'either']),
  copies: Type.Integer({ minimum: 0, maximum: 20 }),
  size: Type.Optional(line(20)),
  /** 来源渠道: 申请人自备 / 政府部门核发 / 其他. */
  source: Type.Enum(['applicant', 'government', 'other']),
  sourceExplain: line(200),
  acceptStandard: text(500),
  fillGuide: Type.Optional(text(500)),
  commonMistakes: Type.Optional(Type.Array(line(200), { maxItems: 6 })),
  basis: line(200),
  /** 空白表 and 样表. */
  blankForm: Type.Optional(CatalogFile),
  sample: Type.Optional(CatalogFile),
  evidence: Type.Array(EvidenceWay, { maxItems: 6 }),
})
export type Material = Static<typeof Material>

export const ScenarioQuestion = strict({
  id: FieldId,
  text: line(100),
  hint: Type.Optional(line(200)),
  options: Type.Array(strict({ value: Type.String({ maxLength: 40 }), label: line(60) }), {
    minItems: 2,
    maxItems: 12,
  }),
  askedWhen: Type.Optional(Feel),
})

/** A condition of the item that data can decide; `holds` is FEEL over facts, answers and scenario answers. */
export const Rule = strict({
  id: FieldId,
  /** The condition in words, as in the guide. */
  text: line(200),
  holds: Feel,
  /** What is told when it fails: the reason and what would make it pass (counterfactual). */
  whenNot: text(400),
  basis: line(200),
})
export type Rule = Static<typeof Rule>

export const Fee = strict({
  name: line(60),
  standard: line(200),
  basis: line(200),
  amount: Fen,
  when: Type.Optional(Feel),
  reducible: Type.Boolean(),
  reduction: Type.Optional(line(300)),
})

export const Contact = strict({
  department: line(80),
  phone: line(40),
  address: Type.Optional(line(160)),
  url: Type.Optional(line(200)),
})
export const Place = strict({
  hall: line(80),
  window: line(60),
  address: line(160),
  hours: line(120),
  phone: line(40),
  traffic: Type.Optional(line(200)),
  longitude: Type.Optional(Type.Number()),
  latitude: Type.Optional(Type.Number()),
})
export const FlowStep = strict({
  stage: line(20),
  step: line(60),
  handler: line(60),
  limit: line(40),
  standard: text(600),
  result: line(120),
})

/** 基本编码, GB/T 39554.1-2020. */
const BasicCode = Type.String({ pattern: '^[0-9A-Z]{12}$' })

/** Complete content of one version of an implementation list entry (实施清单), field set of C0109.2-2018. */
export const ItemDefinition = strict({
  name: line(100),
  nameEn: Type.Optional(line(200)),
  /** What people call it: everyday words for search and headings. */
  plainNames: Type.Array(line(40), { maxItems: 20 }),
  summary: text(400),
  basicCode: BasicCode,
  /** 本地编码, where a province has one beside the national code. */
  localCode: Type.Optional(line(60)),
  type: codes(ITEM_TYPES),
  level: codes(LEVELS),
  powerSource: codes(POWER_SOURCES),
  authorityNature: codes(AUTHORITY_NATURES),
  entrustedBy: Type.Optional(line(80)),
  legalBases: Type.Array(LegalBasis, { maxItems: 20 }),
  subjects: Type.Array(codes(SUBJECTS), { minItems: 1, uniqueItems: true }),
  caseType: codes(CASE_TYPES),
  statutory: Limit,
  promised: Limit,
  conditions: Type.Array(strict({ text: text(400) }), { maxItems: 30 }),
  notAllowed: Type.Optional(Type.Array(strict({ text: text(400) }), { maxItems: 20 })),
  flow: Type.Array(FlowStep, { maxItems: 20 }),
  specialProcedures: Type.Array(
    strict({
      kind: Type.Enum(SPECIAL_PROCEDURE_CODES),
      clause: line(120),
      days: Type.Integer({ minimum: 1 }),
      explain: text(300),
    }),
    { maxItems: 8 },
  ),
  fees: Type.Array(Fee, { maxItems: 12 }),
  handleForms: Type.Array(codes(HANDLE_FORMS)),
  onlineDepth: codes(ONLINE_DEPTHS),
  visits: Type.Integer({ minimum: 0, maximum: 10 }),
  visitReason: Type.Optional(line(200)),
  /** 通办范围. */
  crossRegion: Type.Enum(['none', 'county', 'city', 'province', 'nation']),
  personThemes: Type.Array(line(20), { maxItems: 8 }),
  firmThemes: Type.Array(line(20), { maxItems: 8 }),
  lifeEvents: Type.Array(line(20), { maxItems: 8 }),
  entersHall: Type.Boolean(),
  courier: Type.Boolean(),
  payOnline: Type.Boolean(),
  bookable: Type.Boolean(),
  kiosk: Type.Boolean(),
  quantityLimit: Type.Optional(text(300)),
  jointOrganizations: Type.Array(line(60), { maxItems: 20 }),
  results: Type.Array(
    strict({
      name: line(80),
      kind: Type.Enum(['licence', 'approval', 'certificate', 'payment', 'record']),
      licenceType: Type.Optional(Type.String()),
      validity: Type.Optional(line(60)),
      sample: Type.Optional(CatalogFile),
    }),
    { maxItems: 20 },
  ),
  intermediaries: Type.Array(strict({ service: line(80), basis: line(200), payer: line(40) }), {
    maxItems: 10,
  }),
  places: Type.Array(Place, { maxItems: 20 }),
  consult: Contact,
  supervise: Contact,
  reconsideration: Contact,
  litigation: Contact,
  rights: text(800),
  duties: text(800),
  faqs: Type.Array(strict({ question: line(120), answer: text(1000) }), { maxItems: 30 }),
  reviewPoints: Type.Array(line(200), { maxItems: 20 }),
  scenarios: Type.Array(ScenarioQuestion, { maxItems: 12 }),
  materials: Type.Array(Material, { maxItems: 40 }),
  eligibility: Type.Array(Rule, { maxItems: 20 }),
  /** Checks at data bases whose facts the rules and the process read, e.g. `population.person`. */
  checks: Type.Array(Type.String(), { maxItems: 12 }),
  /** Without sections and process where nobody can apply online. */
  form: FormDefinition,
  /** BPMN 2.0 XML of the handling process. */
  process: Type.String({ maxLength: 200_000 }),
  /** 处罚、强制、征收、检查 only. */
  particulars: Type.Optional(Particulars),
  /** Present for 一件事: the items that are applied for together. Materials and fields of the members are merged by rule. */
  bundle: Type.Optional(
    strict({
      members: Type.Array(strict({ key: FieldId, itemCode: Type.String(), when: Type.Optional(Feel) }), {
        minItems: 2,
        maxItems: 12,
      }),
    }),
  ),
  /** Which answers become which fields of the issued licence: licence field → FEEL over `answers`, `applicant`, `facts`, `case`. */
  licenceFields: Type.Optional(Type.Record(Type.String(), Feel)),
  examples: Type.Array(
    strict({
      name: line(100),
      scenario: Type.Record(Type.String(), Type.String()),
      expectsMaterials: Type.Array(Type.String()),
      expectsFee: Type.Optional(Fen),
    }),
    { maxItems: 20 },
  ),
})
export type ItemDefinition = Static<typeof ItemDefinition>
