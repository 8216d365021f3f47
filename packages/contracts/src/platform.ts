import { Type } from 'typebox'
import { route } from './route.ts'
import { Day, Id, Instant, nullable, RegionCode, strict } from './values.ts'

export const listRegions = route({
  method: 'GET',
  path: '/regions',
  summary: '行政区划',
  permission: 'public',
  cacheSeconds: 3600,
  query: strict({ parent: Type.Optional(Type.String({ pattern: '^\\d{6,12}$' })) }),
  result: strict({
    items: Type.Array(
      strict({
        code: Type.String(),
        name: Type.String(),
        level: Type.Integer(),
        parent: nullable(Type.String()),
      }),
    ),
  }),
})
export const listHalls = route({
  method: 'GET',
  path: '/halls',
  summary: '办事大厅',
  permission: 'public',
  cacheSeconds: 3600,
  query: strict({ region: Type.Optional(RegionCode) }),
  result: strict({
    items: Type.Array(
      strict({
        id: Id,
        name: Type.String(),
        regionCode: Type.String(),
        address: Type.String(),
        phone: Type.String(),
        hours: Type.String(),
        longitude: nullable(Type.Number()),
        latitude: nullable(Type.Number()),
      }),
    ),
  }),
})
/** A stored file that the caller may see; streamed, not JSON. */
export const FILE_PATH = '/files/:fileId'
export const listAuditSeals = route({
  method: 'GET',
  path: '/workbench/audit/seals',
  summary: '每日封存',
  permission: 'audit.read',
  result: strict({
    items: Type.Array(
      strict({
        day: Day,
        chains: Type.Integer(),
        events: Type.Integer(),
        root: Type.String(),
        signature: Type.String(),
        suite: Type.String(),
        sealedAt: Instant,
      }),
    ),
  }),
})
