import type { Db } from '../../kernel/database/database.ts'
import type { Platform } from '../../kernel/platform.ts'
import type { PublishedItem } from './published-item.ts'

/** The version that is in force. Inside a transaction pass its connection. */
export async function findPublishedItem(platform: Platform, code: string, db: Db = platform.db): Promise<PublishedItem | undefined> {
  throw new Error(`not yet: ${code} ${db}`)
}

/** @throws when there is no such version: versions are never removed */
export async function getItemVersion(platform: Platform, versionId: string, db: Db = platform.db): Promise<PublishedItem> {
  throw new Error(`not yet: ${versionId} ${db}`)
}
