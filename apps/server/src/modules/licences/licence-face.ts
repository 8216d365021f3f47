import { formatDay } from '@tongban/i18n/format.ts'
import type { Block, DocumentDescription } from '../../kernel/documents/document.ts'
import { CERTIFICATE } from '../../kernel/documents/document.ts'
import type { OrganizationRow } from '../organizations/index.ts'
import { sealOf } from '../seals/index.ts'
import type { LicenceWithFace } from './licence.repository.ts'
import { type Fields, faceStatement } from './licence.ts'

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
  const words = shown(fields)
  const rows = [
    ...definition.fields.map(({ id, label }) => ({ label, value: words[id] ?? '' })),
    { label: '有效期', value: validity(licence) },
  ].filter(({ value }) => value !== '')
  const size = sizeFor(rows)
  return {
    title: licence.type_name,
    author: licence.issuer_name,
    subject: licence.identifier,
    createdAt: drawnAt.toString({ fractionalSecondDigits: 0 }),
    page: { ...CERTIFICATE, leading: LEADING, marginsMm: { ...CERTIFICATE.marginsMm, top: 27 } },
    blocks: [
      { kind: 'heading', level: 1, text: licence.type_name, size: 32, spread: 0.25 },
      { kind: 'paragraph', look: 'centred', size: 9, text: `电子证照标识 ${licence.identifier}` },
      { kind: 'space', heightMm: 4 },
      { kind: 'paragraph', look: 'body', size: 14, text: faceStatement(definition, words) },
      { kind: 'space', heightMm: 3 },
      { kind: 'fields', look: 'open', labelWidthMm: labelWidth(rows, size), size, rows },
      code(`${publicUrl}/verify/${licence.identifier}`),
      signing(licence, issuer),
    ],
  }
}

const LEADING = 1.65
const ROOM_MM = 66
const WIDTH_MM = 297 - CERTIFICATE.marginsMm.left - CERTIFICATE.marginsMm.right
const SIZES = [14, 13, 12, 11, 10, 9]
const SMALLEST = 8
const MM_A_POINT = 25.4 / 72

type Rows = readonly { readonly label: string; readonly value: string }[]

/** Points: the largest size at which the rows end above the seal. */
const sizeFor = (rows: Rows): number => SIZES.find((size) => heightOf(rows, size) <= ROOM_MM) ?? SMALLEST

function heightOf(rows: Rows, size: number): number {
  const charactersALine = Math.floor((WIDTH_MM - labelWidth(rows, size)) / (size * MM_A_POINT))
  const lines = rows.reduce((sum, { value }) => sum + Math.ceil(value.length / charactersALine), 0)
  return lines * size * LEADING * MM_A_POINT
}

/** Millimetres: room for the longest name and its colon, and not so little that short names stand cramped. */
const labelWidth = (rows: Rows, size: number): number =>
  Math.max(30, (Math.max(...rows.map(({ label }) => label.length)) + 1.5) * size * MM_A_POINT)

const code = (content: string): Block => ({
  kind: 'placed',
  xMm: 38,
  yMm: 147,
  widthMm: 30,
  blocks: [
    { kind: 'qr', content, sizeMm: 26, align: 'center', caption: '扫码核验', alternative: '核验二维码' },
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
      seal: sealOf(issuer, '电子证照专用章'),
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
