export {
  findOrganization,
  findOrganizationByKey,
  findServiceCentre,
  type HallRow,
  insertHalls,
  insertOrganizations,
  type OrganizationRow,
  type Staffed,
} from './organizations.repository.ts'
