import type { Empty } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Holding } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { closeOwnAccount } from '../../identity/index.ts'
import { ownerOf } from '../queries/held-data.ts'

/** 注销账号, when nothing of theirs is under way. */
export async function closeAccount(work: Work, holdings: readonly Holding[]): Promise<Empty> {
  const owner = ownerOf(work)
  for (const { isUnderWay } of holdings)
    if (await isUnderWay?.(work, owner)) throw new Failure('account.cases_open')
  await closeOwnAccount(work)
  return {}
}
