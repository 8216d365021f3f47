import { fileURLToPath } from 'node:url'
import { openFolderStore } from './folder-store.ts'
import { openS3Store } from './s3-store.ts'
import { type ObjectStore, ObjectStoreError } from './stored-object.ts'

export type { ObjectStore } from './stored-object.ts'

/**
 * Opens the store that OBJECT_STORE_URL names: `file:///folder`, or
 * `s3://key:secret@host/bucket[/prefix]?region=…&tls=off` for a service that speaks the S3 protocol.
 * Throws ObjectStoreError, without showing the address, when it is written wrongly.
 */
export function openObjectStore(address: string): ObjectStore {
  if (!URL.canParse(address)) throw new ObjectStoreError('the object store address is not a URL')
  const url = new URL(address)
  if (url.protocol === 'file:') return openFolderStore(fileURLToPath(url))
  if (url.protocol === 's3:') return openS3Store(readS3Address(url))
  throw new ObjectStoreError('the object store address begins with neither file: nor s3:')
}

function readS3Address(url: URL) {
  const [bucket, ...prefix] = url.pathname.split('/').filter(Boolean)
  if (!url.host || !bucket || !url.username || !url.password) {
    throw new ObjectStoreError('the object store address lacks a host, a bucket, a key or a secret')
  }
  return {
    endpoint: `${url.searchParams.get('tls') === 'off' ? 'http' : 'https'}://${url.host}`,
    bucket,
    prefix: prefix.map((part) => `${part}/`).join(''),
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  }
}
