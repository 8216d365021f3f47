import { ItemDefinition } from '@tongban/contracts/items.ts'
import { itemFault } from '@tongban/i18n/item-faults.ts'
import type { ItemFault } from '@tongban/law/catalog/item-fault.ts'
import { lintItem } from '@tongban/law/catalog/lint.ts'
import {
  buildHandlingCode,
  buildImplementationCode,
  handlingCodeFault,
} from '@tongban/law/identifiers/item-code.ts'
import { Failure } from '../../../kernel/failure.ts'
import { createCheck } from '../../../kernel/http/validation.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { listUpwards } from '../../regions/index.ts'
import {
  insertItem,
  insertVersion,
  lockItem,
  putSearchRow,
  raiseRevision,
  updateItem,
} from '../catalog.repository.ts'
import { compileItem } from '../compile-item.ts'
import { fingerprintsOf } from '../fingerprints.ts'
import { itemPublished } from '../item.events.ts'
import { findPublishedItem } from '../item-cache.ts'
import { summaryOf } from '../item-summary.ts'
import type { ResolvedMember } from '../merge-bundle.ts'
import type { PublishedItem } from '../published-item.ts'
import { itemTokens } from '../search/item-tokens.ts'

type NewVersion = {
  readonly organizationId: string
  /** Of the handling items under one implementation code, 1–99. */
  readonly sequence: number
  readonly definition: ItemDefinition
  readonly publishedOn: Temporal.PlainDate
}

const checkDefinition = createCheck(ItemDefinition, 'json')
/** 一件事 spares people the most, so it stands a little before its members. */
const BUNDLE_WEIGHT = 0.05

/**
 * Publishes a definition as a new item, or as the next version of the item with the same code. Everything that every
 * application would have to compute is computed here.
 *
 * @throws Failure `request.invalid` where the shape is wrong, `item.invalid` with every other fault
 */
export async function publishItem(
  work: Work,
  { organizationId, sequence, definition: authored, publishedOn }: NewVersion,
): Promise<PublishedItem> {
  checkDefinition(authored, '', work.language)
  const { organization, region } = await placeOf(work, organizationId)
  const code = itemCode(work, organization.credit_code, sequence, authored)
  const compilation = await compileItem(authored, await resolveMembers(work, authored))
  if (!compilation.ok) throw invalid(work, compilation.faults)
  const { definition, compiled } = compilation
  const findings = lintItem(definition)
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length > 0)
    throw new Failure('item.invalid', {
      errors: errors.map(({ path, rule, message }) => ({ path, code: rule, message })),
    })

  const before = await lockItem(work.tx, code)
  const itemId = before?.id ?? work.newStream()
  const version = (before?.version ?? 0) + 1
  const versionId = work.newId()
  const { hash } = work.platform.keyring.suite
  const digest = hash(JSON.stringify(definition))
  const head = {
    name: definition.name,
    type: definition.type,
    version,
    version_id: versionId,
    published_on: publishedOn.toString(),
    findings: findings.length,
    aspects: fingerprintsOf(definition, hash),
    summary: summaryOf(definition, { code, organizationName: organization.name, region }),
  }
  if (before) await updateItem(work.tx, itemId, head)
  else {
    await insertItem(work.tx, {
      ...head,
      id: itemId,
      code,
      basic_code: definition.basicCode,
      organization_id: organizationId,
      region_code: region.code,
      status: 'published',
    })
  }
  await insertVersion(work.tx, {
    id: versionId,
    item_id: itemId,
    version,
    published_on: head.published_on,
    digest,
    definition,
    compiled,
  })
  await putSearchRow(work.tx, {
    item_id: itemId,
    region_code: region.code,
    organization_name: organization.name,
    person_themes: definition.personThemes,
    firm_themes: definition.firmThemes,
    life_events: definition.lifeEvents,
    weight: definition.bundle ? BUNDLE_WEIGHT : 0,
    tokens: itemTokens(definition, organization.name, region.code),
  })
  await raiseRevision(work.tx)
  work.emit(itemPublished(itemId, { code, version, versionId, digest }))
  return {
    itemId,
    code,
    version,
    versionId,
    publishedOn: head.published_on,
    name: definition.name,
    organization: {
      id: organization.id,
      key: organization.key,
      name: organization.name,
      creditCode: organization.credit_code,
      regionCode: organization.region_code,
    },
    region: { code: region.code, name: region.name },
    definition,
    compiled,
    status: before?.status ?? 'published',
  }
}

async function placeOf(work: Work, organizationId: string) {
  const organization = await findOrganization(work.tx, organizationId)
  if (!organization) throw new Error(`no organization ${organizationId}`)
  const [region] = await listUpwards(work.tx, organization.region_code)
  if (!region) throw new Error(`no region ${organization.region_code}`)
  return { organization, region }
}

/** 业务办理项编码 (GB/T 39554.1-2020). */
function itemCode(
  work: Work,
  creditCode: string,
  sequence: number,
  { level, basicCode }: ItemDefinition,
): string {
  const implementation = buildImplementationCode({
    authority: creditCode,
    level: Number(level),
    basic: basicCode,
  })
  const code = buildHandlingCode({ implementation, sequence })
  const fault = handlingCodeFault(code)
  if (fault) throw invalid(work, [{ path: '/basicCode', code: 'code_invalid', text: `${code} ${fault}` }])
  return code
}

/** The items that a bundle names by their codes, as they are published now. */
async function resolveMembers(work: Work, { bundle }: ItemDefinition): Promise<ResolvedMember[]> {
  const members: ResolvedMember[] = []
  const faults: ItemFault[] = []
  for (const [index, { key, itemCode, when }] of (bundle?.members ?? []).entries()) {
    const item = await findPublishedItem(work.platform, itemCode, work.tx)
    if (item?.status === 'published') members.push({ key, when, item })
    else
      faults.push({ path: `/bundle/members/${index}/itemCode`, code: 'member_unpublished', text: itemCode })
  }
  if (faults.length > 0) throw invalid(work, faults)
  return members
}

const invalid = ({ language }: Work, faults: readonly ItemFault[]): Failure =>
  new Failure('item.invalid', {
    errors: faults.map(({ path, code, text }) => ({ path, code, message: itemFault(language, code, text) })),
  })
