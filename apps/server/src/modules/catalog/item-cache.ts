import type { Db } from '../../kernel/database/database.ts'
import type { Platform } from '../../kernel/platform.ts'
import { revised } from '../../kernel/revised.ts'
import { findOrganization } from '../organizations/index.ts'
import { listUpwards } from '../regions/index.ts'
import { findHead, findVersion, getRevision } from './catalog.repository.ts'
import type { ItemStatus } from './catalog.tables.ts'
import type { PublishedItem } from './published-item.ts'

/** A version takes about 0.2 MB. */
const MOST_VERSIONS = 128
const MOST_HEADS = 20_000

type Head = { readonly versionId: string; readonly status: ItemStatus } | undefined

/** Which versions are in force, as far as anybody asked. */
const headsOf = revised({
  revision: async (db) => ({ catalogue: await getRevision(db) }),
  make: () => new Map<string, Head>(),
})

/** Versions never change. */
class Versions {
  readonly #versions = new Map<string, PublishedItem>()

  /** The least recently used version makes room. */
  find(versionId: string): PublishedItem | undefined {
    const known = this.#versions.get(versionId)
    if (!known) return undefined
    this.#versions.delete(versionId)
    this.#versions.set(versionId, known)
    return known
  }

  keep(item: PublishedItem): PublishedItem {
    this.#versions.set(item.versionId, item)
    dropOldest(this.#versions, MOST_VERSIONS)
    return item
  }
}

const versions = new WeakMap<Platform, Versions>()

function versionsOf(platform: Platform): Versions {
  const kept = versions.get(platform) ?? new Versions()
  versions.set(platform, kept)
  return kept
}

/** The version in force, at most half a second late; without a query while it is known. Inside a transaction pass its connection. */
export async function findPublishedItem(
  platform: Platform,
  code: string,
  db: Db = platform.db,
): Promise<PublishedItem | undefined> {
  // What a transaction sees may be its own and be rolled back, so it is not kept for others.
  const head = db === platform.db ? await findHeadOf(platform, code) : await readHead(db, code)
  if (!head) return undefined
  const item = await getItemVersion(platform, head.versionId, db)
  return item.status === head.status ? item : { ...item, status: head.status }
}

async function findHeadOf(platform: Platform, code: string): Promise<Head> {
  const heads = await headsOf(platform)
  if (heads.has(code)) return heads.get(code)
  const head = await readHead(platform.db, code)
  heads.set(code, head)
  dropOldest(heads, MOST_HEADS)
  return head
}

async function readHead(db: Db, code: string): Promise<Head> {
  const row = await findHead(db, code)
  return row && { versionId: row.version_id, status: row.status }
}

/** @throws when there is no such version: versions are never removed */
export async function getItemVersion(
  platform: Platform,
  versionId: string,
  db: Db = platform.db,
): Promise<PublishedItem> {
  const kept = versionsOf(platform)
  return kept.find(versionId) ?? kept.keep(await readVersion(db, versionId))
}

async function readVersion(db: Db, versionId: string): Promise<PublishedItem> {
  const row = await findVersion(db, versionId)
  if (!row) throw new Error(`no item version ${versionId}`)
  const organization = await findOrganization(db, row.organization_id)
  const [region] = await listUpwards(db, row.region_code)
  if (!organization || !region) throw new Error(`no organization or region of item ${row.code}`)
  return {
    itemId: row.item_id,
    code: row.code,
    version: row.version,
    versionId: row.id,
    publishedOn: row.published_on,
    name: row.definition.name,
    organization: {
      id: organization.id,
      key: organization.key,
      name: organization.name,
      creditCode: organization.credit_code,
      regionCode: organization.region_code,
    },
    region: { code: region.code, name: region.name },
    definition: row.definition,
    compiled: row.compiled,
    status: row.status,
  }
}

function dropOldest<Value>(map: Map<string, Value>, most: number): void {
  const oldest = map.size > most ? map.keys().next().value : undefined
  if (oldest !== undefined) map.delete(oldest)
}
