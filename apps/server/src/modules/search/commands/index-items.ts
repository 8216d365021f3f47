import type { Work } from '../../../kernel/work.ts'
import { listBasicItems } from '../../catalog/index.ts'
import { groupRow } from '../indexing/group-row.ts'
import * as repository from '../indexing/index.repository.ts'
import { keyOf } from '../indexing/item-words.ts'
import { countWordsLater } from './refresh-words.ts'

/** Brings what is searched in to what the catalogue says now of these items; doing so again changes nothing. */
export async function indexItems(work: Work, codes: readonly string[]): Promise<void> {
  const { tx } = work
  await repository.lockIndex(tx)
  const items = await repository.listFindable(tx, codes)
  const before = await repository.listPlacesOf(
    tx,
    items.map(({ itemId }) => itemId),
  )
  const standing = items.filter(({ isStanding }) => isStanding)
  const gone = items.filter(({ isStanding }) => !isStanding).map(({ itemId }) => itemId)
  if (gone.length > 0) await repository.removePlaces(tx, gone)
  const { places, worded } = await placesOf(work, standing)
  if (places.length > 0) await repository.putPlaces(tx, places)

  const wordingNow = new Map(places.map(({ item_id, wording_id }) => [item_id, wording_id]))
  const left = before.filter(({ item_id, wording_id }) => wordingNow.get(item_id) !== wording_id)
  const reworded = await repository.removeUnusedWordings(tx, distinct(left.map(({ group_id }) => group_id)))
  await repository.addToCounts(
    tx,
    differences(before, places, ({ group_id }) => group_id),
    differences(before, places, ({ authority_id }) => authority_id),
  )
  await describeGroups(work, distinct([...worded, ...reworded]))
}

/** A basic item says what all its groups are called besides. */
export async function indexBasicItem(work: Work, basicCode: string, version: number): Promise<void> {
  await repository.lockIndex(work.tx)
  await describeGroups(work, await repository.listGroupsBefore(work.tx, basicCode, version))
}

/** Where items have their place, and which groups have a wording that they had not. */
async function placesOf(
  { tx }: Work,
  items: readonly repository.Findable[],
): Promise<{ places: repository.Place[]; worded: number[] }> {
  if (items.length === 0) return { places: [], worded: [] }
  const keys = new Map(items.map(({ itemId, wording: { name } }) => [itemId, keyOf(name)]))
  const groups = await repository.putGroups(
    tx,
    byKey(
      items.map(({ itemId, basicCode, wording: { name } }) => ({
        basicCode,
        key: present(keys.get(itemId)),
        name,
      })),
      (group) => `${group.basicCode} ${group.key}`,
    ),
  )
  const groupIds = new Map(groups.map(({ basicCode, key, id }) => [`${basicCode} ${key}`, id]))
  const groupOf = ({ itemId, basicCode }: repository.Findable) =>
    present(groupIds.get(`${basicCode} ${keys.get(itemId)}`))
  const wordings = await repository.putWordings(
    tx,
    byKey(
      items.map((item) => ({
        groupId: groupOf(item),
        digest: item.digest,
        content: item.wording,
        brief: item.brief,
        codeRest: item.codeRest,
      })),
      ({ groupId, digest }) => `${groupId} ${digest}`,
    ),
  )
  const wordingIds = new Map(wordings.map(({ groupId, digest, id }) => [`${groupId} ${digest}`, id]))
  const authorities = await repository.putAuthorities(
    tx,
    byKey(
      items.map(({ organizationId, creditCode, organizationName, regionCode, regionName }) => ({
        organizationId,
        creditCode,
        name: organizationName,
        regionCode,
        regionName,
      })),
      authorityKey,
    ),
  )
  const authorityIds = new Map(authorities.map((authority) => [authorityKey(authority), authority.id]))
  return {
    places: items.map((item) => ({
      item_id: item.itemId,
      group_id: groupOf(item),
      region_code: item.regionCode,
      level: item.wording.level,
      authority_id: present(authorityIds.get(authorityKey(item))),
      wording_id: present(wordingIds.get(`${groupOf(item)} ${item.digest}`)),
      suspended: item.isSuspended,
    })),
    worded: wordings.filter(({ isNew }) => isNew).map(({ groupId }) => groupId),
  }
}

async function describeGroups(work: Work, groupIds: readonly number[]): Promise<void> {
  if (groupIds.length === 0) return
  const worded = await repository.listWorded(work.tx, groupIds)
  const basics = await listBasicItems(work.tx, [...new Set(worded.map(({ basicCode }) => basicCode))])
  const basicOf = new Map(basics.map((basic) => [basic.code, basic]))
  const rows = worded.map(({ id, basicCode, wordings }) => {
    const basic = basicOf.get(basicCode)
    return { id, basic_version: basic?.version ?? null, ...groupRow(wordings, basic?.definition) }
  })
  await repository.updateGroups(work.tx, rows)
  await countWordsLater(work)
}

/** By how many places each has more or fewer; not those that have as many. */
function differences(
  before: readonly repository.Place[],
  after: readonly repository.Place[],
  idOf: (place: repository.Place) => number,
): repository.Difference[] {
  const counts = new Map<number, number>()
  const count = (places: readonly repository.Place[], by: number) => {
    for (const id of places.map(idOf)) counts.set(id, (counts.get(id) ?? 0) + by)
  }
  count(before, -1)
  count(after, 1)
  return [...counts].flatMap(([id, by]) => (by === 0 ? [] : [{ id, by }]))
}

const authorityKey = ({ organizationId, creditCode }: { organizationId: string; creditCode: string }) =>
  `${organizationId} ${creditCode}`

const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [key(row), row])).values(),
]
const distinct = (ids: readonly number[]): number[] => [...new Set(ids)]

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('an indexed row was not written')
  return value
}
