import { randomBytes } from 'node:crypto'
import type { Draft } from '@tongban/contracts/drafts.ts'
import { removeUpload } from '@tongban/contracts/drafts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdf, png, zip } from '../../apps/server/src/kernel/files/test/files.ts'
import { A_PAPER, type Paper } from '../town/applicant.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let draft: Draft
beforeAll(async () => {
  wenzhou = await town()
  draft = await wenzhou.hotel.starts('sanitation_licence')
})
afterAll(() => wenzhou.stop())

const PLACE = 'floor_plan'
const paper = (name: string, content: Buffer, type = 'application/pdf'): Paper => ({
  name,
  type,
  content: new Uint8Array(content),
})
const filesOf = (current: Draft) => current.materials[PLACE] ?? []
const download = async (id: string | undefined, who: { authorized(): Promise<Record<string, string>> }) =>
  wenzhou.app.inject({ url: `/api/v1/files/${id}`, headers: await who.authorized() })

describe('a paper handed in', () => {
  it('comes back as it was, to its owner, safely shown', async () => {
    const { hotel } = wenzhou
    const [file] = filesOf(await hotel.handsIn(draft, PLACE))
    expect(file).toMatchObject({ name: '材料.pdf', mime: 'application/pdf', size: A_PAPER.content.length })
    const answer = await download(file?.id, hotel)
    expect(answer.rawPayload.equals(A_PAPER.content)).toBe(true)
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''%E6%9D%90")
    expect(answer.headers['content-security-policy']).toContain('sandbox')
    expect(answer.headers['cache-control']).toContain('no-store')
  })

  it('does not exist for anybody else', async () => {
    const { hotel, lin, clerk } = wenzhou
    const file = filesOf(await hotel.reads(draft)).at(-1)
    for (const stranger of [lin, clerk])
      expect((await download(file?.id, stranger)).json()).toMatchObject({ code: 'file.not_found' })
    expect((await wenzhou.app.inject({ url: `/api/v1/files/${file?.id}` })).json()).toMatchObject({
      code: 'session.required',
    })
  })

  it('can be taken back', async () => {
    const { hotel } = wenzhou
    const file = filesOf(await hotel.handsIn(draft, PLACE)).at(-1)
    const params = { draftId: draft.id, materialId: PLACE, fileId: file?.id ?? '' }
    expect(filesOf(await hotel.ask(removeUpload, { params })).map(({ id }) => id)).not.toContain(file?.id)
    expect((await download(file?.id, hotel)).json()).toMatchObject({ code: 'file.not_found' })
    await expect(hotel.ask(removeUpload, { params })).rejects.toThrow('file.not_found')
  })
})

describe('a paper is refused, and the draft stays as it is', () => {
  const refused: readonly [string, Paper, string][] = [
    [
      'when it is a program in disguise',
      paper('图纸.pdf', Buffer.from('MZ\x90\0This program cannot be run')),
      'file.disguised',
    ],
    ['when it is a picture that says PDF', paper('图纸.pdf', png(10, 10)), 'file.disguised'],
    [
      'when it is a web page',
      paper('图纸.html', Buffer.from('<script>alert(1)</script>'), 'text/html'),
      'file.type_not_allowed',
    ],
    [
      'when its PDF would act by itself',
      paper('图纸.pdf', pdf('<< /S /JavaScript /JS (app.alert(1)) >>')),
      'file.active_content',
    ],
    [
      'when it is an archive',
      paper('图纸.zip', zip({ 'a.txt': 'a' }), 'application/zip'),
      'file.type_not_allowed',
    ],
    ['when it is empty', paper('图纸.pdf', Buffer.alloc(0)), 'file.empty'],
    [
      'when it is larger than 20 MB',
      paper('图纸.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(20 * 1_048_576)])),
      'file.too_large',
    ],
    [
      'when its picture would fill the memory',
      paper('图纸.png', png(60_000, 60_000), 'image/png'),
      'file.image_too_large',
    ],
  ]
  it.each(refused)('%s', async (_why, given, code) => {
    const { hotel } = wenzhou
    const before = await hotel.reads(draft)
    await expect(hotel.handsIn(draft, PLACE, given)).rejects.toMatchObject({
      problem: { code, detail: expect.stringMatching(/\p{Script=Han}/u) },
    })
    expect(await hotel.reads(draft)).toEqual(before)
  })

  it('when the item knows no such material', async () => {
    await expect(wenzhou.hotel.handsIn(draft, 'love_letter')).rejects.toThrow('material.unknown')
  })

  it('when it is the twenty-first of its material', async () => {
    const { hotel } = wenzhou
    for (let count = filesOf(await hotel.reads(draft)).length; count < 20; count += 1)
      await hotel.handsIn(draft, PLACE)
    await expect(hotel.handsIn(draft, PLACE)).rejects.toThrow('file.too_many')
    expect(filesOf(await hotel.reads(draft))).toHaveLength(20)
  })

  it('when it answers a correction, by the same rules', async () => {
    const { hotel, clerk } = wenzhou
    const filed = await hotel.applies('sanitation_licence')
    await expect(hotel.adds(filed, PLACE)).rejects.toThrow('case.wrong_status')
    await clerk.notifiesCorrection(filed)
    await expect(hotel.adds(filed, 'love_letter')).rejects.toThrow('material.unknown')
    await expect(wenzhou.lin.adds(filed, PLACE)).rejects.toThrow('case.not_found')
    await expect(hotel.adds(filed, PLACE, paper('图纸.pdf', png(10, 10)))).rejects.toThrow('file.disguised')
    for (let count = filed.materials[PLACE]?.length ?? 0; count < 20; count += 1)
      await hotel.adds(filed, PLACE)
    await expect(hotel.adds(filed, PLACE)).rejects.toThrow('file.too_many')
  })

  it('when nothing was sent, or not as a form', async () => {
    const { app, hotel } = wenzhou
    const { id } = await hotel.starts('sanitation_licence')
    const send = async (headers: Record<string, string>, payload: string) =>
      (
        await app.inject({
          method: 'POST',
          url: `/api/v1/drafts/${id}/materials/${PLACE}/files`,
          headers: { ...(await hotel.authorized()), ...headers },
          payload,
        })
      ).json()
    expect(await send({ 'content-type': 'application/json' }, '{}')).toMatchObject({ status: 415 })
    expect(await send({ 'content-type': 'multipart/form-data; boundary=x' }, '--x--\r\n')).toMatchObject({
      code: 'file.empty',
    })
    expect(await send({ 'content-type': 'multipart/form-data' }, 'nonsense')).toMatchObject({
      status: expect.toSatisfy((status: number) => status >= 400 && status < 500),
    })
    expect(
      await send(
        { 'content-type': 'multipart/form-data; boundary=x' },
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 cut off',
      ),
    ).toMatchObject({
      status: expect.toSatisfy((status: number) => status >= 400 && status < 500),
    })
  })
})
