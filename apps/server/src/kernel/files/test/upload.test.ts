import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { PAPER_KINDS } from '../file-kinds.ts'
import { safeFileName } from '../file-name.ts'
import { readImageSize } from '../image-size.ts'
import { openObjectStore } from '../object-store.ts'
import { inspectPdf } from '../pdf-inspection.ts'
import { type RejectionReason, UploadRejected } from '../rejection.ts'
import { sniff } from '../sniff.ts'
import { contentKey } from '../stored-object.ts'
import { receiveUpload, type UploadRequest } from '../upload.ts'
import { listZip } from '../zip-listing.ts'
import { jpeg, objectStream, pdf, png, webp, zip } from './files.ts'

const spoolDirectory = mkdtempSync(join(tmpdir(), 'spool-'))
afterAll(() => rmSync(spoolDirectory, { recursive: true }))

const receive = (fileName: string, bytes: Buffer, change: Partial<UploadRequest> = {}) =>
  receiveUpload({
    content: pieces(bytes),
    fileName,
    accepted: PAPER_KINDS,
    maxBytes: 1_000_000,
    antivirus: null,
    spoolDirectory,
    ...change,
  })

async function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

async function reasonOf(receiving: Promise<unknown>): Promise<RejectionReason> {
  const error = await receiving.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UploadRejected)) throw error ?? new Error('the file was taken')
  return error.reason
}

