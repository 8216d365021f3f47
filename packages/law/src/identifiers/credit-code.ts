/** GB 32100-2015 统一社会信用代码: 1 registering authority, 1 kind, 6 region, 9 organization code (GB 11714-1997), 1 check. */
import { weightedSum } from './identifier-text.ts'
import { DIGITS_AND_CAPITALS } from './iso7064.ts'
import { isProvince } from './region-code.ts'

export type CreditCodeFault =
  | 'length'
  | 'alphabet'
  | 'authority'
  | 'region'
  | 'organization_check_digit'
  | 'check_digit'

/** No I, O, S, V, Z: they are mistaken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
/** 1机构编制 2外交 3司法行政 4文化 5民政 6旅游 7宗教 8工会 9市场监管 A军队 N农业 Y其他; then the kind within it. */
const AUTHORITY = /^[1-9ANY][1-9]/
/** 10 stands for the nation (100000). */
const NATION = '10'

/** Why this is no unified social credit code, or null. Expects the canonical form (capitals). */
export function creditCodeFault(code: string): CreditCodeFault | null {
  if (code.length !== 18) return 'length'
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return 'alphabet'
  if (!AUTHORITY.test(code)) return 'authority'
  const province = code.slice(2, 4)
  if (province !== NATION && !isProvince(province)) return 'region'
  if (organizationCheck(code.slice(8, 16)) !== code.charAt(16)) return 'organization_check_digit'
  return creditCodeCheck(code.slice(0, 17)) === code.charAt(17) ? null : 'check_digit'
}

/** The check character of the first 17. */
export const creditCodeCheck = (first17: string): string =>
  ALPHABET.charAt((31 - (weightedSum(first17, WEIGHTS, ALPHABET) % 31)) % 31)

/** GB 11714 check character of the 8-character organization code: 10 is written X, 11 is written 0. */
export const organizationCheck = (first8: string): string => {
  const check = 11 - (weightedSum(first8, ORGANIZATION_WEIGHTS, DIGITS_AND_CAPITALS) % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** The 9-character 组织机构代码 inside a credit code. */
export const organizationCode = (creditCode: string): string => creditCode.slice(8, 17)

/** Builds a valid code, for demonstration organizations and tests: e.g. '91', '330300', 'MA2ABCD1'. */
export function buildCreditCode(authorityAndKind: string, region: string, first8: string): string {
  const first17 = `${authorityAndKind}${region.slice(0, 6)}${first8}${organizationCheck(first8)}`
  return first17 + creditCodeCheck(first17)
}
