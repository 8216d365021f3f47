import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CERTIFICATE, type DocumentDescription, OFFICIAL_LETTER, type Seal } from '../document.ts'

export const seal = (name: string, organization = '温州市鹿城区卫生健康局'): Seal => ({
  name,
  organization,
  purpose: '电子证照专用章',
  number: '3303020012345',
  diameterMm: 42,
})

export const certificate: DocumentDescription = {
  title: '公共场所卫生许可证',
  author: '温州市鹿城区卫生健康局',
  createdAt: '2026-03-02T09:00:00Z',
  page: CERTIFICATE,
  blocks: [
    { kind: 'heading', level: 1, text: '公共场所卫生许可证', size: 34, spread: 0.28 },
    { kind: 'paragraph', look: 'centred', size: 12, text: '浙卫公证字〔2026〕第330302000123号' },
    {
      kind: 'fields',
      look: 'open',
      labelWidthMm: 30,
      rows: [
        { label: '单位名称', value: '温州市鹿城区瓯江美容美发有限公司' },
        { label: '法定代表人', value: '林晓梅' },
        { label: '经营地址', value: '浙江省温州市鹿城区五马街道解放南路128号一层（东首第三间）' },
      ],
    },
    {
      kind: 'placed',
      xMm: 38,
      yMm: 148,
      widthMm: 221,
      blocks: [
        {
          kind: 'signing',
          organization: '温州市鹿城区卫生健康局',
          date: '2026年3月2日',
          seal: seal('Seal1'),
        },
      ],
    },
    {
      kind: 'placed',
      xMm: 40,
      yMm: 150,
      widthMm: 40,
      blocks: [{ kind: 'qr', content: 'https://example.gov.cn/v/1', sizeMm: 26, alternative: '查验二维码' }],
    },
  ],
}

export const letter = (blocks: DocumentDescription['blocks']): DocumentDescription => ({
  title: '一次性补正材料告知书',
  author: '温州市鹿城区卫生健康局',
  createdAt: '2026-03-02T09:00:00Z',
  page: OFFICIAL_LETTER,
  blocks,
})

/** Runs a tool of poppler-utils on a PDF and gives what it prints. */
export function poppler(
  tool: 'pdfsig' | 'pdftotext' | 'pdfinfo' | 'pdffonts',
  pdf: Uint8Array,
  ...flags: string[]
): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const result = spawnSync(tool, [...flags, file, ...(tool === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
    })
    return result.stdout + result.stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** These tools are the outside opinion on our files; machines without them still run the other sentences. */
export const hasPoppler = spawnSync('pdfsig', ['-v']).error === undefined
