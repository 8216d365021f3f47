import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A server for one bucket that speaks the S3 protocol and refuses what AWS would refuse. */
export interface S3Server {
  readonly address: string
  /** Objects by path, as stored. */
  readonly objects: ReadonlyMap<string, { readonly bytes: Buffer; readonly contentType: string }>
  /** Answers the next requests with this status instead. */
  failNext(...statuses: number[]): void
  close(): Promise<void>
}

const KEY_ID = 'AKIDEXAMPLE'
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const REGION = 'cn-east-1'

export async function startS3Server(secret = SECRET): Promise<S3Server> {
  const objects = new Map<string, { bytes: Buffer; contentType: string }>()
  const failures: number[] = []
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request))
    const failure = failures.shift()
    if (failure) response.writeHead(failure).end()
    else answer(request, response, body, objects)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (typeof bound !== 'object' || !bound) throw new Error('the server has no port')
  return {
    address: `s3://${KEY_ID}:${encodeURIComponent(secret)}@127.0.0.1:${bound.port}/files/platform?region=${REGION}&tls=off`,
    objects,
    failNext: (...statuses) => failures.push(...statuses),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  objects: Map<string, { bytes: Buffer; contentType: string }>,
): void {
  const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://local')
  const stored = objects.get(path)
  const problem = problemOf(request, path, searchParams, body)
  if (problem) {
    response.writeHead(403, { 'content-type': 'application/xml' })
    response.end(`<Error><Code>${problem}</Code></Error>`)
  } else if (request.method === 'PUT') {
    objects.set(path, { bytes: body, contentType: request.headers['content-type'] ?? '' })
    response.writeHead(200, { etag: '"x"' }).end()
  } else if (request.method === 'DELETE') {
    objects.delete(path)
    response.writeHead(204).end()
  } else if (searchParams.get('list-type') === '2') {
    response.writeHead(200, { 'content-type': 'application/xml' }).end(pageOf(path, searchParams, objects))
  } else if (!stored) {
    response
      .writeHead(404)
      .end(request.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code></Error>')
  } else {
    response.writeHead(200, { 'content-length': stored.bytes.length, 'content-type': stored.contentType })
    response.end(request.method === 'HEAD' ? undefined : stored.bytes)
  }
}

/** Two objects a page, so that more than a few take several. */
function pageOf(
  bucket: string,
  sought: URLSearchParams,
  objects: ReadonlyMap<string, { readonly bytes: Buffer }>,
): string {
  const begin = Number(sought.get('continuation-token') ?? 0)
  const all = [...objects].filter(([path]) => path.startsWith(`${bucket}/${sought.get('prefix')}`))
  const page = all
    .slice(begin, begin + 2)
    .map(
      ([path, { bytes }]) =>
        `<Contents><Key>${path.slice(bucket.length + 1)}</Key><Size>${bytes.length}</Size></Contents>`,
    )
  const next = begin + 2 < all.length ? `<NextContinuationToken>${begin + 2}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult>${page.join('')}${next}</ListBucketResult>`
}

/** Checks a request as the AWS General Reference describes Signature Version 4, written apart from the client. */
function problemOf(
  request: IncomingMessage,
  path: string,
  sought: URLSearchParams,
  body: Buffer,
): string | undefined {
  const { headers, method = '' } = request
  const given = /^AWS4-HMAC-SHA256 Credential=(\S+?), SignedHeaders=(\S+?), Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  )
  const [, credential = '', signedHeaders = '', signature = ''] = given ?? []
  const [keyId, day = '', region, service, end] = credential.split('/')
  const time = String(headers['x-amz-date'])
  if (
    keyId !== KEY_ID ||
    region !== REGION ||
    service !== 's3' ||
    end !== 'aws4_request' ||
    !time.startsWith(day)
  ) {
    return 'InvalidAccessKeyId'
  }
  const sentAt = Temporal.Instant.from(
    time.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3:$4:$5Z'),
  )
  if (Math.abs(Temporal.Now.instant().since(sentAt).total('minutes')) > 15) return 'RequestTimeTooSkewed'
  if (method === 'PUT' && headers['content-length'] === undefined) return 'MissingContentLength'
  const contentHash = String(headers['x-amz-content-sha256'])
  const isUnsigned = contentHash === 'UNSIGNED-PAYLOAD' && method !== 'PUT'
  if (!isUnsigned && contentHash !== createHash('sha256').update(body).digest('hex'))
    return 'XAmzContentSHA256Mismatch'
  const names = signedHeaders.split(';')
  const canonical = [
    method,
    path,
    [...sought]
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .toSorted()
      .join('&'),
    ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signedHeaders,
    contentHash,
  ].join('\n')
  const scope = `${day}/${REGION}/s3/aws4_request`
  const digest = createHash('sha256').update(canonical).digest('hex')
  const mac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
  const key = [day, REGION, 's3', 'aws4_request'].reduce<Buffer | string>(mac, `AWS4${SECRET}`)
  const expected = mac(Buffer.from(key), `AWS4-HMAC-SHA256\n${time}\n${scope}\n${digest}`).toString('hex')
  return expected === signature ? undefined : 'SignatureDoesNotMatch'
}
