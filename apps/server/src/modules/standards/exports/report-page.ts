import type { PageStyle } from '../../../kernel/documents/document.ts'

/** Reports are read on paper by people who decide: official margins, type one size down for tables and charts. */
export const REPORT_PAGE: PageStyle = {
  orientation: 'portrait',
  marginsMm: { top: 28, right: 22, bottom: 26, left: 24 },
  textSize: 12,
  leading: 1.7,
  pageNumbers: true,
}
/** Points. */
export const TABLE_SIZE = 9.5
