import type { Block, DocumentDescription, PageStyle, Seal } from '../../../kernel/documents/document.ts'
import { OFFICIAL_LETTER } from '../../../kernel/documents/document.ts'

/** What every letter of a case needs to know. */
export type LetterContext = {
  readonly organization: string
  readonly seal: Seal
  readonly documentNumber: string
  readonly applicant: string
  readonly itemName: string
  readonly caseNumber: string
  readonly queryNumber: string
  /** 2026年11月21日 */
  readonly date: string
  readonly createdAt: string
  readonly trackUrl: string
  readonly chainHash: string
}

const PAGE: PageStyle = {
  ...OFFICIAL_LETTER,
  marginsMm: { top: 28, right: 26, bottom: 26, left: 28 },
  textSize: 14,
  leading: 1.7,
}

/** An official letter: title, addressee, body, seal and date, and how to follow the case. */
export function letter(context: LetterContext, title: string, body: readonly Block[]): DocumentDescription {
  return {
    title: `${title}（${context.itemName}）`,
    author: context.organization,
    subject: context.caseNumber,
    createdAt: context.createdAt,
    page: PAGE,
    blocks: [
      { kind: 'letterhead', organization: context.organization, documentNumber: context.documentNumber },
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', look: 'plain', text: `${context.applicant}：` },
      ...body,
      { kind: 'space', heightMm: 6 },
      { kind: 'signing', organization: context.organization, date: context.date, seal: context.seal },
      { kind: 'space', heightMm: 8 },
      { kind: 'rule' },
      {
        kind: 'qr',
        content: context.trackUrl,
        sizeMm: 22,
        align: 'left',
        caption: '扫码查进度',
        alternative: `办理进度查询网址 ${context.trackUrl}`,
      },
      {
        kind: 'paragraph',
        look: 'note',
        text: `办件编号 ${context.caseNumber}　查询号 ${context.queryNumber}`,
      },
      {
        kind: 'paragraph',
        look: 'note',
        text: `办件历史校验值 ${context.chainHash}（可留存，用于日后核对办件记录未被改动）`,
      },
    ],
  }
}

export const body = (text: string): Block => ({ kind: 'paragraph', look: 'body', text })
export const lines = (rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'fields',
  look: 'boxed',
  labelWidthMm: 34,
  size: 11,
  rows: rows.map(([label, value]) => ({ label, value })),
})
