import { createConnection, type Socket } from 'node:net'
import type { Call } from './call.ts'

export type Reply = { readonly status: number; readonly bytes: number }
type Pending = { resolve(reply: Reply): void; reject(error: Error): void }

const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * A keep-alive HTTP/1.1 connection that reads no more of an answer than its length. Node's own client takes about as
 * long as a light answer of the server, and on a small machine that would be measured too.
 */
export class Connection {
  readonly #socket: Socket
  readonly #host: string
  #received: Buffer = Buffer.alloc(0)
  #pending: Pending | undefined

  constructor(port: number) {
    this.#host = `localhost:${port}`
    this.#socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('data', (part: Buffer) => this.#receive(part))
    this.#socket.on('error', (error) => this.#fail(error))
    this.#socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  send({ method, path, headers = {}, body }: Call, extra: Readonly<Record<string, string>>): Promise<Reply> {
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const lines = Object.entries({ host: this.#host, ...type, ...headers, ...extra, ...length }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    )
    const { promise, resolve, reject } = Promise.withResolvers<Reply>()
    this.#pending = { resolve, reject }
    this.#socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`)
    return promise
  }

  close(): void {
    this.#pending = undefined
    this.#socket.destroy()
  }

  #receive(part: Buffer): void {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part])
    const end = this.#received.indexOf(HEAD_END)
    if (end < 0) return
    const head = this.#received.toString('latin1', 0, end)
    const start = end + HEAD_END.length
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const last = length === undefined ? endOfChunks(this.#received, start) : start + Number(length)
    if (last === undefined || this.#received.length < last) return
    this.#received = this.#received.subarray(last)
    const pending = this.#pending
    this.#pending = undefined
    pending?.resolve({ status: Number(head.slice(9, 12)), bytes: last })
  }

  #fail(error: Error): void {
    this.#pending?.reject(error)
    this.#pending = undefined
  }
}

/** Where a chunked body ends; undefined while it has not. */
function endOfChunks(received: Buffer, start: number): number | undefined {
  for (let at = start; ; ) {
    const line = received.indexOf('\r\n', at)
    if (line < 0) return undefined
    const size = Number.parseInt(received.toString('latin1', at, line), 16)
    at = line + 2 + size + 2
    if (at > received.length) return undefined
    if (size === 0) return at
  }
}
