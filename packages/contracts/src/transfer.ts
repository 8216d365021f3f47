import { type Static, Type } from 'typebox'
import { codes, ITEM_TYPES } from './items.ts'
import { route } from './route.ts'
import {
  abilities,
  Day,
  Empty,
  Id,
  Instant,
  line,
  nullable,
  PageQuery,
  pageOf,
  RegionCode,
  strict,
} from './values.ts'

/** 导入方案: the national tables (C0109.2-2018), or the lists that Sichuan's districts publish. */
export const IMPORT_PROFILES = ['national', 'sichuan'] as const
export type ImportProfile = (typeof IMPORT_PROFILES)[number]

export const IMPORT_STATUSES = [
  'reading',
  'checking',
  'checked',
  'writing',
  'finished',
  'cancelled',
  'failed',
] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** Why a whole file could not be read. */
export const FILE_FAULTS = [
  'damaged',
  'encrypted',
  'bomb',
  'too_many_rows',
  'too_many_columns',
  'cell_too_long',
  'no_rows',
  'lost',
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** What became of a row of the 目录 or 实施清单; `accepted` went in force with findings, as 存量数据. */
export const ROW_OUTCOMES = ['refused', 'drafted', 'accepted'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

const Progress = strict({
  done: Type.Integer(),
  /** Null while it is not known. */
  total: nullable(Type.Integer()),
  perSecond: nullable(Type.Integer()),
  secondsLeft: nullable(Type.Integer()),
})
export type Progress = Static<typeof Progress>

export const ImportRun = strict({
  id: Id,
  fileName: Type.String(),
  fileSize: Type.Integer(),
  profile: Type.Enum([...IMPORT_PROFILES]),
  /** 实施主体 that all rows are taken over by, whatever the file says. */
  adopter: nullable(strict({ id: Id, name: Type.String() })),
  /** 按存量数据导入: rows go in force with what the quality rules find. */
  legacy: Type.Boolean(),
  status: Type.Enum([...IMPORT_STATUSES]),
  progress: Progress,
  /** Of rows of the 目录 and the 实施清单; under `checked`, what an import would do. */
  counts: strict({
    rows: Type.Integer(),
    added: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    drafted: Type.Integer(),
    refused: Type.Integer(),
  }),
  /** Sheets and columns of the file that no field of the tables is called by. */
  ignored: Type.Array(Type.String()),
  failure: nullable(strict({ fault: Type.Enum([...FILE_FAULTS]), place: Type.String() })),
  createdBy: Type.String(),
  createdAt: Instant,
  finishedAt: nullable(Instant),
  abilities: abilities(['start', 'cancel', 'report']),
})
export type ImportRun = Static<typeof ImportRun>

export const RowFinding = strict({
  /** Heading of the sheet, and the line as the sheet numbers it. */
  sheet: Type.String(),
  line: Type.Integer(),
  field: Type.String(),
  heading: Type.String(),
  level: Type.Enum(['error', 'warning']),
  message: Type.String(),
  value: Type.String(),
})
export const RowReport = strict({
  sheet: Type.String(),
  line: Type.Integer(),
  key: Type.String(),
  name: Type.String(),
  outcome: Type.Enum([...ROW_OUTCOMES]),
  findings: Type.Array(RowFinding),
})
export type RowReport = Static<typeof RowReport>

const ofImport = strict({ importId: Id })
const ofExport = strict({ exportId: Id })

/** Multipart: `profile`, `adopter` (id, may be empty), then one file. Answers with an ImportRun. */
export const IMPORT_UPLOAD_PATH = '/workbench/imports'
/** xlsx: the rows that were not taken as they are, with what is wrong. */
export const IMPORT_REPORT_PATH = '/workbench/imports/:importId/report'
/** xlsx: all sheets with their headings, the code tables and an example. */
export const IMPORT_TEMPLATE_PATH = '/workbench/imports/template'
/** Only for whoever asked for the export. */
export const EXPORT_FILE_PATH = '/workbench/exports/:exportId/file'

export const listImports = route({
  method: 'GET',
  path: '/workbench/imports',
  summary: '事项导入记录',
  permission: 'library.import',
  query: strict(PageQuery),
  result: pageOf(ImportRun),
})
export const getImport = route({
  method: 'GET',
  path: '/workbench/imports/:importId',
  summary: '事项导入进度',
  permission: 'library.import',
  params: ofImport,
  result: ImportRun,
  errors: ['import.not_found'],
})
export const listImportFindings = route({
  method: 'GET',
  path: '/workbench/imports/:importId/findings',
  summary: '事项导入的逐行问题',
  permission: 'library.import',
  params: ofImport,
  query: strict(PageQuery),
  result: pageOf(RowReport),
  errors: ['import.not_found'],
})
/** After the dry run: does it. */
export const startImport = route({
  method: 'POST',
  path: '/workbench/imports/:importId/start',
  summary: '正式导入事项',
  permission: 'library.import',
  params: ofImport,
  body: strict({ legacy: Type.Boolean() }),
  result: ImportRun,
  errors: ['import.not_found', 'import.wrong_status'],
})
/** What batches have put in force stays so. */
export const cancelImport = route({
  method: 'POST',
  path: '/workbench/imports/:importId/cancel',
  summary: '取消导入事项',
  permission: 'library.import',
  params: ofImport,
  body: Empty,
  result: ImportRun,
  errors: ['import.not_found', 'import.wrong_status'],
})

export const EXPORT_FORMATS = ['xlsx', 'json'] as const
export const EXPORT_LAYERS = ['items', 'basic', 'both'] as const
/** 对照编码: other published encodings in columns of their own. */
export const EXPORT_CODES = ['none', 'gb39046', 'sichuan'] as const
export const EXPORT_STATUSES = ['waiting', 'running', 'finished', 'cancelled', 'failed'] as const
export type ExportStatus = (typeof EXPORT_STATUSES)[number]

export const ExportSelection = strict({
  layer: Type.Enum([...EXPORT_LAYERS]),
  /** The region and all below it. */
  region: Type.Optional(RegionCode),
  organizationId: Type.Optional(Id),
  type: Type.Optional(codes(ITEM_TYPES)),
  status: Type.Optional(Type.Enum(['published', 'suspended', 'cancelled'])),
  changedSince: Type.Optional(Day),
})
export type ExportSelection = Static<typeof ExportSelection>

export const ExportRun = strict({
  id: Id,
  selection: ExportSelection,
  format: Type.Enum([...EXPORT_FORMATS]),
  codes: Type.Enum([...EXPORT_CODES]),
  status: Type.Enum([...EXPORT_STATUSES]),
  progress: Progress,
  fileName: nullable(Type.String()),
  fileSize: nullable(Type.Integer()),
  /** Over the rows, as it stands in the file. */
  digest: nullable(Type.String()),
  createdAt: Instant,
  finishedAt: nullable(Instant),
  abilities: abilities(['download', 'cancel']),
})
export type ExportRun = Static<typeof ExportRun>

export const requestExport = route({
  method: 'POST',
  path: '/workbench/exports',
  summary: '导出事项',
  permission: 'library.export',
  ratePerMinute: 20,
  body: strict({
    selection: ExportSelection,
    format: Type.Enum([...EXPORT_FORMATS]),
    codes: Type.Enum([...EXPORT_CODES]),
  }),
  result: ExportRun,
})
export const listExports = route({
  method: 'GET',
  path: '/workbench/exports',
  summary: '我的事项导出',
  permission: 'library.export',
  query: strict(PageQuery),
  result: pageOf(ExportRun),
})
export const getExport = route({
  method: 'GET',
  path: '/workbench/exports/:exportId',
  summary: '事项导出进度',
  permission: 'library.export',
  params: ofExport,
  result: ExportRun,
  errors: ['export.not_found'],
})
export const cancelExport = route({
  method: 'POST',
  path: '/workbench/exports/:exportId/cancel',
  summary: '取消导出事项',
  permission: 'library.export',
  params: ofExport,
  body: Empty,
  result: ExportRun,
  errors: ['export.not_found', 'export.wrong_status'],
})
/** For whom I may import, and of whom I may export. */
export const listTransferAuthorities = route({
  method: 'GET',
  path: '/workbench/transfer/authorities',
  summary: '可导入导出的实施主体',
  permission: 'library.import',
  query: strict({ q: Type.Optional(line(60, 0)) }),
  result: strict({
    items: Type.Array(strict({ id: Id, name: Type.String(), regionName: Type.String() })),
  }),
})
