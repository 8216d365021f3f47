import type {
  Intermediary,
  IntermediaryEntry,
  updateIntermediary as updateContract,
} from '@tongban/contracts/intermediaries.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { creditCodeFault } from '@tongban/law/identifiers/credit-code.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { listUpwards } from '../../regions/index.ts'
import { standardsPolicy } from '../entry.policy.ts'
import * as repository from '../intermediary.repository.ts'
import { presentIntermediary } from '../intermediary.ts'
import { intermediaryRegistered, intermediaryUpdated } from '../list.events.ts'

/** @throws Failure `intermediary.code_invalid`, `intermediary.out_of_reach` or `intermediary.known` */
export async function registerIntermediary(work: Work, entry: IntermediaryEntry): Promise<Intermediary> {
  const { name, creditCode, regionCode, qualification, phone, address, services } = entry
  if (creditCodeFault(creditCode)) throw new Failure('intermediary.code_invalid')
  const [region] = await listUpwards(work.tx, regionCode)
  if (!region || !standardsPolicy.publish.holds(work.actor, { region_code: regionCode }))
    throw new Failure('intermediary.out_of_reach')
  const id = work.newStream()
  const row = await repository.insertIntermediary(work.tx, {
    id,
    name,
    credit_code: creditCode,
    region_code: regionCode,
    region_name: region.name,
    qualification,
    phone,
    address,
    services: JSON.stringify(services),
    listed: true,
  })
  if (!row) throw new Failure('intermediary.known')
  work.emit(intermediaryRegistered(id, { creditCode }))
  return presentIntermediary(row)
}

/** @throws Failure `intermediary.not_found`, also for those of other regions */
export async function updateIntermediary(
  work: Work,
  id: string,
  { qualification, phone, address, services, isListed }: BodyOf<typeof updateContract>,
): Promise<Intermediary> {
  const content = { qualification, phone, address, services: JSON.stringify(services), listed: isListed }
  const row = await repository.updateIntermediary(work.tx, id, content, work.actor, standardsPolicy.publish)
  if (!row) throw new Failure('intermediary.not_found')
  work.emit(intermediaryUpdated(id, { isListed }))
  return presentIntermediary(row)
}
