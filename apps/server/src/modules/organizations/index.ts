export {
  findOrganization,
  findOrganizationByKey,
  findServiceCentre,
  insertHalls,
  insertOrganizations,
  type OrganizationRow,
  type Staffed,
} from './organizations.repository.ts'
