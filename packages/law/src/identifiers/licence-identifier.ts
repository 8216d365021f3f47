/**
 * GB/T 36904-2018 电子证照标识: `1.2.156.3005.2.<type 21>.<issuer 18>.<serial>.<version 3>.<check 1>`.
 * The check is ISO 7064 MOD 37,36 over type, issuer, serial and version without dots.
 */
import { creditCodeFault } from './credit-code.ts'
import { DIGITS_AND_CAPITALS, hybridCheck } from './iso7064.ts'
import { regionCodeFault } from './region-code.ts'

export const LICENCE_ROOT = '1.2.156.3005.2'

export interface LicenceIdentifier {
  /** 证照类型代码: credit code of the authority that owns the type, then three digits. */
  type: string
  /** 证照颁发机构代码: its credit code (some systems in use write the region code instead). */
  issuer: string
  /** 流水号: capitals and digits, unique within type and issuer. */
  serial: string
  /** 001–999; rises by one with every change of the licence. */
  version: number
}

export type LicenceIdentifierFault =
  | 'format'
  | 'root'
  | 'type'
  | 'issuer'
  | 'serial'
  | 'version'
  | 'check_digit'

export const buildLicenceIdentifier = (parts: LicenceIdentifier): string =>
  [LICENCE_ROOT, ...fields(parts), licenceCheck(parts)].join('.')

/** The check character of the parts. */
export const licenceCheck = (parts: LicenceIdentifier): string =>
  hybridCheck(fields(parts).join(''), DIGITS_AND_CAPITALS)

/** The parts of an identifier, or the first thing that is wrong with it. */
export function parseLicenceIdentifier(identifier: string): LicenceIdentifier | LicenceIdentifierFault {
  const labels = identifier.split('.')
  const [type, issuer, serial, version, check] = labels.slice(-5)
  if (labels.length !== 10 || !type || !issuer || !serial || !version || !check) return 'format'
  if (labels.slice(0, 5).join('.') !== LICENCE_ROOT) return 'root'
  if (!/^.{18}\d{3}$/.test(type) || creditCodeFault(type.slice(0, 18))) return 'type'
  if (creditCodeFault(issuer) && regionCodeFault(issuer)) return 'issuer'
  if (!/^[0-9A-Z]{1,64}$/.test(serial)) return 'serial'
  if (!/^\d{3}$/.test(version) || version === '000') return 'version'
  const parts = { type, issuer, serial, version: Number(version) }
  return licenceCheck(parts) === check ? parts : 'check_digit'
}

/** Why this is no licence identifier, or null. */
export function licenceIdentifierFault(identifier: string): LicenceIdentifierFault | null {
  const parsed = parseLicenceIdentifier(identifier)
  return typeof parsed === 'string' ? parsed : null
}

const fields = ({ type, issuer, serial, version }: LicenceIdentifier) => [
  type,
  issuer,
  serial,
  String(version).padStart(3, '0'),
]
