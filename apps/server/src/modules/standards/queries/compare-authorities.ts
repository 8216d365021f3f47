import type { ParamsOf, QueryOf } from '@tongban/contracts/route.ts'
import {
  ASPECTS,
  type Comparison,
  type compareAuthorities as contract,
} from '@tongban/contracts/standards.ts'
import { Failure } from '../../../kernel/failure.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import { meanScore, presentRow, shareOf } from '../comparison.ts'
import { standardsPolicy } from '../entry.policy.ts'
import { listOtherCodes } from '../entry.repository.ts'
import { listHandlingsOf } from '../handling.repository.ts'
import { measureHandling } from './measure-handling.ts'

type Asked = ParamsOf<typeof contract> & QueryOf<typeof contract>

/**
 * 规范比对: what all authorities have together is the measure, and those that the actor may see stand side by side,
 * the worst first.
 *
 * @throws Failure `comparison.not_found` where nobody implements the item within what the actor may see
 */
export async function compareAuthorities(reading: Reading, asked: Asked): Promise<Comparison> {
  const { db, actor } = reading
  const { basicCode, region } = asked
  const handlings = await listHandlingsOf(db, basicCode)
  const sequence = asked.sequence ?? handlings[0]?.sequence
  const handling = handlings.find((one) => one.sequence === sequence)
  if (sequence === undefined || !handling) throw new Failure('comparison.not_found')
  const measuring = await measureHandling(reading, { basicCode, sequence })
  const { standard, measured, basic } = measuring
  const prefix = region === undefined ? '' : regionPrefix(region)
  const shown = measured.filter(({ row }) => row.seen && row.region_code.startsWith(prefix))
  if (shown.length === 0) throw new Failure('comparison.not_found')
  return {
    basicCode,
    name: standard.itemName,
    type: standard.itemType,
    department: basic?.definition.department ?? null,
    sequence,
    handlings: handlings.map(({ sequence, name, authorities }) => ({ sequence, name, authorities })),
    standard: ASPECTS.map((aspect) => ({
      source: standard[aspect].source,
      share: shareOf(measured, aspect),
    })),
    meanScore: meanScore(shown),
    rows: shown
      .map((one) => presentRow(one, measuring))
      .toSorted((a, b) => a.score - b.score || (a.code < b.code ? -1 : 1)),
    otherCodes: await listOtherCodes(db, standard.itemName, basicCode, actor, standardsPolicy.read),
  }
}
