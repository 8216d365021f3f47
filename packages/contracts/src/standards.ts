import { type Static, Type } from 'typebox'
import { LintFinding } from './catalog.ts'
import { BasicCode, codes, ITEM_TYPES, LEVELS, Limit } from './items.ts'
import { route } from './route.ts'
import { Day, Id, Instant, nullable, PageQuery, pageOf, RegionCode, strict } from './values.ts'

/**
 * 八统一 (Zhejiang): 主项名称、子项名称、适用依据、申请材料、办事流程、业务经办流程、办理时限、表单内容; with the type, and the
 * code by which items are compared at all, also 三级四同 (名称、编码、类型、依据).
 */
export const ASPECTS = ['name', 'type', 'basis', 'materials', 'flow', 'process', 'limits', 'form'] as const
export type Aspect = (typeof ASPECTS)[number]

/**
 * How an authority's item stands to the standard in one aspect. better: promises less time than the standard asks;
 * missing: the standard has something and the item nothing; excepted: differs, and the exception is on record.
 */
export const MARKS = ['same', 'better', 'differs', 'missing', 'excepted'] as const
export const Mark = Type.Enum([...MARKS])
export type Mark = Static<typeof Mark>

/** What the standard of an aspect is taken from: the entry of the 基本目录, or what most authorities have. */
export const Source = Type.Enum(['basic', 'majority'])
export type Source = Static<typeof Source>

export const Span = strict({ length: Limit.properties.length, unit: Limit.properties.unit })
export type Span = Static<typeof Span>

/** Among whom the best was found. */
const Peers = Type.Enum(['city', 'province'])
const AspectName = Type.Enum([...ASPECTS])

/** One thing that an authority is asked to put right; the words are in the message catalogue. */
export const Todo = Type.Union([
  strict({ kind: Type.Literal('name'), own: Type.String(), standard: Type.String(), source: Source }),
  strict({ kind: Type.Literal('type'), own: codes(ITEM_TYPES), standard: codes(ITEM_TYPES), source: Source }),
  strict({
    kind: Type.Literal('differs'),
    aspect: AspectName,
    /** How many parts it has: materials, stages, fields. */
    own: Type.Integer(),
    standard: Type.Integer(),
    source: Source,
  }),
  strict({ kind: Type.Literal('missing'), aspect: AspectName, source: Source }),
  strict({ kind: Type.Literal('statutory'), own: Span, standard: Span, source: Source }),
  strict({ kind: Type.Literal('promise'), own: Span, best: Span, peers: Peers }),
  strict({ kind: Type.Literal('visits'), own: Type.Integer(), best: Type.Integer(), peers: Peers }),
  strict({ kind: Type.Literal('vague'), words: Type.Array(Type.String()) }),
])
export type Todo = Static<typeof Todo>

const Score = Type.Integer({ minimum: 0, maximum: 100 })
/** 办理项 under one 基本编码: the two digits that end their codes. */
const Sequence = Type.String({ pattern: '^(?!00)\\d{2}$' })

const Row = strict({
  code: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  organizationName: Type.String(),
  regionCode: Type.String(),
  regionName: Type.String(),
  level: codes(LEVELS),
  score: Score,
  /** In the order of ASPECTS. */
  marks: Type.Array(Mark),
  todos: Type.Array(Todo),
})
export type ComparedRow = Static<typeof Row>

export const Comparison = strict({
  basicCode: BasicCode,
  name: Type.String(),
  type: codes(ITEM_TYPES),
  department: nullable(Type.String()),
  sequence: Sequence,
  handlings: Type.Array(strict({ sequence: Sequence, name: Type.String(), authorities: Type.Integer() })),
  /** In the order of ASPECTS; share: of all authorities, how many are like the standard, 0 to 1. */
  standard: Type.Array(strict({ source: Source, share: Type.Number({ minimum: 0, maximum: 1 }) })),
  meanScore: nullable(Score),
  /** Worst first. */
  rows: Type.Array(Row),
  /** Items of the same name under another 基本编码: 编码 is the fourth of 四同. */
  otherCodes: Type.Array(
    strict({ code: Type.String(), basicCode: Type.String(), organizationName: Type.String() }),
  ),
})
export type Comparison = Static<typeof Comparison>

export const ComparedItem = strict({
  ...Row.properties,
  aspects: Type.Array(
    strict({
      aspect: AspectName,
      mark: Mark,
      source: Source,
      lines: Type.Array(strict({ mark: Type.Enum(['same', 'missing', 'extra']), text: Type.String() })),
      /** Why it may differ, where that is on record. */
      exception: nullable(Type.String()),
    }),
  ),
  findings: Type.Array(LintFinding),
})
export type ComparedItem = Static<typeof ComparedItem>

const Handling = strict({
  basicCode: BasicCode,
  sequence: Sequence,
  name: Type.String(),
  type: codes(ITEM_TYPES),
  department: nullable(Type.String()),
  authorities: Type.Integer(),
  /** Mean over all authorities; null before the first comparison. */
  score: nullable(Score),
})
export type Handling = Static<typeof Handling>

