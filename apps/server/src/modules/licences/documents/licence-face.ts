import { formatDay } from '@tongban/i18n/format.ts'
import type { Block, DocumentDescription } from '../../../kernel/documents/document.ts'
import { CERTIFICATE } from '../../../kernel/documents/document.ts'
import type { OrganizationRow } from '../../organizations/index.ts'
import type { LicenceWithFace } from '../licence.repository.ts'
import { type Fields, faceStatement } from '../licence.ts'
import { sealPicture } from './sealed-pdf.ts'

type Face = {
  readonly licence: LicenceWithFace
  readonly fields: Fields
  readonly issuer: OrganizationRow
  readonly publicUrl: string
  readonly drawnAt: Temporal.Instant
}

/** The face of a licence as a certificate: what it says, by whom, and a code that anyone can check it with. */
export function licenceFace({ licence, fields, issuer, publicUrl, drawnAt }: Face): DocumentDescription {
  const { definition } = licence
  return {
    title: licence.type_name,
    author: licence.issuer_name,
    subject: licence.identifier,
    createdAt: drawnAt.toString({ fractionalSecondDigits: 0 }),
    page: CERTIFICATE,
    blocks: [
      heading(licence.type_name),
      { kind: 'paragraph', look: 'body', size: 14, text: faceStatement(definition, shown(fields)) },
      {
        kind: 'fields',
        look: 'open',
        labelWidthMm: 46,
        size: 12,
        columns: 2,
        rows: [
          ...definition.fields
            .filter(({ id }) => fields[id])
            .map(({ id, label }) => ({ label, value: shown(fields)[id] ?? '' })),
          { label: '有效期', value: validity(licence) },
        ],
      },
      code(licence.identifier, publicUrl),
      signing(licence, issuer),
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text, size: 30, spread: 0.2 })
const code = (identifier: string, publicUrl: string): Block => ({
  kind: 'placed',
  xMm: 38,
  yMm: 146,
  widthMm: 90,
  blocks: [
    {
      kind: 'qr',
      content: `${publicUrl}/verify/${identifier}`,
      sizeMm: 26,
      align: 'left',
      caption: identifier,
      alternative: '核验二维码',
    },
  ],
})

const signing = (licence: LicenceWithFace, issuer: OrganizationRow): Block => ({
  kind: 'placed',
  xMm: 38,
  yMm: 148,
  widthMm: 221,
  blocks: [
    {
      kind: 'signing',
      organization: licence.issuer_name,
      date: formatDay(licence.issued_on, 'zh'),
      seal: sealPicture(issuer, '电子证照专用章'),
    },
  ],
})

const validity = ({ issued_on, valid_until }: LicenceWithFace): string =>
  valid_until ? `${formatDay(issued_on, 'zh')}至${formatDay(valid_until, 'zh')}` : '长期有效'

/** Days as people write them. */
const shown = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [
      id,
      /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, 'zh') : value,
    ]),
  )
