import { join } from 'node:path'

const here = import.meta.dirname
const MODULES = [
  'regions',
  'organizations',
  'identity',
  'catalog',
  'registers',
  'seals',
  'cases',
  'licences',
  'notifications',
  'ratings',
  'supervision',
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
    'item.aspects': { type: 'Fingerprints', from: './fingerprints.ts' },
    'item.summary': { type: 'ItemSummary', from: '@tongban/contracts/catalog.ts' },
    'item_version.definition': { type: 'ItemDefinition', from: '@tongban/contracts/items.ts' },
    'item_version.compiled': { type: 'CompiledItem', from: './compiled-item.ts' },
  },
  identity: { 'post.role': { type: 'Role', from: '@tongban/contracts/permissions.ts' } },
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
