/**
 * Codes of service items as the national platform uses them (GB/T 39554.1-2020):
 * 基本编码 12 = region 2 + type 2 + central department 2 + main item 3 + sub-item 3;
 * 实施编码 31 = credit code of the authority 18 + exercise level 1 + 基本编码 12;
 * 业务办理项编码 33 = 实施编码 31 + sequence 2.
 */
import { type CreditCodeFault, creditCodeFault } from './credit-code.ts'
import { isProvince } from './region-code.ts'

export interface BasicCode {
  /** '00' for items set by the state, else the province that set it. */
  region: string
  type: string
  /** 中央业务指导部门, e.g. '17' 住房城乡建设. */
  department: string
  mainItem: string
  /** '000' when the main item has no parts. */
  subItem: string
}
export interface ImplementationCode {
  authority: string
  /** 行使层级: 1国家 2省 3市 4县 5镇 6村 7分级管理. */
  level: number
  basic: string
}
export interface HandlingCode {
  implementation: string
  /** 1–99. */
  sequence: number
}
export type ItemCodeFault = 'length' | 'alphabet' | 'region' | 'type' | 'level' | 'sequence' | 'authority'

export const buildBasicCode = (parts: BasicCode): string =>
  parts.region + parts.type + parts.department + parts.mainItem + parts.subItem
export const buildImplementationCode = (parts: ImplementationCode): string =>
  parts.authority + parts.level + parts.basic
export const buildHandlingCode = (parts: HandlingCode): string =>
  parts.implementation + String(parts.sequence).padStart(2, '0')

export function basicCodeFault(code: string): ItemCodeFault | null {
  if (code.length !== 12) return 'length'
  if (!/^\d{4}[0-9A-Z]{8}$/.test(code)) return 'alphabet'
  const region = code.slice(0, 2)
  if (region !== '00' && !isProvince(region)) return 'region'
  return code.slice(2, 4) === '00' ? 'type' : null
}

export function implementationCodeFault(code: string): ItemCodeFault | null {
  if (code.length !== 31) return 'length'
  if (authorityFault(code)) return 'authority'
  if (!/[1-7]/.test(code.charAt(18))) return 'level'
  return basicCodeFault(code.slice(19))
}

/** What is wrong with the authority's credit code inside an item code of 31 or 33, or null. */
export const authorityFault = (code: string): CreditCodeFault | null => creditCodeFault(code.slice(0, 18))

export function handlingCodeFault(code: string): ItemCodeFault | null {
  if (code.length !== 33) return 'length'
  if (!/^(?!00)\d{2}$/.test(code.slice(31))) return 'sequence'
  return implementationCodeFault(code.slice(0, 31))
}

/** The parts of a valid code; with a fault, the fault. */
export function parseBasicCode(code: string): BasicCode | ItemCodeFault {
  return (
    basicCodeFault(code) ?? {
      region: code.slice(0, 2),
      type: code.slice(2, 4),
      department: code.slice(4, 6),
      mainItem: code.slice(6, 9),
      subItem: code.slice(9),
    }
  )
}

export function parseImplementationCode(code: string): ImplementationCode | ItemCodeFault {
  return (
    implementationCodeFault(code) ?? {
      authority: code.slice(0, 18),
      level: Number(code.charAt(18)),
      basic: code.slice(19),
    }
  )
}

export function parseHandlingCode(code: string): HandlingCode | ItemCodeFault {
  return handlingCodeFault(code) ?? { implementation: code.slice(0, 31), sequence: Number(code.slice(31)) }
}
