import {
  LIST_KINDS,
  type listManagedLists as listContract,
  type previewList as previewContract,
} from '@tongban/contracts/public-lists.ts'
import type { ParamsOf, QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { getRegion, presentEdition } from '../edition.ts'
import { ownRegion, standardsPolicy } from '../entry.policy.ts'
import { listAllLines } from '../line.repository.ts'
import * as repository from '../list.repository.ts'
import { changesBetween, countChanges, digestOf, generate } from '../public-list.ts'
import { pageOfChanges } from './public-lists.ts'

/** Every kind of list for a region, as it would be now and as it was published. @throws Failure `list.not_found` */
export async function listManagedLists(
  reading: Reading,
  { region: code = ownRegion(reading.actor) }: QueryOf<typeof listContract>,
): Promise<ResultOf<typeof listContract>> {
  const { db, actor, platform } = reading
  const region = await getOwnRegion(reading, code)
  const [counts, heads] = await Promise.all([
    repository.countListed(db, code, actor, standardsPolicy.read),
    repository.listHeads(db, [code]),
  ])
  return {
    region,
    items: LIST_KINDS.map((kind) => {
      const head = heads.find((row) => row.kind === kind)
      return {
        kind,
        lines: counts.get(kind) ?? 0,
        edition: head ? presentEdition(platform.keyring, head, head) : null,
      }
    }),
    mayPublish: standardsPolicy.publish.holds(actor, { region_code: code }),
  }
}

/** What the rule gives now, beside the edition in force. @throws Failure `list.not_found` */
export async function previewList(
  reading: Reading,
  { region: code, kind }: ParamsOf<typeof previewContract>,
  page: QueryOf<typeof previewContract>,
): Promise<ResultOf<typeof previewContract>> {
  const { db, actor, platform } = reading
  const region = await getOwnRegion(reading, code)
  const which = { region: code, kind }
  const items = await repository.listListedItems(db, which, actor, standardsPolicy.read)
  const lines = generate(kind, items)
  const list = await repository.findList(db, which)
  const edition = list && (await repository.findEdition(db, list.id, list.edition))
  const before = list ? await listAllLines(db, { listId: list.id, edition: list.edition }) : []
  const changes = changesBetween(before, lines)
  return {
    region,
    edition: list && edition ? presentEdition(platform.keyring, list, edition) : null,
    digest: digestOf(lines, platform.keyring.suite.hash),
    lines: lines.length,
    ...countChanges(changes),
    withoutReason: kind === 'offline' ? lines.filter(({ content }) => content.reason === null).length : 0,
    page: pageOfChanges(changes, reading, page),
    mayPublish: standardsPolicy.publish.holds(actor, { region_code: code }),
  }
}

async function getOwnRegion(reading: Reading, code: string) {
  if (!standardsPolicy.read.holds(reading.actor, { organization_id: null, region_code: code }))
    throw new Failure('list.not_found')
  return getRegion(reading, code)
}
