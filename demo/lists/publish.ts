/** Publishes the lists of the demonstration as their editor does: previewed, then published on a basis. */
import { listIntermediaries, registerIntermediary } from '@tongban/contracts/intermediaries.ts'
import { LIST_KINDS, previewList, publishList } from '@tongban/contracts/public-lists.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { takeSnapshot } from '@tongban/contracts/standards.ts'
import { serviceOf } from '../../apps/server/src/app/open.ts'
import { type AnyRoute, type Input, JsonText } from '../../apps/server/src/kernel/http/service.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { INSIDE } from '../../apps/server/src/kernel/work.ts'
import { staffActor } from '../../apps/server/src/modules/identity/index.ts'
import { INTERMEDIARIES } from './intermediaries.ts'

const REGIONS = ['330300', '330302', '330381']
const BASIS = '经温州市行政审批制度改革工作领导小组办公室审核同意，按现行有效的政务服务事项生成。'

/** What is there already stays: a job that was cut off goes on where it stopped. */
export async function publishAll(platform: Platform, editorId: string): Promise<void> {
  const service = serviceOf(platform)
  const actor = await staffActor(platform, editorId)
  const ask = async <C extends AnyRoute>(contract: C, input: Input): Promise<ResultOf<C>> => {
    const caller = { actor, requestId: 'demonstration', origin: INSIDE, language: 'zh' } as const
    const answer = await service.call(contract, caller, input)
    return answer instanceof JsonText ? JSON.parse(answer.text) : answer
  }
  const known = await ask(listIntermediaries, { query: { limit: 100 } })
  for (const body of INTERMEDIARIES)
    if (!known.items.some(({ creditCode }) => creditCode === body.creditCode))
      await ask(registerIntermediary, { body })
  for (const region of REGIONS) {
    for (const kind of LIST_KINDS) {
      const params = { region, kind }
      const { digest, edition, lines } = await ask(previewList, { params, query: { limit: 1 } })
      if (edition === null && lines > 0) await ask(publishList, { params, body: { digest, basis: BASIS } })
    }
  }
  await ask(takeSnapshot, {})
}
