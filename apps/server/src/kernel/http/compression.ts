import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

type Encoding = 'br' | 'gzip'

/** Below this, what is saved is less than a packet. */
const LEAST_BYTES = 1024
const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|javascript|xml)|image\/svg)/
/** Of what is made for one answer; higher takes longer than it saves on the way. */
const QUICK = 4
/** Of what is given many times. */
const THOROUGH = 9

/** 64 KB: with the usual window of 4 MB, quality 9 fills tens of megabytes and takes eight times as long, for no byte less. */
const WINDOW_BITS = 16

const brotliOptions = (quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
  },
})

/** Compresses answers that are text, away from the thread that answers. */
export function mountCompression(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const encoding = acceptedEncoding(request.headers['accept-encoding'])
    if (!encoding || reply.hasHeader('content-encoding') || reply.statusCode === 206) return payload
    if (!COMPRESSIBLE.test(String(reply.getHeader('content-type')))) return payload
    const begin = () => {
      reply
        .header('content-encoding', encoding)
        .header('vary', 'accept-encoding')
        .removeHeader('content-length')
    }
    if (payload instanceof Readable) {
      begin()
      return compressStream(payload, encoding)
    }
    const isText = typeof payload === 'string' || Buffer.isBuffer(payload)
    if (!isText || Buffer.byteLength(payload) < LEAST_BYTES) return payload
    begin()
    return compress(payload, encoding, QUICK)
  })
}

function compressStream(content: Readable, encoding: Encoding): Readable {
  const compressed = encoding === 'br' ? createBrotliCompress(brotliOptions(QUICK)) : createGzip()
  return pipeline(content, compressed, () => {})
}

/** For what will be given again. */
export const compressThoroughly = (text: string, encoding: Encoding): Promise<Buffer> =>
  compress(text, encoding, THOROUGH)

const compress = (content: string | Buffer, encoding: Encoding, quality: number): Promise<Buffer> =>
  encoding === 'br' ? promisify(brotliCompress)(content, brotliOptions(quality)) : promisify(gzip)(content)

/** Brotli where the browser knows it, else gzip, unless it says that it does not want them (`q=0`). */
export function acceptedEncoding(accepted: string | string[] | undefined): Encoding | undefined {
  const names = String(accepted ?? '')
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(names)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(names) ? 'gzip' : undefined
}
