import { Agent, request } from 'node:http'

/** One request, as it is sent. `path` is raw: nothing in it is tidied. */
export type Attack = {
  readonly kind: string
  readonly who: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer | undefined
}

export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

const TIMEOUT_MS = 40_000
/** As much of an answer as is looked at. */
const MOST_BYTES = 2_000_000

/** Keeps its connections, so that ten thousands of requests need no ten thousands of ports. */
export function sender(port: number, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const attempt = ({ method, path, headers, body }: Attack): Promise<Reply | 'closed' | 'stale'> =>
    new Promise((resolve) => {
      const options = {
        host: '127.0.0.1',
        port,
        agent,
        method,
        path,
        headers: { ...lengthOf(body), ...headers },
        timeout: TIMEOUT_MS,
      }
      const asked = request(options, (answer) => {
        const parts: Buffer[] = []
        let length = 0
        answer.on('data', (part: Buffer) => {
          length += part.length
          if (length <= MOST_BYTES) parts.push(part)
        })
        answer.on('error', () => resolve('closed'))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
        })
      })
      asked.on('timeout', () => asked.destroy())
      asked.on('error', () => resolve(asked.reusedSocket ? 'stale' : 'closed'))
      asked.end(body)
    })
  return {
    /** Undefined: the connection was closed without an answer, which is an answer to some of them. */
    async send(attack: Attack): Promise<Reply | undefined> {
      let reply = await attempt(attack)
      // The connection had been closed after the request before.
      while (reply === 'stale') reply = await attempt(attack)
      return reply === 'closed' ? undefined : reply
    },
    close: () => agent.destroy(),
  }
}

/** Node's client would send the body of a HEAD or GET without its length: as the next request. */
const lengthOf = (body: string | Buffer | undefined) =>
  body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
