import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { UploadRejected } from './rejection.ts'

/**
 * Looks through a file on this machine (GB/T 22239-2019 §8.1.4.5).
 *
 * @throws UploadRejected `infected`; `unchecked` when the scanner does not answer or does not take the file
 */
export type Antivirus = (path: string) => Promise<void>

const CHUNK_BYTES = 65_536
const TIMEOUT_MS = 60_000
const END = Buffer.alloc(4)

/**
 * ClamAV's daemon, asked by its INSTREAM command (clamd(8)): the file travels over the socket, so that daemon and platform
 * need not share a disk. Answers are `stream: OK`, `stream: <name> FOUND`, or something with ERROR.
 *
 * @param address `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`
 */
export function clamav(address: string): Antivirus {
  return async (path) => {
    const answer = await askedOver(socketTo(address), path).catch((cause: unknown) => {
      throw new UploadRejected('unchecked', { cause })
    })
    if (/^stream: OK$/.test(answer)) return
    if (/ FOUND$/.test(answer)) throw new UploadRejected('infected')
    throw new UploadRejected('unchecked', { cause: new Error(answer.slice(0, 200)) })
  }
}

function socketTo(address: string): Socket {
  const url = new URL(address)
  if (url.protocol === 'unix:') return connect({ path: url.pathname })
  return connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) })
}

/** A daemon that has heard enough answers before the end, and closes. */
async function askedOver(socket: Socket, path: string): Promise<string> {
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('the scanner did not answer')))
  const answer = text(socket)
  const sent = pipeline(Readable.from(instream(path)), socket, { end: false })
  const heard = await Promise.race([answer, sent.then(() => answer)]).finally(() => socket.destroy())
  if (heard === '') throw new Error('the scanner closed without an answer')
  return heard.replace(/\0$/, '')
}

async function* instream(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const part: Buffer = chunk
    const length = Buffer.alloc(4)
    length.writeUInt32BE(part.length)
    yield length
    yield part
  }
  yield END
}
