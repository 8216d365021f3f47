import type { ChangeLayer, DraftDefinition } from '@tongban/contracts/changes.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Reading } from '../../kernel/work.ts'
import {
  findBasicItem,
  findHeads,
  findVersionId,
  getItemVersion,
  listBasicVersions,
  type PublishedItem,
} from '../catalog/index.ts'
import type { ChangeRow } from './change.repository.ts'

/** Something in force that a change is about: an item, or an entry of the 基本目录. */
export type InForce = {
  readonly code: string
  readonly name: string
  readonly status: PublishedItem['status']
  readonly version: number
  readonly basicCode: string
  /** Whose it is; null for a basic item. */
  readonly organization: PublishedItem['organization'] | null
}

/** @throws Failure `item.not_found`, `basic_item.not_found` */
export async function inForce({ platform, db }: Reading, layer: ChangeLayer, code: string): Promise<InForce> {
  if (layer === 'basic') {
    const basic = await findBasicItem(db, code)
    if (!basic) throw new Failure('basic_item.not_found')
    const { name, status, version } = basic
    return { code, name, status, version, basicCode: code, organization: null }
  }
  // What readers are shown may be a second old; an editor sees what was published just now.
  const [head] = await findHeads(db, [code])
  const versionId = head && (await findVersionId(db, code, head.version))
  if (!head || versionId === undefined) throw new Failure('item.not_found')
  const { status, version } = head
  const { name, definition, organization } = await getItemVersion(platform, versionId, db)
  return { code, name, status, version, basicCode: definition.basicCode, organization }
}

/** What was written of a version: of a 一件事 without what its members brought in. */
export async function authoredVersion(
  { platform, db }: Pick<Reading, 'platform' | 'db'>,
  layer: ChangeLayer,
  code: string,
  version: number,
): Promise<{ readonly name: string; readonly on: string; readonly definition: DraftDefinition } | undefined> {
  if (layer === 'basic') {
    const found = (await listBasicVersions(db, code)).find((one) => one.version === version)
    return found && { name: found.definition.name, on: found.effective_on, definition: found.definition }
  }
  const id = await findVersionId(db, code, version)
  if (id === undefined) return undefined
  const { name, publishedOn, definition, compiled } = await getItemVersion(platform, id, db)
  return { name, on: publishedOn, definition: compiled.authored ?? definition }
}

/** What the change is about, on the versions on which its drafts stand. */
export async function concernedBy(
  reading: Reading,
  { layer, codes, versions }: Pick<ChangeRow, 'layer' | 'codes' | 'versions'>,
) {
  const found = []
  for (const [at, code] of codes.entries()) {
    const now = await inForce(reading, layer, code)
    const version = versions[at] ?? now.version
    const written = await authoredVersion(reading, layer, code, version)
    if (written) found.push({ code, version, latest: now.version, status: now.status, ...written })
  }
  return found
}
