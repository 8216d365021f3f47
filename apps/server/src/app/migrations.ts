import { join } from 'node:path'

const here = import.meta.dirname
const MODULES = [
  'regions',
  'organizations',
  'identity',
  'sso',
  'privacy',
  'catalog',
  'registers',
  'seals',
  'cases',
  'licences',
  'search',
  'standards',
  'library',
  'transfer',
  'consultations',
  'notifications',
  'ratings',
  'supervision',
  'security',
] as const

/** Folders of plain SQL; the numbers at the front of the file names give the order over all of them. */
export const MIGRATIONS: readonly string[] = [
  join(here, '../kernel/migrations'),
  ...MODULES.map((module) => join(here, '../modules', module, 'migrations')),
]

type ColumnTypes = Readonly<Record<string, { type: string; imported?: string; from: string; list?: true }>>

/** What a column holds where SQL cannot say it, by `table.column`. JSON lists are written as text, since the driver makes arrays of them. */
const COLUMN_TYPES: Readonly<Partial<Record<(typeof MODULES)[number], ColumnTypes>>> = {
  catalog: {
    'basic_item.definition': { type: 'BasicDefinition', from: '@tongban/contracts/basic-items.ts' },
    'basic_item_version.definition': { type: 'BasicDefinition', from: '@tongban/contracts/basic-items.ts' },
    'item.aspects': { type: 'Fingerprints', from: './fingerprints.ts' },
    'item.summary': { type: 'ItemSummary', from: '@tongban/contracts/catalog.ts' },
    'item_version.definition': { type: 'ItemDefinition', from: '@tongban/contracts/items.ts' },
    'item_version.compiled': { type: 'CompiledItem', from: './compiled-item.ts' },
  },
  identity: {
    'post.role': { type: 'Role', from: '@tongban/contracts/permissions.ts' },
    'proposal.role': { type: 'Role | null', imported: 'Role', from: '@tongban/contracts/permissions.ts' },
  },
  sso: {
    'client.definition': {
      type: 'ClientDefinition | null',
      imported: 'ClientDefinition',
      from: '@tongban/contracts/sso.ts',
    },
    'client.proposed': {
      type: 'ClientDefinition | null',
      imported: 'ClientDefinition',
      from: '@tongban/contracts/sso.ts',
    },
    'client_key.jwk': { type: 'PublicJwk | null', imported: 'PublicJwk', from: '@tongban/contracts/sso.ts' },
  },
  privacy: {
    'access.role': { type: 'Role', from: '@tongban/contracts/permissions.ts' },
    'objection.section': { type: 'HoldingKey', from: '@tongban/contracts/privacy.ts' },
  },
  cases: {
    'case.process_state': { type: 'ProcessState', from: '@tongban/law/process/state.ts' },
    'case.clock_events': { type: 'StoredClockEvent', from: '@tongban/law/clock/clock-events.ts', list: true },
    'special_procedure.kind': {
      type: 'keyof typeof SPECIAL_PROCEDURES',
      imported: 'SPECIAL_PROCEDURES',
      from: '@tongban/contracts/special-procedures.ts',
    },
    'correction.defects': { type: 'Defect', from: '@tongban/contracts/cases.ts', list: true },
  },
  licences: { 'type.definition': { type: 'LicenceType', from: '@tongban/contracts/licences.ts' } },
  search: {
    'wording.brief': { type: 'Brief', from: './indexing/index.repository.ts' },
    'wording.content': { type: 'ItemWords', from: './indexing/item-words.ts' },
  },
  standards: {
    'entry.figures': { type: 'Figures', from: '@tongban/law/catalog/standard.ts' },
    'entry.content': { type: 'LineContent', from: '@tongban/contracts/public-lists.ts' },
    'entry.intermediaries': { type: 'ServiceDemand', from: '@tongban/contracts/public-lists.ts', list: true },
    'entry.prints': { type: 'Prints', from: '@tongban/law/catalog/standard.ts' },
    'entry.type': { type: 'ItemType', from: '@tongban/contracts/items.ts' },
    'handling.type': { type: 'ItemType', from: '@tongban/contracts/items.ts' },
    'handling.standard': {
      type: 'Standard | null',
      imported: 'Standard',
      from: '@tongban/law/catalog/standard.ts',
    },
    'handling.bests': {
      type: 'Record<string, Best> | null',
      imported: 'Best',
      from: '@tongban/law/catalog/compare.ts',
    },
    'snapshot.figures': { type: 'SnapshotFigures', from: './snapshot.ts' },
    'list.kind': { type: 'ListKind', from: '@tongban/contracts/public-lists.ts' },
    'line.type': { type: 'ItemType', from: '@tongban/contracts/items.ts' },
    'line.content': { type: 'LineContent', from: '@tongban/contracts/public-lists.ts' },
    'intermediary.services': {
      type: 'OfferedService',
      from: '@tongban/contracts/intermediaries.ts',
      list: true,
    },
  },
  library: {
    'draft.definition': { type: 'DraftDefinition', from: '@tongban/contracts/changes.ts' },
    'exception.aspect': { type: 'BoundAspect', from: '@tongban/law/catalog/basic-conflicts.ts' },
    'review.remarks': { type: 'Remark', from: '@tongban/contracts/changes.ts', list: true },
    'notice.items': { type: 'NoticeItem', from: '@tongban/contracts/notices.ts', list: true },
    'fate.successors': { type: 'Successor', from: '@tongban/contracts/notices.ts', list: true },
  },
  transfer: {
    'import.failure': {
      type: "ImportRun['failure']",
      imported: 'ImportRun',
      from: '@tongban/contracts/transfer.ts',
    },
    'export.selection': { type: 'ExportSelection', from: '@tongban/contracts/transfer.ts' },
  },
  consultations: {
    'entry.quotes': { type: 'Quotation', from: '@tongban/contracts/consultations.ts', list: true },
  },
  security: {
    'alert.facts': { type: 'AlertFacts', from: './alert-facts.ts' },
  },
  notifications: {
    'message.params': { type: 'MessageParams', from: '@tongban/i18n/notifications.ts' },
    'message.template': { type: 'MessageTemplate', from: '@tongban/i18n/notifications.ts' },
  },
}

/** One schema a module, the file of its generated table types, and the columns whose type SQL cannot say. */
export const MODULE_SCHEMAS = MODULES.map((module) => ({
  schema: module,
  file: join(here, '../modules', module, `${module}.tables.ts`),
  columnTypes: COLUMN_TYPES[module] ?? {},
}))