const OFFICE = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<x/>' }
const docx = (more = {}) => zip({ ...OFFICE, 'word/document.xml': '<x/>', ...more })
const good: readonly [string, Buffer][] = [
  ['身份证.pdf', pdf('<< >>')],
  ['照片.JPG', jpeg(1600, 1200)],
  ['扫描.png', png(2480, 3508)],
  ['图.webp', webp(800, 600)],
  ['发票.ofd', zip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<x/>' })],
  ['申请.docx', docx()],
  ['表.xlsx', zip({ ...OFFICE, 'xl/workbook.xml': '<x/>' })],
]

describe('an upload that is what it says', () => {
  it.each(good)('%s is taken and stored by its content', async (fileName, bytes) => {
    const upload = await receive(fileName, bytes)
    expect(upload.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(upload.size).toBe(bytes.length)
    const store = openObjectStore(`file://${spoolDirectory}/store`)
    const key = contentKey(upload.sha256)
    await store.put(key, upload, upload)
    await upload.discard()
    expect(await store.head(key)).toEqual({ size: bytes.length })
    rmSync(join(spoolDirectory, 'store'), { recursive: true })
  })

  it('tells the size of a picture', async () => {
    const upload = await receive('扫描.png', png(2480, 3508), { declaredType: 'image/png' })
    expect(upload.imageSize).toEqual({ width: 2480, height: 3508 })
    await upload.discard()
  })

  it('may come with the older names of its type, or none', async () => {
    for (const declaredType of [
      'image/pjpeg',
      'application/octet-stream',
      'IMAGE/JPEG; charset=binary',
      '',
    ]) {
      await (await receive('照片.jpeg', jpeg(10, 10), { declaredType })).discard()
    }
  })
})

describe('an upload is refused', () => {
  afterEach(() => expect(readdirSync(spoolDirectory)).toEqual([]))

  it.each<[string, RejectionReason, string, Buffer, Partial<UploadRequest>]>([
    ['without content', 'empty', 'a.pdf', Buffer.alloc(0), {}],
    ['beyond the limit', 'oversize', 'a.pdf', pdf('x'.repeat(5000)), { maxBytes: 4000 }],
    ['of a type that is not taken', 'not_accepted', 'a.exe', Buffer.from('MZ'), {}],
    ['of a type that is not taken here', 'not_accepted', 'a.docx', docx(), { accepted: ['pdf'] }],
    ['when a program calls itself a picture', 'disguised', 'a.jpg', Buffer.from(`MZ${'\0'.repeat(200)}`), {}],
    ['when a page calls itself a PDF', 'disguised', 'a.pdf', Buffer.from('<html><script>'), {}],
    ['when a picture calls itself a PDF', 'disguised', 'a.pdf', png(10, 10), {}],
    ['when an archive calls itself a document', 'disguised', 'a.docx', zip({ 'a.exe': 'MZ' }), {}],
    ['when its sender names another type', 'disguised', 'a.png', png(10, 10), { declaredType: 'text/html' }],
    ['with a script', 'active_content', 'a.pdf', pdf('<< /S /JavaScript /JS (app.alert(1)) >>'), {}],
    ['with a hidden script', 'active_content', 'a.pdf', pdf('<< /S /J#61va#53cript >>'), {}],
    ['with a packed script', 'active_content', 'a.pdf', pdf(objectStream('<< /S /JavaScript >>')), {}],
    ['with a launch action', 'active_content', 'a.pdf', pdf('<< /S /Launch /F (cmd.exe) >>'), {}],
    ['with a macro', 'active_content', 'a.docx', docx({ 'word/vbaProject.bin': 'x' }), {}],
    ['with a password', 'encrypted', 'a.pdf', pdf('<< >>\n/Encrypt 5 0 R'), {}],
    ['as an encrypted archive', 'encrypted', 'a.ofd', zip({ 'OFD.xml': 'x' }, { encrypted: true }), {}],
    ['as a picture of too many pixels', 'bomb', 'a.png', png(60_000, 60_000), {}],
    ['as an archive that unpacks too far', 'bomb', 'a.ofd', zip({ 'OFD.xml': 'x' }, { size: 4e9 }), {}],
    ['as a PDF that unpacks too far', 'bomb', 'a.pdf', pdf(objectStream(Buffer.alloc(40_000_000))), {}],
    ['with a cut object stream', 'damaged', 'a.pdf', pdf('<< /Type /ObjStm >>\nstream\nnothing'), {}],
    ['without an end', 'damaged', 'a.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), {}],
  ])('%s (%s)', async (_, reason, fileName, bytes, change) => {
    expect(await reasonOf(receive(fileName, bytes, change))).toBe(reason)
  })

  it('when its sender breaks off', async () => {
    async function* broken() {
      yield Buffer.from('%PDF-1.7')
      throw new Error('aborted')
    }
    await expect(receive('a.pdf', Buffer.alloc(0), { content: broken() })).rejects.toThrow('aborted')
  })
})

describe('files made to break their readers', () => {
  it('give a refusal, never another error', async () => {
    const seeds = good.map(([, bytes]) => bytes)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.nat(),
        fc.nat(255),
        fc.nat(),
        async (seed, at, byte, cut) => {
          const broken = Buffer.from(seed.subarray(0, 8 + (cut % seed.length)))
          broken[at % broken.length] = byte
          await sniff(broken).catch((error: unknown) => expect(error).toBeInstanceOf(UploadRejected))
          listZip(broken)
          inspectPdf(broken)
          for (const kind of ['png', 'jpg', 'webp'] as const) readImageSize(kind, broken)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the name of a file', () => {
  it.each([
    ['..\\..\\etc\\passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\李\\身份证 正面.pdf', '身份证 正面.pdf'],
    ['照片\u202Egpj.exe.pdf', '照片gpj.exe.pdf'],
    ['a<b>:"c|d?.pdf', 'a_b___c_d_.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['.pdf', '未命名.pdf'],
    ['   ...  .pdf', '未命名.pdf'],
    ['扫描件.jpeg', '扫描件.pdf'],
  ])('%j is kept as %s', (name, kept) => {
    expect(safeFileName(name, 'pdf')).toBe(kept)
  })

  it('is always one that every system can save', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeFileName(name, 'pdf')
        expect(safe).toMatch(/^[^\p{Cc}\p{Cf}<>:"/\\|?*]{1,101}\.pdf$/u)
        expect(safe).not.toMatch(/^\./)
      }),
    )
  })
})
