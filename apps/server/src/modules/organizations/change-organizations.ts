import type {
  changeOrganization,
  createOrganization,
  ManagedOrganization,
} from '@tongban/contracts/organizations.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { creditCodeFault } from '@tongban/law/identifiers/credit-code.ts'
import { Failure } from '../../kernel/failure.ts'
import { regionPrefix } from '../../kernel/policy.ts'
import type { Work } from '../../kernel/work.ts'
import { listRegions } from '../regions/index.ts'
import {
  findManaged,
  insertOrganization,
  type ManagedRow,
  updateOrganization,
} from './managed-organizations.repository.ts'
import { getManaged } from './managed-organizations.ts'
import { actOf, organizationChanged, organizationCreated } from './organization.events.ts'
import { organizationPolicy } from './organization.policy.ts'

/**
 * A new organization below another. It gives nobody a right before posts in it are granted.
 *
 * @throws Failure `organization.not_found`, `organization.closed`, `organization.credit_code_invalid`, `organization.known`, `organization.region_outside`
 */
export async function create(
  work: Work,
  given: BodyOf<typeof createOrganization>,
): Promise<ManagedOrganization> {
  const { parentId, ...particulars } = given
  const parent = await claimOrganization(work, parentId)
  if (!given.regionCode.startsWith(regionPrefix(parent.region_code)))
    throw new Failure('organization.region_outside')
  const id = await add(work, particulars, parentId)
  await work.record()
  return getManaged(work, id)
}

type Added = Omit<BodyOf<typeof createOrganization>, 'parentId'>

/**
 * The first organization of a platform, which stands below no other.
 *
 * @returns its id
 * @throws Failure `organization.credit_code_invalid`, `organization.known`, `organization.region_outside`
 */
export const foundOrganization = (work: Work, particulars: Added): Promise<string> =>
  add(work, particulars, null)

async function add(
  work: Work,
  { name, shortName, creditCode, kind, regionCode, phone, address }: Added,
  parentId: string | null,
): Promise<string> {
  if (creditCodeFault(creditCode) !== null) throw new Failure('organization.credit_code_invalid')
  const [region] = await listRegions(work.tx, [regionCode])
  if (!region) throw new Failure('organization.region_outside')
  const id = work.newStream()
  const made = await insertOrganization(work.tx, {
    id,
    key: creditCode.toLowerCase(),
    name: name.trim(),
    short_name: shortName.trim(),
    credit_code: creditCode,
    region_code: regionCode,
    parent_id: parentId,
    kind,
    phone,
    address: address.trim(),
  })
  if (!made) throw new Failure('organization.known')
  work.emit(organizationCreated(id, { ...actOf(work), name: name.trim(), creditCode }))
  return id
}

/** @throws Failure `organization.not_found`, `organization.closed` */
export async function change(
  work: Work,
  id: string,
  { name, shortName, phone, address }: BodyOf<typeof changeOrganization>,
): Promise<ManagedOrganization> {
  const before = await claimOrganization(work, id)
  await updateOrganization(work.tx, id, {
    name: name.trim(),
    short_name: shortName.trim(),
    phone,
    address: address.trim(),
  })
  work.emit(organizationChanged(id, { ...actOf(work), name: name.trim(), before: before.name }))
  await work.record()
  return getManaged(work, id)
}

/** @throws Failure `organization.not_found`, `organization.closed` */
export async function claimOrganization(work: Work, id: string): Promise<ManagedRow> {
  const found = await findManaged(work.tx, id)
  if (!found || !organizationPolicy.manage.holds(work.actor, found))
    throw new Failure('organization.not_found')
  if (found.closed_on !== null) throw new Failure('organization.closed')
  return found
}
