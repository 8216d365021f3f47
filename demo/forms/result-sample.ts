import type { LicenceType } from '@tongban/contracts/licences.ts'
import { CERTIFICATE, type DocumentDescription } from '../../apps/server/src/kernel/documents/document.ts'

/** 结果样本: the face of a licence with its fields named instead of filled in, and no seal. */
export const drawResult = ({ name, fields }: Pick<LicenceType, 'name' | 'fields'>): DocumentDescription => ({
  title: `${name}（样本）`,
  author: '通办',
  createdAt: '2026-01-05T00:00:00Z',
  page: { ...CERTIFICATE, watermark: '样本 不作证明' },
  blocks: [
    { kind: 'heading', level: 1, text: name, size: 32, spread: 0.25 },
    { kind: 'paragraph', look: 'centred', size: 10, text: '电子证照标识 1.2.156.3005.2.（由系统生成）' },
    { kind: 'space', heightMm: 6 },
    {
      kind: 'fields',
      look: 'open',
      labelWidthMm: 46,
      size: 13,
      rows: fields.map(({ label }) => ({ label, value: `（${label}）` })),
    },
  ],
})
