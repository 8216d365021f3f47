import { inflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openFaces } from '../fonts.ts'
import { renderPdf } from '../render-pdf.ts'
import { stampCopy } from '../stamp-copy.ts'
import { placesOf } from '../watermark.ts'
import { certificate, letter } from './samples.ts'

const faces = openFaces()
const TEXT = '温州市鹿城区卫生健康局 沈若兰 2026年3月16日 09:00 仅用于办理 20260316000001'
const stamp = (content: Uint8Array, contentType: string) =>
  stampCopy({ content, contentType, text: TEXT, createdAt: '2026-03-16T01:00:00Z' }, faces)
/** One white point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

describe('a copy with a watermark', () => {
  it('has the pages of the original, each drawn over, whatever their size', async () => {
    const original = await PDFDocument.create()
    for (const description of [letter([]), certificate]) {
      const part = await PDFDocument.load((await renderPdf(description, faces)).pdf)
      for (const page of await original.copyPages(part, part.getPageIndices())) original.addPage(page)
    }
    const before = await original.save()
    const copy = await PDFDocument.load(await stamp(before, 'application/pdf'))
    expect(copy.getPages().map((page) => page.getSize())).toEqual(
      original.getPages().map((page) => page.getSize()),
    )
    for (const page of copy.getPages())
      expect(String(page.node.Resources())).toMatch(/\/XObject[\s\S]*EmbeddedPdfPage/)
  })

  it('of a picture is one page', async () => {
    const copy = await PDFDocument.load(await stamp(PICTURE, 'image/png'))
    expect(copy.getPageCount()).toBe(1)
    expect(copy.getPage(0).getWidth()).toBeCloseTo(595.28, 0)
  })

  it('has a pale edge below its body, so that it is read on dark pictures as on white paper', async () => {
    const copy = Buffer.from(await stamp(PICTURE, 'image/png')).toString('latin1')
    const streams = [...copy.matchAll(/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].map(([, packed]) =>
      inflateSync(Buffer.from(packed ?? '', 'latin1')).toString('latin1'),
    )
    const texts = streams.flatMap((stream) => stream.match(/BT\n[\s\S]*?ET/g) ?? [])
    const isEdge = texts.map((drawn) => drawn.includes('1 Tr'))
    expect(isEdge.length).toBeGreaterThan(10)
    const half = isEdge.length / 2
    expect(isEdge).toEqual([...Array(half).fill(true), ...Array(half).fill(false)])
  })

  it('leaves no part of a page bare, however long its text is', () => {
    const [width, height] = [595, 842]
    for (const textWidth of [60, 300, 480, 700]) {
      const places = placesOf(textWidth, width, height)
      const bare = (x: number, y: number) =>
        !places.some(
          ([from, line]) => Math.abs(line - y) <= 60 && from - 45 <= x && x <= from + textWidth + 45,
        )
      // In the coordinates of the turned lines, as far as the page reaches.
      for (let x = width / 2 - 515; x <= width / 2 + 515; x += 20)
        for (let y = height / 2 - 515; y <= height / 2 + 515; y += 20)
          expect(bare(x, y), `${x} ${y}`).toBe(false)
    }
  })

  it('is refused for what is no PDF', async () => {
    await expect(stamp(Buffer.from('%PDF-1.7 nothing'), 'application/pdf')).rejects.toThrow()
  })
})
