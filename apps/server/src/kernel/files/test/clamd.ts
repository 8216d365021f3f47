import { once } from 'node:events'
import { createServer } from 'node:net'

/** What every scanner calls a virus and nothing else does (eicar.org); in two parts, or this file would be one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const COMMAND = 'zINSTREAM\0'
type Answers = { readonly largest?: number; readonly silent?: boolean; readonly broken?: boolean }

/** A daemon that speaks clamd's INSTREAM and knows one virus. */
export async function clamd({ largest = 25 * 1_048_576, silent = false, broken = false }: Answers = {}) {
  const seen: number[] = []
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (part: Buffer) => {
      received = Buffer.concat([received, part])
      const stream = contentOf(received)
      if (silent || stream === undefined) return
      seen.push(stream.length)
      if (broken) socket.destroy()
      else socket.end(`${answerTo(stream, largest)}\0`)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('no TCP address')
  return {
    address: `tcp://127.0.0.1:${place.port}`,
    /** Lengths of what was looked through. */
    seen,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function answerTo(stream: Buffer, largest: number): string {
  if (stream.length > largest) return 'INSTREAM size limit exceeded. ERROR'
  return stream.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
}

/** The chunks put together, once the last has come. */
function contentOf(received: Buffer): Buffer | undefined {
  if (received.length < COMMAND.length) return undefined
  if (received.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('no INSTREAM')
  const parts: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
