import { quietly } from '../../../kernel/events/announce.ts'
import type { Work } from '../../../kernel/work.ts'
import { raiseRevision } from '../catalog.repository.ts'
import type { ItemStatus } from '../catalog.tables.ts'
import { fingerprintsOf } from '../fingerprints.ts'
import { itemPublished, itemsPublished } from '../item.events.ts'
import { summaryOf } from '../item-summary.ts'
import type { JudgedItem } from '../judge-items.ts'
import { type Head, insertVersions, lockHeads, putItems } from '../publish.repository.ts'

/** What became of a judged item. */
export type Publication = {
  readonly outcome: 'new' | 'changed' | 'unchanged'
  readonly item: JudgedItem
  readonly itemId: string
  readonly version: number
  readonly status: ItemStatus
}
type Fresh = Publication & { readonly versionId: string }

/**
 * Puts many items in force by one statement a table, each code once. What says the same as the version in force is left
 * as it is. History gets an event for each item; the reactions get one for all, `items.published`.
 */
export async function publishMany(
  work: Work,
  items: readonly JudgedItem[],
  publishedOn: Temporal.PlainDate,
): Promise<Publication[]> {
  if (items.length === 0) return []
  const heads = await headsOf(work, items)
  const all = items.map((item): Publication | Fresh => {
    const head = heads.get(item.code)
    return head?.digest === item.digest ? unchanged(item, head) : nextVersion(work, item, head)
  })
  const fresh = all.filter(isFresh)
  if (fresh.length === 0) return all
  write(work, fresh, publishedOn)
  for (const publication of fresh) work.emit(quietly(announcementOf(publication)))
  work.emit(itemsPublished(work.newStream(), { codes: fresh.map(({ item }) => item.code) }))
  return all
}

/** Puts one item in force, as a new version also where it says the same: the members of a bundle may have moved on. */
export async function publishJudged(
  work: Work,
  item: JudgedItem,
  publishedOn: Temporal.PlainDate,
): Promise<Fresh> {
  const heads = await headsOf(work, [item])
  const publication = nextVersion(work, item, heads.get(item.code))
  write(work, [publication], publishedOn)
  work.emit(announcementOf(publication))
  return publication
}

const isFresh = (publication: Publication | Fresh): publication is Fresh => 'versionId' in publication

async function headsOf(work: Work, items: readonly JudgedItem[]): Promise<Map<string, Head>> {
  const codes = items.map(({ code }) => code)
  return new Map((await lockHeads(work.tx, codes)).map((head) => [head.code, head]))
}

const unchanged = (item: JudgedItem, { id, version, status }: Head): Publication => ({
  outcome: 'unchanged',
  item,
  itemId: id,
  version,
  status,
})

const nextVersion = (work: Work, item: JudgedItem, head: Head | undefined): Fresh => ({
  outcome: head ? 'changed' : 'new',
  item,
  itemId: head?.id ?? work.newStream(),
  version: (head?.version ?? 0) + 1,
  versionId: work.newId(),
  status: head?.status ?? 'published',
})

const announcementOf = ({ item: { code, digest }, itemId, version, versionId }: Fresh) =>
  itemPublished(itemId, { code, version, versionId, digest })

function write(work: Work, publications: readonly Fresh[], day: Temporal.PlainDate): void {
  const { hash } = work.platform.keyring.suite
  const published_on = day.toString()
  work.later(
    putItems(
      work.tx,
      publications.map(({ item, itemId, version, versionId, status }) => {
        const { code, definition, authority, findings } = item
        const { organization, region } = authority
        return {
          id: itemId,
          code,
          basic_code: definition.basicCode,
          organization_id: organization.id,
          region_code: region.code,
          type: definition.type,
          status,
          name: definition.name,
          version,
          version_id: versionId,
          published_on,
          findings: findings.length,
          aspects: fingerprintsOf(definition, hash),
          summary: summaryOf(definition, { code, organizationName: organization.name, region }),
        }
      }),
    ),
  )
  work.later(
    insertVersions(
      work.tx,
      publications.map(({ item: { text, compiled, digest }, itemId, version, versionId }) => ({
        id: versionId,
        item_id: itemId,
        version,
        published_on,
        digest,
        definition: text,
        compiled,
      })),
    ),
  )
  work.later(raiseRevision(work.tx))
}
