import type { Empty } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { messagePolicy } from '../message.policy.ts'
import { setRead } from '../message.repository.ts'

export async function readMessage(work: Work, id: string): Promise<Empty> {
  const isMine = await setRead(work.tx, id, work.actor, messagePolicy.own, work.now.toString())
  if (!isMine) throw new Failure('message.not_found')
  return {}
}
