import { describe, expect, it } from 'vitest'
import { CERTIFICATE } from '../document.ts'
import { openFaces } from '../fonts.ts'
import { renderPdf } from '../render-pdf.ts'
import { certificate, hasPoppler, letter, poppler } from './samples.ts'

const faces = openFaces()
const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\n/g)?.length

describe('a drawn document', () => {
  it('is the same file for the same description', async () => {
    const first = await renderPdf(certificate, faces)
    expect(Buffer.from(first.pdf).equals((await renderPdf(certificate, faces)).pdf)).toBe(true)
    expect(first.pdf.length).toBeLessThan(120_000)
  })

  it('tells where its seal goes', async () => {
    const { seals } = await renderPdf(certificate, faces)
    const [place] = seals
    if (!place) throw new Error('no seal')
    const [left, bottom, right, top] = place.rectangle
    expect(right - left).toBeCloseTo((42 * 72) / 25.4)
    expect(top - bottom).toBeCloseTo(right - left)
    expect([left, bottom].every((edge) => edge > 0)).toBe(true)
    expect(place).toMatchObject({ name: 'Seal1', page: 0 })
  })

  it('goes on over the pages, with a long table and rows taller than a page', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => [String(row + 1), '材料名称', '存在的问题'])
    rows.push(['61', '很长的一行', '申请材料不齐全、不符合法定形式。'.repeat(150)])
    const columns = [
      { title: '序号', share: 1 },
      { title: '材料', share: 3 },
      { title: '问题', share: 4 },
    ]
    const { pdf } = await renderPdf(letter([{ kind: 'table', columns, rows }]), faces)
    expect(pagesOf(pdf)).toBeGreaterThan(4)
    if (!hasPoppler) return
    const text = poppler('pdftotext', pdf)
    expect(text.match(/序号/g)?.length).toBe(pagesOf(pdf))
    expect(text.replace(/\s/g, '').match(/不符合法定形式/g)?.length).toBeGreaterThan(100)
  })

  it('keeps a signing together and its seal on the page where it stands', async () => {
    const long = { kind: 'paragraph', text: '现一次性告知需要补正的全部内容如下。'.repeat(34) } as const
    for (let lines = 0; lines < 12; lines++) {
      const signing = {
        kind: 'signing',
        organization: '温州市鹿城区卫生健康局',
        date: '2026年3月2日',
      } as const
      const seal = { name: 'S', organization: '温州市鹿城区卫生健康局', diameterMm: 42 }
      const spaces = { kind: 'space', heightMm: lines * 9 } as const
      const { seals, pdf } = await renderPdf(letter([long, spaces, { ...signing, seal }]), faces)
      expect(seals[0]?.page).toBe((pagesOf(pdf) ?? 0) - 1)
      expect(seals[0]?.rectangle[1]).toBeGreaterThan(0)
    }
  })

  it('has the rare characters of names, and names those it lacks', async () => {
    const { missing } = await renderPdf(letter([{ kind: 'paragraph', text: '㛃䶮喆堃𠅤骉，𪨊' }]), faces)
    expect(missing).toEqual(['𪨊'])
  })

  it('draws every kind of block', async () => {
    const { pdf } = await renderPdf(
      {
        ...certificate,
        page: { ...CERTIFICATE, watermark: '仅供办理公共场所卫生许可使用 2026年3月2日' },
        blocks: [
          {
            kind: 'letterhead',
            organization: '温州市鹿城区卫生健康局',
            documentNumber: '温鹿卫许〔2026〕1号',
          },
          { kind: 'heading', level: 2, text: '一、决定' },
          { kind: 'fields', look: 'boxed', columns: 2, rows: [{ label: '申请人', value: '' }] },
          { kind: 'rule' },
          {
            kind: 'qr',
            content: 'x',
            sizeMm: 20,
            align: 'right',
            caption: '扫码查验',
            alternative: '二维码',
          },
          { kind: 'page_break' },
          { kind: 'paragraph', look: 'note', text: '第二页' },
        ],
      },
      faces,
    )
    expect(pagesOf(pdf)).toBe(2)
  })

  it.skipIf(!hasPoppler)('is read as Chinese text, tagged, with embedded fonts only', async () => {
    const { pdf } = await renderPdf(certificate, faces)
    expect(poppler('pdftotext', pdf)).toContain('温州市鹿城区瓯江美容美发有限公司')
    expect(poppler('pdfinfo', pdf)).toMatch(/Title: +公共场所卫生许可证[\s\S]*Tagged: +yes/)
    expect(poppler('pdfinfo', pdf, '-struct')).toMatch(/Document\n +H1[\s\S]*Figure/)
    const fonts = poppler('pdffonts', pdf).trim().split('\n').slice(2)
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/NotoSerifSC.*yes yes yes/)
  })
})
