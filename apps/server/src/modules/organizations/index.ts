export {
  findOrganization,
  findOrganizationByKey,
  findServiceCentre,
  insertHalls,
  insertOrganizations,
  listOrganizationsByCreditCode,
  type OrganizationRow,
  type Staffed,
} from './organizations.repository.ts'
