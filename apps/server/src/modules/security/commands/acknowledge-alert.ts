import type { SecurityAlert } from '@tongban/contracts/security.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { lockAlert, setAcknowledged } from '../alert.repository.ts'
import { presentAlert } from '../present.ts'

/** 处理: who looked into it and what they found, once. Nobody judges what they did themselves (三员分立). */
export async function acknowledgeAlert(work: Work, id: string, note: string): Promise<SecurityAlert> {
  const found = await lockAlert(work.tx, id)
  if (!found) throw new Failure('alert.not_found')
  if (found.acknowledged_at !== null) throw new Failure('alert.acknowledged')
  if (found.about === work.actor.accountId) throw new Failure('alert.own')
  const row = await setAcknowledged(work.tx, id, {
    acknowledged_at: work.now.toString(),
    acknowledged_by: work.actor.accountId,
    acknowledged_name: work.actor.name,
    note: note.trim(),
  })
  return presentAlert(row, work.language)
}
