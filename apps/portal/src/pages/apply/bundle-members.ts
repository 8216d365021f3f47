import { getGuide } from '@tongban/contracts/catalog.ts'
import { publishedCondition } from '@tongban/law/forms/compile-condition.ts'
import { holds } from '@tongban/law/forms/condition.ts'
import { own } from '@tongban/law/forms/prepared-form.ts'
import type { PortalRequest } from '../../page-route.ts'
import type { OpenDraft } from './open-draft.ts'

export type BundleMember = { code: string; name: string; organization: string }

/** 一件事: the items that are applied for in this situation, each with the authority that decides it. */
export async function bundleMembers(
  request: PortalRequest,
  { guide, draft }: OpenDraft,
): Promise<BundleMember[]> {
  const lookup = (name: string) => own(draft.scenario, name) ?? own(draft.answers, name) ?? null
  const due = (guide.definition.bundle?.members ?? []).filter(
    ({ when }) => when === undefined || holds(publishedCondition(when), lookup),
  )
  const guides = await Promise.all(
    due.map(({ itemCode }) => request.call(getGuide, { params: { code: itemCode } })),
  )
  return guides.flatMap((found) =>
    found.ok
      ? [
          {
            code: found.value.code,
            name: found.value.definition.name,
            organization: found.value.organization.name,
          },
        ]
      : [],
  )
}
