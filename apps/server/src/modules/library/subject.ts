import type { ChangeLayer, DraftDefinition } from '@tongban/contracts/changes.ts'
import { buildImplementationCode } from '@tongban/law/identifiers/item-code.ts'
import { Failure } from '../../kernel/failure.ts'
import { regionPrefix } from '../../kernel/policy.ts'
import type { Work } from '../../kernel/work.ts'
import { findBasicItem, findLatestVersionOf, getItemVersion, listHandlingCodes } from '../catalog/index.ts'
import { findOrganization, listHalls, type OrganizationRow } from '../organizations/index.ts'
import { beginDraft } from './begin-draft.ts'
import { basicKeeper } from './change.policy.ts'
import type { InForce } from './concerned.ts'

/** Whose a change is, and what a new item of it begins with. */
export type Subject = {
  readonly place: { readonly organization_id: string; readonly region_code: string }
  readonly organizationName: string
  readonly creditCode: string
  readonly name: string
  readonly basicCode: string | null
  readonly beginning: DraftDefinition
}

type New = {
  readonly layer: ChangeLayer
  readonly organizationId?: string
  readonly basicCode?: string
}

/** Undefined when the authority or the basic item is not said. @throws Failure `basic_item.not_found` */
export async function subjectOfNew(
  work: Work,
  { layer, organizationId, basicCode }: New,
): Promise<Subject | undefined> {
  const id = layer === 'basic' ? basicKeeper(work.actor) : organizationId
  if (id === undefined && layer === 'basic') throw new Failure('permission.denied')
  const organization = id === undefined ? undefined : await findOrganization(work.tx, id)
  if (!organization || organization.closed_on !== null) return undefined
  const owner = ownedBy(organization)
  if (layer === 'basic') return { ...owner, name: '', basicCode: null, beginning: EMPTY_BASIC }
  if (basicCode === undefined) return undefined
  const basic = await findBasicItem(work.tx, basicCode)
  if (basic?.status !== 'published') throw new Failure('basic_item.not_found')
  const [hall] = await listHalls(work.tx, regionPrefix(organization.region_code))
  const latest = await findLatestVersionOf(work.tx, organization.id)
  const sibling = latest && (await getItemVersion(work.platform, latest, work.tx)).definition
  const first = { basic: basic.definition, organization, sibling: sibling || undefined, hall }
  const draft = beginDraft({ ...first, sequence: 1 })
  // Of several handling items under a basic item, the first that the authority does not have yet.
  const implementation = buildImplementationCode({
    authority: organization.credit_code,
    level: Number(draft.level),
    basic: basicCode,
  })
  const sequence = (await listHandlingCodes(work.tx, implementation)).length + 1
  return { ...owner, name: draft.name ?? '', basicCode, beginning: beginDraft({ ...first, sequence }) }
}

/** Undefined when the items belong to several authorities. */
export async function subjectOfStanding(
  work: Work,
  layer: ChangeLayer,
  standing: readonly InForce[],
): Promise<Subject | undefined> {
  const [first] = standing
  const id = layer === 'basic' ? basicKeeper(work.actor) : first?.organization?.id
  if (layer === 'basic' && id === undefined) throw new Failure('basic_item.not_found')
  const organization = id === undefined ? undefined : await findOrganization(work.tx, id)
  const isOfOne = standing.every((one) => one.organization?.id === first?.organization?.id)
  if (!organization || !first || !isOfOne) return undefined
  return { ...ownedBy(organization), name: first.name, basicCode: first.basicCode, beginning: {} }
}

const ownedBy = ({ id, region_code, name, credit_code }: OrganizationRow) => ({
  place: { organization_id: id, region_code },
  organizationName: name,
  creditCode: credit_code,
})

const EMPTY_BASIC: DraftDefinition = {
  levels: [],
  subjects: [],
  plainNames: [],
  personThemes: [],
  firmThemes: [],
  lifeEvents: [],
  legalBases: [],
  handlingNames: [],
  materials: [],
  stages: [],
}
