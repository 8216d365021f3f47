import type { HeldSection } from '@tongban/contracts/privacy.ts'
import { privacyWords } from '@tongban/i18n/privacy.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { DataOwner, Holding } from '../../../kernel/module.ts'
import type { Reading } from '../../../kernel/work.ts'

/** So many of each kind on the page. */
const SHOWN = 20

/**
 * 我的数据: what every module holds about the person or firm, with where it comes from, by what law and how long
 * (PIPL §17, §45).
 */
export async function listHeldData(
  reading: Reading,
  holdings: readonly Holding[],
  limit = SHOWN,
): Promise<HeldSection[]> {
  const owner = ownerOf(reading)
  const say = privacyWords(reading.language)
  return Promise.all(
    holdings.map(async ({ key, list }) => {
      const items = await list(reading, owner, limit + 1)
      return {
        key,
        title: say(`held.${key}`),
        source: say(`held.${key}.source`),
        basis: say(`held.${key}.basis`),
        kept: say(`held.${key}.kept`),
        items: items.slice(0, limit),
        hasMore: items.length > limit,
      }
    }),
  )
}

/** @throws Failure `session.required`, `permission.denied` to those who act in nobody's name */
export function ownerOf({ actor: { accountId, subjectId } }: Pick<Reading, 'actor'>): DataOwner {
  if (accountId === null) throw new Failure('session.required')
  if (subjectId === null) throw new Failure('permission.denied')
  return { accountId, subjectId }
}
