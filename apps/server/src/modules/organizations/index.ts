export { foundOrganization } from './change-organizations.ts'
export { closingHeldUp, closingProposed } from './organization.events.ts'
export {
  findHighestServiceCentre,
  findOrganization,
  findOrganizationByKey,
  findServiceCentre,
  findStandingByKey,
  type HallRow,
  insertHalls,
  insertOrganizations,
  listHalls,
  listHallsOf,
  listOrganizationsByCreditCode,
  listOrganizationsNamed,
  lockOpenOrganization,
  type OrganizationRow,
  type Staffed,
} from './organizations.repository.ts'
