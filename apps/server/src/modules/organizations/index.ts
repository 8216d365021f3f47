export { foundOrganization } from './change-organizations.ts'
export {
  findHighestServiceCentre,
  findOrganization,
  findOrganizationByKey,
  findServiceCentre,
  type HallRow,
  insertHalls,
  insertOrganizations,
  listHalls,
  listHallsOf,
  listOrganizationsByCreditCode,
  listOrganizationsNamed,
  type OrganizationRow,
  type Staffed,
} from './organizations.repository.ts'
