import type { publishList as contract, Edition } from '@tongban/contracts/public-lists.ts'
import type { BodyOf, ParamsOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { getRegion, presentEdition } from '../edition.ts'
import { standardsPolicy } from '../entry.policy.ts'
import { listAllLines } from '../line.repository.ts'
import { listPublished } from '../list.events.ts'
import {
  closeLines,
  findEdition,
  insertEdition,
  listListedItems,
  lockList,
  openLines,
} from '../list.repository.ts'
import { changesBetween, countChanges, digestOf, generate, signedText } from '../public-list.ts'
import { DRAW_BROCHURE } from './draw-brochure.ts'

/**
 * 公布清单: what the rule gives now becomes the next edition, signed by the platform. `digest` is that of the preview.
 *
 * @throws Failure `list.not_found` for other regions, `list.stale` where something changed since the preview,
 *   `list.unchanged` where nothing differs from the edition in force
 */
export async function publishList(
  work: Work,
  { region: code, kind }: ParamsOf<typeof contract>,
  { digest: previewed, basis }: BodyOf<typeof contract>,
): Promise<Edition> {
  const { tx, actor, platform, today, now } = work
  if (!standardsPolicy.publish.holds(actor, { region_code: code })) throw new Failure('list.not_found')
  const region = await getRegion(work, code)
  const list = await lockList(tx, {
    id: work.newStream(),
    kind,
    region_code: code,
    region_name: region.name,
    edition: 0,
  })
  const lines = generate(
    kind,
    await listListedItems(tx, { region: code, kind }, actor, standardsPolicy.publish),
  )
  const { suite } = platform.keyring
  const digest = digestOf(lines, suite.hash)
  if (digest !== previewed) throw new Failure('list.stale')
  const before = await listAllLines(tx, { listId: list.id, edition: list.edition })
  const changes = changesBetween(before, lines)
  if (changes.length === 0 && list.edition > 0) throw new Failure('list.unchanged')

  const number = list.edition + 1
  const day = today.toString()
  const signed = platform.keyring.sign(
    signedText({ kind, regionCode: code, number, day, lines: lines.length, digest }),
  )
  const counts = countChanges(changes)
  await insertEdition(tx, {
    list_id: list.id,
    number,
    day,
    published_at: now.toString(),
    published_by: actor.name,
    basis: basis.trim(),
    lines: lines.length,
    ...counts,
    digest,
    key_id: signed.keyId,
    signature: signed.signature,
  })
  await closeLines(
    tx,
    list.id,
    number,
    changes.flatMap(({ before }) => before ?? []),
  )
  await openLines(
    tx,
    list.id,
    number,
    changes.flatMap(({ after }) => after ?? []),
  )
  work.emit(
    listPublished(
      list.id,
      { kind, regionCode: code, number, digest, lines: lines.length, ...counts },
      basis.trim(),
    ),
  )
  work.enqueue(DRAW_BROCHURE, { listId: list.id, number })
  const written = await findEdition(tx, list.id, number)
  if (!written) throw new Error(`no edition ${number} of ${list.id}`)
  return presentEdition(platform.keyring, list, written)
}
