import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { checkKey, type ObjectBody, type ObjectStore, ObjectStoreError } from './stored-object.ts'

export interface S3Address {
  /** Scheme and host; the bucket is the first part of the path, as all S3-compatible services understand. */
  readonly endpoint: string
  readonly bucket: string
  /** Empty, or ends with a slash. */
  readonly prefix: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const RETRIES = 3

/** A store behind the S3 protocol, requests signed with AWS Signature Version 4 including the content's hash. */
export function openS3Store(address: S3Address): ObjectStore {
  const { endpoint, bucket, prefix, region, accessKeyId, secretAccessKey } = address
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    retries: RETRIES,
    initRetryMs: 100,
  })
  const send = async (method: string, address: string, init: RequestInit = {}): Promise<Response> => {
    try {
      return await client.fetch(`${endpoint}/${bucket}${address}`, { ...init, method })
    } catch (cause) {
      throw new ObjectStoreError(`the object store does not answer ${method}`, { cause })
    }
  }
  const request = async (method: string, key: string, init: RequestInit = {}): Promise<Response> => {
    checkKey(key)
    return send(method, `/${prefix}${key}`, init)
  }
  return {
    async put(key, body, { contentType }) {
      const { content, sha256 } = await contentOf(body)
      const headers = { 'content-type': contentType, 'x-amz-content-sha256': sha256 }
      const answer = await request('PUT', key, { body: content, headers })
      await answer.arrayBuffer()
      if (!answer.ok) throw refused('PUT', answer)
    },
    async get(key) {
      const answer = await request('GET', key)
      if (answer.ok && answer.body) return { size: sizeIn(answer), stream: Readable.fromWeb(answer.body) }
      await answer.arrayBuffer()
      if (answer.status === 404) return undefined
      throw refused('GET', answer)
    },
    async head(key) {
      const answer = await request('HEAD', key)
      if (answer.ok) return { size: sizeIn(answer) }
      if (answer.status === 404) return undefined
      throw refused('HEAD', answer)
    },
    async delete(key) {
      const answer = await request('DELETE', key)
      await answer.arrayBuffer()
      if (!answer.ok && answer.status !== 404) throw refused('DELETE', answer)
    },
    async *list() {
      let next: string | undefined
      do {
        const sought = new URLSearchParams({ 'list-type': '2', prefix })
        if (next !== undefined) sought.set('continuation-token', next)
        const answer = await send('GET', `?${sought}`)
        const page = await answer.text()
        if (!answer.ok) throw refused('LIST', answer)
        for (const [, content = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const key = valueIn(content, 'Key')?.slice(prefix.length)
          if (key) yield { key, size: Number(valueIn(content, 'Size')) }
        }
        next = valueIn(page, 'NextContinuationToken')
      } while (next !== undefined)
    },
  }
}

/** A file goes as a blob, so that its length is known (S3 takes no chunked bodies) and a retry can read it again. */
async function contentOf(body: ObjectBody): Promise<{ content: Blob; sha256: string }> {
  if (!(body instanceof Uint8Array)) return { content: await openAsBlob(body.path), sha256: body.sha256 }
  const bytes = Uint8Array.from(body)
  return { content: new Blob([bytes]), sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Keys are of letters, digits and dots (checkKey), tokens of base64: neither is escaped in XML. */
const valueIn = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]

const sizeIn = (answer: Response): number => Number(answer.headers.get('content-length'))

const refused = (method: string, answer: Response): ObjectStoreError =>
  new ObjectStoreError(`the object store answers ${method} with ${answer.status}`)
