import { itemOf } from '../../../../../../tests/town/applicant.ts'
import type { Town } from '../../../../../../tests/town/town.ts'
import { changeStatus, publishItem } from '../../catalog/index.ts'

/** The authority does what the demonstration's does, in its own words if it likes, and it is indexed. Returns its code. */
export async function publishAs(
  town: Town,
  organizationKey: string,
  itemKey: string,
  change: object = {},
): Promise<string> {
  const { sequence, definition } = itemOf(itemKey)
  const organizationId = await town.organizationId(organizationKey)
  const { code } = await town.does((work) =>
    publishItem(work, {
      organizationId,
      sequence,
      definition: { ...definition, ...change },
      publishedOn: work.today,
    }),
  )
  await town.jobs.settle()
  return code
}

export async function becomes(
  town: Town,
  code: string,
  status: 'published' | 'suspended' | 'cancelled',
): Promise<void> {
  await town.does((work) => changeStatus(work, code, status, '规则调整'))
  await town.jobs.settle()
}
