import type { QueryOf } from '@tongban/contracts/route.ts'
import type { listHeldServices as contract } from '@tongban/contracts/search.ts'
import { JsonText } from '../../../kernel/http/service.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listOwnValidLicences } from '../../licences/index.ts'
import { lexiconOf } from '../lexicon-cache.ts'
import { askedOf } from '../words/asked.ts'
import { quoted, sign } from '../words/lexeme.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { understand } from '../words/question.ts'
import { findWanted } from './find-groups.ts'
import { hitText, withSummaries } from './find-items.ts'

const MOST_LICENCES = 12
const MOST_ITEMS = 5
/** What is done with a licence that one has. */
const FOLLOWING = '变更 延续 换领 换证 换发 补领 补证 补发 补办 注销 年审 年检 年报 续期 签注 校验'
  .split(' ')
  .map((word) => `${quoted(word)}:AB`)
  .join(' | ')

/** What renews, changes, replaces or ends the licences of the person or firm. */
export async function listHeldServices(
  reading: Reading,
  { region }: QueryOf<typeof contract>,
): Promise<JsonText> {
  const held = await listOwnValidLicences(reading)
  const lexicon = await lexiconOf(reading.platform)
  const licences = await Promise.all(
    held.slice(0, MOST_LICENCES).map(async ({ id, typeKey, typeName, validUntil }) => {
      const candidates = followingQuery(typeKey, typeName, lexicon)
      const wanted = await findWanted(reading, candidates, region, MOST_ITEMS)
      const hits = await withSummaries(reading, wanted.vicinity, wanted.hits)
      const head = JSON.stringify({ licenceId: id, typeName, validUntil })
      return hits.length > 0 ? [`${head.slice(0, -1)},"items":[${hits.map(hitText).join(',')}]}`] : []
    }),
  )
  return new JsonText(`{"licences":[${licences.flat().join(',')}]}`)
}

/** Items that give such a licence, and those that do something with one by their name. */
function followingQuery(typeKey: string, typeName: string, lexicon: Lexicon): string {
  const question = understand(typeName, lexicon)
  const given = quoted(sign.gives(typeKey))
  return question ? `${given} | ((${askedOf(question).all}) & (${FOLLOWING}))` : given
}
