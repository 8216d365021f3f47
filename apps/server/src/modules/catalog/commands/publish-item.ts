import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { lockOpenOrganization } from '../../organizations/index.ts'
import { listUpwards } from '../../regions/index.ts'
import { type Authority, judgeItem } from '../judge-items.ts'
import type { PublishedItem } from '../published-item.ts'
import { publishJudged } from './publish-many.ts'

type NewVersion = {
  readonly organizationId: string
  /** Of the handling items under one implementation code, 1–99. */
  readonly sequence: number
  readonly definition: ItemDefinition
  readonly publishedOn: Temporal.PlainDate
}

/**
 * Publishes a definition as a new item, or as the next version of the item with the same code. Everything that every
 * application would have to compute is computed here.
 *
 * @throws Failure `request.invalid` where the shape is wrong, `item.invalid` with every other fault, `organization.closed`
 */
export async function publishItem(
  work: Work,
  { organizationId, sequence, definition, publishedOn }: NewVersion,
): Promise<PublishedItem> {
  const authority = await authorityOf(work, organizationId)
  const judgement = await judgeItem(work, { authority, sequence, definition })
  if (!judgement.ok) throw new Failure(judgement.failure, { errors: [...judgement.faults] })
  const errors = judgement.findings.filter(({ level }) => level === 'error')
  if (errors.length > 0)
    throw new Failure('item.invalid', {
      errors: errors.map(({ path, rule, message }) => ({ path, code: rule, message })),
    })
  const { itemId, version, versionId, status } = await publishJudged(work, judgement, publishedOn)
  const { organization, region } = authority
  return {
    itemId,
    code: judgement.code,
    version,
    versionId,
    publishedOn: publishedOn.toString(),
    name: judgement.definition.name,
    organization: {
      id: organization.id,
      key: organization.key,
      name: organization.name,
      creditCode: organization.credit_code,
      regionCode: organization.region_code,
    },
    region: { code: region.code, name: region.name },
    definition: judgement.definition,
    compiled: judgement.compiled,
    status,
  }
}

async function authorityOf(work: Work, organizationId: string): Promise<Authority> {
  const organization = await lockOpenOrganization(work.tx, organizationId)
  if (!organization) throw new Failure('organization.closed')
  const [region] = await listUpwards(work.tx, organization.region_code)
  if (!region) throw new Error(`no region ${organization.region_code}`)
  return { organization, region }
}
