import type {
  Block,
  DocumentDescription,
  PageStyle,
} from '../../apps/server/src/kernel/documents/document.ts'

/** 空白表 and 样表 of a material: the same paper, once with lines to fill in and once as one fills them in. */
export interface PaperForm {
  /** The item by its key, and its material by id. */
  readonly item: string
  readonly material: string
  readonly title: string
  /** What to mind before writing. */
  readonly hints: readonly string[]
  readonly rows: readonly PaperRow[]
  /** Who signs. */
  readonly signer: string
}

export interface PaperRow {
  readonly label: string
  /** As the sample has it. */
  readonly sample: string
  /** Lines of room on the blank form. */
  readonly lines?: number
}

const PAGE: PageStyle = {
  orientation: 'portrait',
  marginsMm: { top: 24, right: 22, bottom: 22, left: 22 },
  textSize: 12,
  leading: 1.7,
  pageNumbers: false,
}
/** Equal texts give equal files, so that building them again changes nothing. */
const DRAWN_AT = '2026-01-05T00:00:00Z'

export function drawForm(form: PaperForm, look: 'blank' | 'sample', author: string): DocumentDescription {
  const isSample = look === 'sample'
  const title = isSample ? `${form.title}（样表）` : form.title
  return {
    title,
    author,
    createdAt: DRAWN_AT,
    page: isSample ? { ...PAGE, watermark: '样表 仅供参考' } : PAGE,
    blocks: [
      { kind: 'heading', level: 1, text: form.title, size: 20 },
      { kind: 'space', heightMm: 3 },
      {
        kind: 'fields',
        look: 'boxed',
        labelWidthMm: 42,
        rows: form.rows.map(({ label, sample, lines = 1 }) => ({
          label,
          value: isSample ? sample : '\n'.repeat(lines - 1) || ' ',
        })),
      },
      { kind: 'space', heightMm: 4 },
      ...form.hints.map(
        (hint, at): Block => ({ kind: 'paragraph', look: 'note', text: `${at + 1}. ${hint}` }),
      ),
      { kind: 'space', heightMm: 8 },
      {
        kind: 'paragraph',
        look: 'plain',
        text: isSample
          ? `${form.signer}（签名或者盖章）：（样表不签章）　　2026年3月2日`
          : `${form.signer}（签名或者盖章）：　　　　　　　　　　　年　　月　　日`,
      },
    ],
  }
}
