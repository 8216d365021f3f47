/** Mobile numbers of mainland China: 11 digits, 1 then 3–9 (工信部 公用电信网间网络编号计划). */
export type PhoneFault = 'length' | 'alphabet' | 'range'

/** What people type (`+86 138-0013 8000`, full-width digits) as 11 plain digits where that is what it means. */
export const canonicalPhone = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s().\u2010-\u2015-]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')

/** Why this is no mainland mobile number, or null. Expects the canonical form. */
export function phoneFault(phone: string): PhoneFault | null {
  if (!/^\d*$/.test(phone)) return 'alphabet'
  if (phone.length !== 11) return 'length'
  return /^1[3-9]/.test(phone) ? null : 'range'
}