export const listHandlings = route({
  method: 'GET',
  path: '/workbench/comparisons',
  summary: '可比对的事项',
  permission: 'standards.read',
  query: strict({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    /** The most authorities first, or the lowest score first. */
    by: Type.Optional(Type.Enum(['authorities', 'score'])),
    ...PageQuery,
  }),
  result: pageOf(Handling),
})

const compared = {
  params: strict({ basicCode: BasicCode }),
  query: strict({ sequence: Type.Optional(Sequence), region: Type.Optional(RegionCode) }),
}
export const compareAuthorities = route({
  method: 'GET',
  path: '/workbench/comparisons/:basicCode',
  summary: '规范比对：三级四同、八统一',
  permission: 'standards.read',
  ...compared,
  result: Comparison,
  errors: ['comparison.not_found'],
})
export const compareItem = route({
  method: 'GET',
  path: '/workbench/comparisons/:basicCode/items/:code',
  summary: '一个单位与标准的逐项差异',
  permission: 'standards.read',
  params: strict({ basicCode: BasicCode, code: Type.String({ maxLength: 40 }) }),
  result: ComparedItem,
  errors: ['comparison.not_found'],
})
/** With the query of `compareAuthorities`. Streamed, not JSON. */
export const COMPARISON_FILE = '/workbench/comparisons/:basicCode/file/:format'

const scope = { region: Type.Optional(RegionCode), organization: Type.Optional(Id) }

export const StandardsReport = strict({
  name: Type.String(),
  region: nullable(Type.String()),
  organization: nullable(Id),
  /** When the figures were taken. */
  takenAt: Instant,
  items: Type.Integer(),
  authorities: Type.Integer(),
  /** Without any finding. */
  clean: Type.Integer(),
  /** Items that at least one other authority or the 基本目录 can be compared with. */
  compared: Type.Integer(),
  score: nullable(Score),
  findings: Type.Array(strict({ rule: Type.String(), items: Type.Integer() })),
  deviations: Type.Array(strict({ aspect: AspectName, items: Type.Integer() })),
  worst: Type.Array(
    strict({
      code: Type.String(),
      name: Type.String(),
      organizationName: Type.String(),
      score: nullable(Score),
      findings: Type.Integer(),
    }),
  ),
  /** Oldest first, a day each. */
  trend: Type.Array(
    strict({ day: Day, items: Type.Integer(), clean: Type.Integer(), score: nullable(Score) }),
  ),
})
export type StandardsReport = Static<typeof StandardsReport>

export const standardsReport = route({
  method: 'GET',
  path: '/workbench/standards/report',
  summary: '地区或部门的事项规范报告',
  permission: 'standards.read',
  query: strict(scope),
  result: StandardsReport,
  errors: ['report.not_found'],
})
/** With the query of `standardsReport`. Streamed, not JSON. */
export const REPORT_FILE = '/workbench/standards/report/file/:format'

export const takeSnapshot = route({
  method: 'POST',
  path: '/workbench/standards/snapshots',
  summary: '重新统计规范报告',
  permission: 'standards.read',
  ratePerMinute: 12,
  result: strict({ queued: Type.Boolean() }),
})

export const Standing = strict({
  organizationId: Id,
  name: Type.String(),
  regionName: Type.String(),
  items: Type.Integer(),
  clean: Type.Integer(),
  score: nullable(Score),
})
export type Standing = Static<typeof Standing>
export const listStandings = route({
  method: 'GET',
  path: '/workbench/standards/organizations',
  summary: '各部门的规范得分，低分在前',
  permission: 'standards.read',
  query: strict({ region: scope.region, ...PageQuery }),
  result: pageOf(Standing),
  errors: ['report.not_found'],
})

export const FoundItem = strict({
  code: Type.String(),
  name: Type.String(),
  organizationName: Type.String(),
  rule: Type.String(),
  /** In how many places. */
  places: Type.Integer(),
  /** Of the first place. */
  message: Type.String(),
})
export type FoundItem = Static<typeof FoundItem>
export const listFoundItems = route({
  method: 'GET',
  path: '/workbench/standards/findings',
  summary: '不符合某条规则的事项',
  permission: 'standards.read',
  query: strict({ ...scope, rule: Type.String({ maxLength: 60 }), ...PageQuery }),
  result: pageOf(FoundItem),
  errors: ['report.not_found'],
})

export const ItemTodos = strict({
  basicCode: BasicCode,
  code: Type.String(),
  name: Type.String(),
  score: nullable(Score),
  todos: Type.Array(Todo),
  findings: Type.Integer(),
})
export type ItemTodos = Static<typeof ItemTodos>
export const listTodos = route({
  method: 'GET',
  path: '/workbench/standards/todos',
  summary: '一个部门的规范整改清单',
  permission: 'standards.read',
  query: strict({ organization: Id, ...PageQuery }),
  result: pageOf(ItemTodos),
  errors: ['report.not_found'],
})
