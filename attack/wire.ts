import { connect } from 'node:net'

/** What no client library would send. */
const RAW: readonly string[] = [
  'GET / HTTP/1.1\r\n\r\n',
  'GET  /  HTTP/1.1\r\nhost: a\r\n\r\n',
  'GET / HTTP/9.9\r\nhost: a\r\n\r\n',
  'G\0T / HTTP/1.1\r\nhost: a\r\n\r\n',
  `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  'GET /api/v1/cases/a b\u0001c HTTP/1.1\r\nhost: a\r\n\r\n',
  'GET /../../../../etc/passwd HTTP/1.1\r\nhost: a\r\n\r\n',
  'GET http://evil.example/ HTTP/1.1\r\nhost: evil.example\r\n\r\n',
  'GET * HTTP/1.1\r\nhost: a\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n',
  'POST /api/v1/sign-in HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n',
  'POST /api/v1/sign-in HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: -1\r\n\r\n{}',
  'POST /api/v1/sign-in HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
  'POST /api/v1/sign-in HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
  'POST /api/v1/sign-in HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n',
  `GET / HTTP/1.1\r\nhost: a\r\n${'x: y\r\n'.repeat(3_000)}\r\n`,
  'GET / HTTP/1.1\r\nhost: a\r\nx: a\r\n b\r\nx\0y: z\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\u0016\u0003\u0001\u0002\0\u0001\0\u0001',
]
const WAIT_MS = 1_500

/** The status of each answer; 0: the connection was closed, or nothing came. */
export async function rawStatuses(port: number): Promise<number[]> {
  const statuses: number[] = []
  for (const text of RAW) statuses.push(await statusOf(port, text))
  return statuses
}

function statusOf(port: number, text: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    let received = ''
    const done = () => {
      socket.destroy()
      resolve(Number(/^HTTP\/1\.\d (\d{3})/.exec(received)?.[1] ?? 0))
    }
    socket.setTimeout(WAIT_MS, done)
    socket.on('data', (part) => {
      received += part.toString('latin1')
      if (received.includes('\r\n')) done()
    })
    socket.on('error', done)
    socket.on('close', done)
  })
}
