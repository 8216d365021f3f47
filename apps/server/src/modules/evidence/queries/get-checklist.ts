import type { Checklist } from '@tongban/contracts/catalog.ts'
import { checklist } from '@tongban/i18n/evidence.ts'
import { failureWords } from '@tongban/i18n/failures.ts'
import { planChecklist } from '@tongban/law/catalog/checklist.ts'
import { scenarioFaults } from '@tongban/law/catalog/scenario.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findPublishedItem } from '../../catalog/index.ts'
import { listLicenceTypeNames } from '../../licences/index.ts'
import { sourceName } from '../ask-bases.ts'
import { bundleOutputs } from '../bundle-outputs.ts'

/**
 * 按情形生成材料清单, before anyone has signed in.
 *
 * @throws Failure `item.not_found`; `item.scenario_unknown` with the questions that are not answered as the item asks
 */
export async function getChecklist(
  { platform, db, language }: Reading,
  code: string,
  scenario: Readonly<Record<string, string>>,
): Promise<Checklist> {
  const item = await findPublishedItem(platform, code)
  if (item?.status !== 'published') throw new Failure('item.not_found')
  const faults = scenarioFaults(item.definition.scenarios, scenario)
  if (faults.length > 0) {
    const { detail } = failureWords('item.scenario_unknown', language)
    throw new Failure('item.scenario_unknown', {
      errors: faults.map(({ questionId, code }) => ({
        path: `/scenario/${questionId}`,
        code,
        message: detail,
      })),
    })
  }
  const licences = await listLicenceTypeNames(db)
  const names = { licence: (key: string) => licences.get(key) ?? key, source: sourceName }
  const bundle = {
    materials: item.compiled.materials,
    outputs: bundleOutputs(item.compiled.members, scenario),
  }
  return checklist(language, planChecklist(item.definition, scenario, names, bundle))
}
