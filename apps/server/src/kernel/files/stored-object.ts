import type { Readable } from 'node:stream'

/** Bytes in memory, or a file on this machine with its SHA-256 in hexadecimal. */
export type ObjectBody =
  | Uint8Array
  | { readonly path: string; readonly size: number; readonly sha256: string }

/** Files by key. Keys are made by the platform, never from what a person typed; what a file is called is a row. */
export interface ObjectStore {
  /** Whole or not at all, and durable when it resolves. Writing the same key again replaces. */
  put(key: string, body: ObjectBody, meta: { readonly contentType: string }): Promise<void>
  /** Undefined when there is no such object. */
  get(key: string): Promise<{ readonly size: number; readonly stream: Readable } | undefined>
  head(key: string): Promise<{ readonly size: number } | undefined>
  /** An object that is not there counts as deleted. */
  delete(key: string): Promise<void>
  /** Every object, in no order; what is put or deleted meanwhile may be among them or not. */
  list(): AsyncIterable<{ readonly key: string; readonly size: number }>
}

/** The store cannot be reached or refuses; the message holds no secrets. */
export class ObjectStoreError extends Error {
  override name = 'ObjectStoreError'
}

/** The key of content: equal files are stored once, and a changed one is noticed. Two levels keep folders small. */
export function contentKey(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256 in hexadecimal')
  return `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

const SEGMENT = '[a-z0-9][a-z0-9._-]*'
const KEY = new RegExp(`^${SEGMENT}(?:/${SEGMENT})*$`)

/** Throws RangeError for a key that could leave the store's folder or mean two things on two systems. */
export function checkKey(key: string): void {
  if (key.length > 200 || !KEY.test(key) || key.includes('..')) throw new RangeError('not an object key')
}
