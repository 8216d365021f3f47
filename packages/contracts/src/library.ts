import { type Static, Type } from 'typebox'
import { Code, Definition } from './changes.ts'
import type { CatalogFile } from './items.ts'
import { route } from './route.ts'
import { Day, Id, line, nullable, PageQuery, pageOf, strict } from './values.ts'

const BasicSummary = strict({
  code: Type.String(),
  name: Type.String(),
  type: Type.String(),
  department: Type.String(),
  version: Type.Integer(),
  status: Type.Enum(['published', 'suspended', 'cancelled']),
  /** Of a department whose work the organization does. */
  isOwn: Type.Boolean(),
  /** What the organization has of it already, where the entry names no further item: another one may be a repetition. */
  repeats: Type.Array(Type.String()),
})
export type BasicSummary = Static<typeof BasicSummary>
export const findBasicItems = route({
  method: 'GET',
  path: '/workbench/library/basic-items',
  summary: '查找基本目录',
  permission: 'library.read',
  /** `organizationId`: for whom an item is to be added; what is of its departments comes first. */
  query: strict({ q: Type.Optional(line(60, 0)), organizationId: Type.Optional(Id), ...PageQuery }),
  result: pageOf(BasicSummary),
})
/** Of a basic item (12) or an item (33): what one version said. */
export const getVersion = route({
  method: 'GET',
  path: '/workbench/library/versions/:code/:version',
  summary: '历史版本',
  permission: 'library.read',
  params: strict({
    code: Code,
    version: Type.Integer({ minimum: 1, maximum: 100_000 }),
  }),
  result: strict({
    version: Type.Integer(),
    /** The number of the newest one. */
    latest: Type.Integer(),
    on: Day,
    definition: Definition,
  }),
  errors: ['item.not_found', 'basic_item.not_found'],
})

/** The authorities for which I may prepare changes; by part of their name the first of them. */
export const findAuthorities = route({
  method: 'GET',
  path: '/workbench/library/authorities',
  summary: '可以编辑的实施主体',
  permission: 'library.edit',
  query: strict({ q: Type.Optional(line(60, 0)) }),
  result: strict({ items: Type.Array(strict({ id: Id, name: Type.String() })) }),
})

/** A place where applications are taken in, as it stands in a guide. */
const HallPlace = strict({
  hall: Type.String(),
  address: Type.String(),
  hours: Type.String(),
  phone: Type.String(),
  longitude: nullable(Type.Number()),
  latitude: nullable(Type.Number()),
})
/** What an editor chooses from. */
export const getVocabulary = route({
  method: 'GET',
  path: '/workbench/library/vocabulary',
  summary: '编辑所用的大厅、证照、数据核验与标准流程',
  permission: 'library.read',
  result: strict({
    halls: Type.Array(HallPlace),
    licenceTypes: Type.Array(
      strict({
        key: Type.String(),
        name: Type.String(),
        fields: Type.Array(strict({ id: Type.String(), name: Type.String() })),
      }),
    ),
    checks: Type.Array(
      strict({
        key: Type.String(),
        source: Type.String(),
        facts: Type.Array(strict({ id: Type.String(), name: Type.String() })),
      }),
    ),
    processes: Type.Array(strict({ key: Type.String(), name: Type.String(), description: Type.String() })),
  }),
})
export type Vocabulary = Static<(typeof getVocabulary)['result']>
export const getStandardProcess = route({
  method: 'GET',
  path: '/workbench/library/processes/:key',
  summary: '标准办理流程',
  permission: 'library.read',
  params: strict({ key: Type.String({ maxLength: 41 }) }),
  result: strict({ xml: Type.String() }),
  errors: ['standard_process.not_found'],
})

/** multipart/form-data with one file; answers a CatalogFile. */
export const CATALOG_UPLOAD_PATH = '/workbench/library/files'
/** A file of the catalogue, by the hash of its content; streamed, not JSON. */
export const CATALOG_FILE_PATH = '/catalog-files/:sha256'
export const catalogFileAddress = ({ sha256 }: Pick<CatalogFile, 'sha256'>): string =>
  `/api/v1/catalog-files/${sha256}`
