import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { clamav } from '../antivirus.ts'
import { clamd, EICAR } from './clamd.ts'

const folder = mkdtempSync(join(tmpdir(), 'antivirus-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (content: Buffer | string): string => {
  const path = join(folder, randomBytes(8).toString('hex'))
  writeFileSync(path, content)
  return path
}
const refusal = (reason: string) => ({ name: 'UploadRejected', reason })

describe('the scanner over its socket', () => {
  it('passes what is clean, of any length', async () => {
    const daemon = await clamd()
    const scan = clamav(daemon.address)
    for (const length of [1, 65_535, 65_536, 65_537, 5_000_000])
      await expect(scan(file(randomBytes(length)))).resolves.toBeUndefined()
    expect(daemon.seen).toEqual([1, 65_535, 65_536, 65_537, 5_000_000])
    await daemon.stop()
  })

  it('finds a virus wherever it lies, also across two parts of the stream', async () => {
    const daemon = await clamd()
    const scan = clamav(daemon.address)
    for (const at of [0, 65_500, 200_000])
      await expect(scan(file(Buffer.concat([randomBytes(at), Buffer.from(EICAR)])))).rejects.toMatchObject(
        refusal('infected'),
      )
    await daemon.stop()
  })

  it('takes nothing unchecked: away, silent at the end, too small for the file', async () => {
    const away = await clamd()
    await away.stop()
    await expect(clamav(away.address)(file('a'))).rejects.toMatchObject(refusal('unchecked'))
    const broken = await clamd({ broken: true })
    await expect(clamav(broken.address)(file('a'))).rejects.toMatchObject(refusal('unchecked'))
    await broken.stop()
    const small = await clamd({ largest: 10 })
    await expect(clamav(small.address)(file('more than ten'))).rejects.toMatchObject(refusal('unchecked'))
    await small.stop()
  })

  it('answers before the end of the stream where the daemon does', async () => {
    const eager = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => eager.once('listening', resolve))
    const place = eager.address()
    const port = typeof place === 'object' ? place?.port : undefined
    await expect(clamav(`tcp://127.0.0.1:${port}`)(file(randomBytes(8_000_000)))).rejects.toMatchObject(
      refusal('unchecked'),
    )
    eager.close()
  })

  it('is reached by a Unix socket too', async () => {
    const path = join(folder, 'clamd.ctl')
    const server = createServer((socket) => {
      socket.on('data', (part: Buffer) => {
        if (part.subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0')
      })
    }).listen(path)
    await new Promise((resolve) => server.once('listening', resolve))
    await expect(clamav(`unix:${path}`)(file('clean'))).resolves.toBeUndefined()
    server.close()
  })
})
