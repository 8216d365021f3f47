export {
  findHighestServiceCentre,
  findOrganization,
  findOrganizationByKey,
  findServiceCentre,
  type HallRow,
  insertHalls,
  insertOrganizations,
  listHalls,
  listOrganizationsByCreditCode,
  listOrganizationsNamed,
  type OrganizationRow,
  type Staffed,
} from './organizations.repository.ts'
