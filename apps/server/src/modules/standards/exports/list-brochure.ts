import type { Edition, ListKind, ListLine } from '@tongban/contracts/public-lists.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { listColumns, publicListWords } from '@tongban/i18n/public-lists.ts'
import type { Block, DocumentDescription, PageStyle } from '../../../kernel/documents/document.ts'

/** Printed to be read at a counter: dense tables, still above nine points. */
const BROCHURE: PageStyle = {
  orientation: 'portrait',
  marginsMm: { top: 22, right: 18, bottom: 22, left: 18 },
  textSize: 11,
  leading: 1.6,
  pageNumbers: true,
}
const TABLE_SIZE = 9.5

type Given = {
  readonly kind: ListKind
  readonly regionName: string
  readonly edition: Edition
  /** By authority. */
  readonly lines: readonly ListLine[]
  /** Of the list's page. */
  readonly address: string
}

/** A published list as a brochure, with a code that leads to its page and what it can be checked by. */
export function listBrochure({ kind, regionName, edition, lines, address }: Given): DocumentDescription {
  const say = publicListWords('zh')
  const title = say('brochure.title', { region: regionName, list: say(`list.${kind}`) })
  const columns = listColumns(kind, 'zh')
  const parts = [...Map.groupBy(lines, ({ organizationName }) => organizationName)]
  const { number, day, added, removed, changed } = edition
  return {
    title,
    author: regionName,
    createdAt: edition.publishedAt,
    page: BROCHURE,
    blocks: [
      { kind: 'heading', level: 1, text: title, size: 24 },
      {
        kind: 'paragraph',
        look: 'centred',
        text: say('brochure.edition', { number, day: formatDay(day, 'zh'), lines: edition.lines }),
      },
      { kind: 'qr', content: address, sizeMm: 28, align: 'center', ...scan() },
      { kind: 'space', heightMm: 4 },
      { kind: 'paragraph', look: 'body', text: say(`list_about.${kind}`) },
      ...(number > 1
        ? [
            {
              kind: 'paragraph',
              look: 'body',
              text: say('brochure.changes', { added, removed, changed }),
            } as const,
          ]
        : []),
      {
        kind: 'fields',
        look: 'boxed',
        size: TABLE_SIZE,
        labelWidthMm: 26,
        rows: [
          { label: say('brochure.basis'), value: edition.basis },
          { label: say('brochure.by'), value: edition.publishedBy },
          { label: say('brochure.digest'), value: edition.digest },
          { label: say('brochure.signature'), value: `${edition.signature}（${edition.keyId}）` },
        ],
      },
      ...parts.flatMap(([organization, own]): Block[] => [
        { kind: 'heading', level: 3, text: say('brochure.part', { organization, lines: own.length }) },
        {
          kind: 'table',
          size: TABLE_SIZE,
          columns: columns.map(({ head, share }) => ({ title: head, share })),
          rows: own.map((line) => columns.map(({ value }) => value(line))),
        },
      ]),
    ],
  }
}

function scan() {
  const say = publicListWords('zh')
  return { caption: say('brochure.scan'), alternative: say('brochure.alternative') }
}
