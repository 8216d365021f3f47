import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { abilities, CreditCode, Day, Id, Instant, line, nullable, RegionCode, strict } from './values.ts'

export const ORGANIZATION_KINDS = ['government', 'department', 'hall_centre', 'street_centre'] as const

export const OrganizationLine = strict({
  id: Id,
  name: Type.String(),
  kind: Type.Enum([...ORGANIZATION_KINDS]),
  regionCode: Type.String(),
  regionName: Type.String(),
  /** Whether others stand below it. */
  hasChildren: Type.Boolean(),
  /** 已撤并: since when it is no more. */
  closedOn: nullable(Day),
})
export type OrganizationLine = Static<typeof OrganizationLine>

const Particulars = {
  name: line(80, 2),
  shortName: line(30, 2),
  phone: Type.String({ pattern: '^[0-9-]{5,20}$' }),
  address: line(120, 2),
}
export const ManagedOrganization = strict({
  ...OrganizationLine.properties,
  shortName: Type.String(),
  creditCode: Type.String(),
  phone: Type.String(),
  address: Type.String(),
  parent: nullable(strict({ id: Id, name: Type.String() })),
  /** Into which it was merged. */
  successor: nullable(strict({ id: Id, name: Type.String() })),
  history: Type.Array(
    strict({
      seq: Type.Integer(),
      kind: Type.String(),
      at: Instant,
      actor: Type.String(),
      reason: nullable(Type.String()),
      /** The other organization it was about. */
      other: nullable(Type.String()),
    }),
  ),
  abilities: abilities(['change', 'add_below', 'close']),
})
export type ManagedOrganization = Static<typeof ManagedOrganization>

/** With those that are no more. One level of the tree: what stands below `parent`, or the highest that the administrator looks after. */
export const listOrganizationTree = route({
  method: 'GET',
  path: '/workbench/organizations',
  summary: '机构：树',
  permission: 'organization.read',
  query: strict({ parent: Type.Optional(Id) }),
  result: strict({ items: Type.Array(OrganizationLine) }),
})
export const findOrganizations = route({
  method: 'GET',
  path: '/workbench/organizations/search',
  summary: '机构：按名称查找',
  permission: 'organization.read',
  query: strict({ q: Type.Optional(line(60)) }),
  result: strict({ items: Type.Array(strict({ id: Id, name: Type.String() })) }),
})
export const getOrganization = route({
  method: 'GET',
  path: '/workbench/organizations/:organizationId',
  summary: '机构：详情',
  permission: 'organization.read',
  params: strict({ organizationId: Id }),
  result: ManagedOrganization,
  errors: ['organization.not_found'],
})
export const createOrganization = route({
  method: 'POST',
  path: '/workbench/organizations',
  summary: '机构：新增',
  permission: 'organization.manage',
  body: strict({
    ...Particulars,
    creditCode: CreditCode,
    kind: Type.Enum([...ORGANIZATION_KINDS]),
    parentId: Id,
    /** The parent's region, or one below it. */
    regionCode: RegionCode,
  }),
  result: ManagedOrganization,
  errors: [
    'organization.not_found',
    'organization.closed',
    'organization.credit_code_invalid',
    'organization.known',
    'organization.region_outside',
  ],
})
export const changeOrganization = route({
  method: 'PUT',
  path: '/workbench/organizations/:organizationId',
  summary: '机构：修改',
  permission: 'organization.manage',
  params: strict({ organizationId: Id }),
  body: strict(Particulars),
  result: ManagedOrganization,
  errors: ['organization.not_found', 'organization.closed'],
})
