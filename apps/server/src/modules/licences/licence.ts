/** What a licence says and whether it is in force: rules without I/O. */
import type { LICENCE_STATUSES, LicenceType } from '@tongban/contracts/licences.ts'
import {
  buildLicenceIdentifier,
  parseLicenceIdentifier,
} from '@tongban/law/identifiers/licence-identifier.ts'

export type Fields = Readonly<Record<string, string>>
type StoredStatus = 'active' | 'suspended' | 'revoked' | 'superseded'

/** A licence ends by mere time: the last day still counts. */
export function statusOn(
  { status, valid_until }: { status: StoredStatus; valid_until: string | null },
  today: Temporal.PlainDate,
): (typeof LICENCE_STATUSES)[number] {
  const isPast = valid_until !== null && valid_until < today.toString()
  return status === 'active' && isPast ? 'expired' : status
}

/** The day before the same day some months on: 2026-03-02 and 48 months give 2030-03-01. */
export const validUntil = (issuedOn: Temporal.PlainDate, months: number | null): string | null =>
  months === null ? null : issuedOn.add({ months }).subtract({ days: 1 }).toString()

type Numbering = {
  readonly typeCode: string
  readonly issuerCode: string
  readonly issuedOn: Temporal.PlainDate
  /** Taken from the sequence; unused when the licence changes an earlier one. */
  readonly running: number
  /** Identifier of the licence whose place the new one takes. */
  readonly earlier: string | undefined
}

const LAST_VERSION = 999

/**
 * GB/T 36904-2018: a change of a licence keeps its 流水号 and raises the 版本号 by one. Of another issuer or type, or
 * without an earlier one, it is a new licence: year and running number, version 001.
 */
export function numberLicence({ typeCode, issuerCode, issuedOn, running, earlier }: Numbering) {
  const before = earlier === undefined ? undefined : parseLicenceIdentifier(earlier)
  const isChange =
    typeof before === 'object' &&
    before.type === typeCode &&
    before.issuer === issuerCode &&
    before.version < LAST_VERSION
  const serial = isChange ? before.serial : `${issuedOn.year}${String(running).padStart(9, '0')}`
  const version = isChange ? before.version + 1 : 1
  return {
    version,
    identifier: buildLicenceIdentifier({ type: typeCode, issuer: issuerCode, serial, version }),
  }
}

/** Everything that the seal vouches for, always as the same text. */
export type LicenceContent = {
  readonly identifier: string
  readonly type_key: string
  readonly type_version: number
  readonly subject_id: string
  readonly holder_name: string
  readonly issuer_id: string
  readonly issuer_name: string
  readonly trust_grade: string
  readonly issued_on: string
  readonly valid_until: string | null
}

export function canonicalText(content: LicenceContent, fields: Fields): string {
  const sorted = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    'tongban-licence-1',
    content.identifier,
    content.type_key,
    content.type_version,
    content.subject_id,
    content.holder_name,
    content.issuer_id,
    content.issuer_name,
    content.trust_grade,
    content.issued_on,
    content.valid_until,
    sorted,
  ])
}

/** The values that tell a holder's licences of one type apart, as one text; empty when there can be only one. */
export const matterOf = ({ distinguishedBy = [] }: LicenceType, fields: Fields): string =>
  distinguishedBy.map((id) => fields[id] ?? '').join('\n')

/** The values of the type's own fields; what the type does not know is no part of the licence. */
export const knownFields = (type: LicenceType, given: Fields): Fields =>
  Object.fromEntries(type.fields.map(({ id }) => [id, given[id]?.trim() ?? '']))

/** The sentence on the face, its `{field}` places filled. */
export const faceStatement = ({ statement }: LicenceType, fields: Fields): string =>
  statement.replaceAll(/\{([a-z][a-z0-9_]*)\}/g, (place, id: string) => fields[id] ?? place)

/** Personal values as others than the holder see them: 330302196205219552 is 330302**********52, 林晓梅 is 林**. */
export function maskField(value: string, level: number): string {
  if (level <= PUBLIC_LEVEL) return value
  const head = Math.max(1, Math.floor(value.length / 3))
  const tail = value.length > 4 ? 2 : 0
  return (
    value.slice(0, head) +
    '*'.repeat(Math.max(1, value.length - head - tail)) +
    value.slice(value.length - tail)
  )
}
const PUBLIC_LEVEL = 2

/** Firms are in a public register; of a person the family name stays. */
export const maskHolder = (name: string, kind: LicenceType['holder']): string =>
  kind === 'firm' ? name : name.slice(0, 1) + '*'.repeat(Math.max(1, name.length - 1))
