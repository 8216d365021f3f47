import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ObjectStore, openObjectStore } from '../object-store.ts'
import { checkKey, contentKey, ObjectStoreError } from '../stored-object.ts'
import { type S3Server, startS3Server } from './s3-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'objects-'))
let s3: S3Server
beforeAll(async () => {
  s3 = await startS3Server()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await s3.close()
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const contentType = 'application/pdf'
const stores: readonly [string, () => ObjectStore][] = [
  ['folder', () => openObjectStore(pathToFileURL(join(folder, 'store')).href)],
  ['S3', () => openObjectStore(s3.address)],
]

describe.each(stores)('a store in a %s', (_, open) => {
  it('gives back what was put, from memory and from a file', async () => {
    const store = open()
    for (const bytes of [Buffer.from('许可证'), Buffer.alloc(3_000_000, 7), Buffer.alloc(0)]) {
      const key = contentKey(sha256(bytes))
      await store.put(key, bytes, { contentType })
      const path = join(folder, 'upload')
      writeFileSync(path, bytes)
      await store.put(`${key}.copy`, { path, size: bytes.length, sha256: sha256(bytes) }, { contentType })
      for (const name of [key, `${key}.copy`]) {
        const found = await store.get(name)
        if (!found) throw new Error('not stored')
        expect(found.size).toBe(bytes.length)
        expect((await buffer(found.stream)).equals(bytes)).toBe(true)
        expect(await store.head(name)).toEqual({ size: bytes.length })
      }
    }
  })

  it('replaces, and deletes as often as asked', async () => {
    const store = open()
    await store.put('a/b', Buffer.from('1'), { contentType })
    await store.put('a/b', Buffer.from('22'), { contentType })
    expect(await store.head('a/b')).toEqual({ size: 2 })
    await store.delete('a/b')
    await store.delete('a/b')
    expect(await store.get('a/b')).toBeUndefined()
    expect(await store.head('a/b')).toBeUndefined()
  })

  it('lists everything that lies in it', async () => {
    const store = open()
    const before = (await Array.fromAsync(store.list())).map(({ key }) => key)
    for (const name of ['c/1', 'c/2', 'c/3']) await store.put(name, Buffer.from(name), { contentType })
    const listed = await Array.fromAsync(store.list())
    expect(listed.map(({ key }) => key).toSorted()).toEqual([...before, 'c/1', 'c/2', 'c/3'].toSorted())
    expect(listed.find(({ key }) => key === 'c/2')).toEqual({ key: 'c/2', size: 3 })
  })

  it('takes no key that leads out of it', async () => {
    const store = open()
    for (const key of [
      '../x',
      '/etc/passwd',
      'a//b',
      'a/../b',
      '.incoming/x',
      'a\\b',
      'a\0b',
      '',
      'A',
      '许',
    ]) {
      await expect(store.put(key, Buffer.from('x'), { contentType })).rejects.toThrow(RangeError)
      await expect(store.get(key)).rejects.toThrow(RangeError)
    }
  })
})

describe('the folder', () => {
  it('leaves no half-written object behind', async () => {
    const store = openObjectStore(pathToFileURL(join(folder, 'half')).href)
    const missing = { path: join(folder, 'nothing'), size: 1, sha256: '' }
    await expect(store.put('a/b', missing, { contentType })).rejects.toThrow(/ENOENT/)
    expect(readdirSync(join(folder, 'half', '.incoming'))).toEqual([])
    await store.put('a/b', Buffer.from('whole'), { contentType })
    expect(readFileSync(join(folder, 'half/a/b'), 'utf8')).toBe('whole')
  })
})

describe('the S3 service', () => {
  it('stores under the prefix with the type of the content', async () => {
    await openObjectStore(s3.address).put('x/y.pdf', Buffer.from('1'), { contentType })
    expect(s3.objects.get('/files/platform/x/y.pdf')?.contentType).toBe(contentType)
  })

  it('is asked again when it is busy', async () => {
    s3.failNext(503, 500)
    await openObjectStore(s3.address).put('x/again', Buffer.from('1'), { contentType })
    expect(s3.objects.has('/files/platform/x/again')).toBe(true)
  })

  it('refuses a wrong secret, which no message shows', async () => {
    const wrong = openObjectStore(s3.address.replace('EXAMPLEKEY', 'OTHERKEY00'))
    const put = wrong.put('x/y', Buffer.from('1'), { contentType })
    await expect(put).rejects.toThrow(new ObjectStoreError('the object store answers PUT with 403'))
    await expect(wrong.get('x/y')).rejects.toThrow(ObjectStoreError)
  })

  it('that is not there is an error of the store', async () => {
    const gone = await startS3Server()
    const store = openObjectStore(gone.address)
    await gone.close()
    await expect(store.head('x/y')).rejects.toThrow(ObjectStoreError)
  })
})

describe('the address of a store', () => {
  it.each(['nonsense', 'ftp://host/x', 's3://host/bucket', 's3://key:secret@host/'])(
    '%s is refused',
    (address) => {
      expect(() => openObjectStore(address)).toThrow(ObjectStoreError)
    },
  )
})

describe('keys', () => {
  it('that are accepted stay inside the folder', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        try {
          checkKey(key)
        } catch {
          return
        }
        expect(join('/root', key).startsWith('/root/')).toBe(true)
      }),
    )
    expect(() => contentKey('../../etc')).toThrow(RangeError)
  })
})
