import type { Db } from '../../kernel/database/database.ts'
import type { Platform } from '../../kernel/platform.ts'
import { findOrganization } from '../organizations/index.ts'
import { listUpwards } from '../regions/index.ts'
import { findHead, findVersion, getRevision } from './catalog.repository.ts'
import type { ItemStatus } from './catalog.tables.ts'
import type { PublishedItem } from './published-item.ts'

/** A version takes about 0.2 MB. */
const MOST_VERSIONS = 128
const MOST_HEADS = 20_000
/** One small query for each process; a second is what a publication may take to be seen. */
const CHECK_EVERY_MS = 250

type Head = { readonly versionId: string; readonly status: ItemStatus } | undefined

/** What one process keeps: versions, which never change, and what follows from which of them are in force. */
class ItemCache {
  readonly versions = new Map<string, PublishedItem>()
  /** Replaced when the catalogue's revision moves: an answer still under way then lands in the old one. */
  heads = new Map<string, Head>()
  #revision = -1
  #checkedAt = Number.NEGATIVE_INFINITY

  /** Whether the revision was looked at just now. */
  get isFresh(): boolean {
    return performance.now() - this.#checkedAt < CHECK_EVERY_MS
  }

  async refresh(db: Db): Promise<void> {
    const startedAt = performance.now()
    const revision = await getRevision(db)
    if (revision !== this.#revision) this.heads = new Map()
    this.#revision = revision
    this.#checkedAt = startedAt
  }

  /** The least recently used version makes room. */
  version(versionId: string): PublishedItem | undefined {
    const known = this.versions.get(versionId)
    if (!known) return undefined
    this.versions.delete(versionId)
    this.versions.set(versionId, known)
    return known
  }

  keep(item: PublishedItem): PublishedItem {
    this.versions.set(item.versionId, item)
    dropOldest(this.versions, MOST_VERSIONS)
    return item
  }
}

const caches = new WeakMap<Platform, ItemCache>()

function cacheOf(platform: Platform): ItemCache {
  const cache = caches.get(platform) ?? new ItemCache()
  caches.set(platform, cache)
  return cache
}

/** The version in force, at most a quarter of a second late; without a query while it is known. Inside a transaction pass its connection. */
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
  const cache = cacheOf(platform)
  if (!cache.isFresh) await cache.refresh(platform.db)
  const { heads } = cache
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
  const cache = cacheOf(platform)
  return cache.version(versionId) ?? cache.keep(await readVersion(db, versionId))
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
