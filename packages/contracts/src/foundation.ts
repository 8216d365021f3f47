import { type Static, Type } from 'typebox'
import { createOrganization } from './organizations.ts'
import { appointStaff } from './staff.ts'
import { line, RegionCode, strict } from './values.ts'

const { parentId: _, ...organization } = createOrganization.body.properties
const { name, staffNumber, phone } = appointStaff.body.properties
const Administrator = strict({ name, staffNumber, phone })

/** What an empty platform begins with: the highest organization of the place, and its three administrators (三员分立). */
export const Foundation = strict({
  organization: strict(organization),
  system: Administrator,
  security: Administrator,
  audit: Administrator,
})
export type Foundation = Static<typeof Foundation>

/** 行政区划 as they come from the statistical office: code and name. */
export const Divisions = Type.Array(strict({ code: RegionCode, name: line(60, 2) }), { minItems: 1 })
export type Divisions = Static<typeof Divisions>
