import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { png } from '../../../kernel/files/test/files.ts'
import { receiveUpload, type Upload } from '../../../kernel/files/upload.ts'
import type { Work } from '../../../kernel/work.ts'
import { discardUnheld, holdContent, uploadKey } from '../content-store.ts'
import { insertFile } from '../file.repository.ts'

let wenzhou: Town
let spool: string
let ownerId: string
beforeAll(async () => {
  wenzhou = await town()
  spool = await mkdtemp(join(tmpdir(), 'tongban-content-'))
  ownerId = (await wenzhou.subject('lin_aihua')).id
})
afterAll(async () => {
  await wenzhou.stop()
  await rm(spool, { recursive: true, force: true })
})

let width = 100
/** A photo that has been received and checked, like no other. */
async function received(): Promise<Upload> {
  width += 1
  const content = png(width, 10)
  return receiveUpload({
    content: (async function* () {
      yield content
    })(),
    fileName: '门头.png',
    accepted: ['png'],
    maxBytes: 1_000_000,
    antivirus: null,
    spoolDirectory: spool,
  })
}
const there = async (key: string) => (await wenzhou.platform.files.head(key)) !== undefined
const discard = (key: string) => wenzhou.does((work) => discardUnheld(work, key))
const enter = (work: Work, { fileName, size, contentType, sha256 }: Upload) =>
  insertFile(work.tx, {
    id: work.newId(),
    owner_id: ownerId,
    object_key: uploadKey(sha256),
    name: fileName,
    size,
    mime: contentType,
    sha256,
    kind: 'upload',
    created_at: work.now.toString(),
  })

describe('content handed in while equal content is cleared away', () => {
  it('is there when it was cleared away before its file was entered', async () => {
    const photo = await received()
    const key = uploadKey(photo.sha256)
    await wenzhou.platform.files.put(key, photo, photo)
    await discard(key)
    expect(await there(key)).toBe(false)
    await wenzhou.does(async (work) => {
      await holdContent(work, key, photo)
      await enter(work, photo)
    })
    expect(await there(key)).toBe(true)
    await discard(key)
    expect(await there(key)).toBe(true)
  })

  it('is not cleared away while its file is being entered', async () => {
    const photo = await received()
    const key = uploadKey(photo.sha256)
    const held = Promise.withResolvers<void>()
    const looked = Promise.withResolvers<void>()
    const entering = wenzhou.does(async (work) => {
      await holdContent(work, key, photo)
      held.resolve()
      await looked.promise
      await enter(work, photo)
    })
    await held.promise
    const clearing = discard(key)
    // It waits for the lock: half a second is enough for a statement that does not.
    await Promise.race([clearing, new Promise((resolve) => setTimeout(resolve, 500))])
    expect(await there(key)).toBe(true)
    looked.resolve()
    await entering
    await clearing
    expect(await there(key)).toBe(true)
  })
})
