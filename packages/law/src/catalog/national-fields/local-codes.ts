/**
 * Other published encodings of an item, for exchange with systems that use them. GB/T 39046-2020 has a 基本编码 of at most
 * 10 and an 实施编码 of at most 24 characters and leaves their parts open: here type 2 + main item 5 + sub-item 3, then
 * region 12 + sequence 2. Sichuan writes catalogue code, region, a fixed 000, credit code, a fixed 1 and the sequence.
 */
export const CODE_PROFILES = ['gb39046', 'sichuan'] as const
export type CodeProfile = (typeof CODE_PROFILES)[number]

interface Coded {
  /** 业务办理项编码, 33 characters. */
  readonly code: string
  readonly regionCode: string
  readonly localCode?: string | undefined
}

export function codesFor(
  profile: CodeProfile,
  { code, regionCode, localCode }: Coded,
): { basic: string; implementation: string } {
  const creditCode = code.slice(0, 18)
  const basic = code.slice(19, 31)
  const sequence = code.slice(31)
  const region = regionCode.padEnd(12, '0')
  switch (profile) {
    case 'gb39046': {
      const short = basic.slice(2)
      return { basic: short, implementation: `${short}${region}${sequence}` }
    }
    case 'sichuan': {
      const own = localCode === undefined ? undefined : readSichuanCode(localCode)
      return own && localCode !== undefined
        ? { basic: own.catalogCode, implementation: localCode }
        : { basic, implementation: `${basic}-${region}-000-${creditCode}-1-${sequence}` }
    }
  }
}

export interface SichuanCode {
  readonly catalogCode: string
  readonly regionCode: string
  /** Of bodies that have a 统一社会信用代码 in the list; others stand there with a number of their own. */
  readonly creditCode: string | undefined
  readonly sequence: string
}

const SICHUAN = /^([0-9A-Z-]{6,24})-(\d{12})-\d{3}-([0-9A-Z-]{6,20})-\d-(\d{2})$/
const CREDIT_CODE_LENGTH = 18

/** 511A0138000000-511602000000-000-115113010833722043-1-00; undefined for anything else. */
export function readSichuanCode(text: string): SichuanCode | undefined {
  const [, catalogCode, regionCode, office, sequence] = SICHUAN.exec(text) ?? []
  if (!catalogCode || !regionCode || !office || !sequence) return undefined
  const creditCode = office.length === CREDIT_CODE_LENGTH ? office : undefined
  return { catalogCode, regionCode, creditCode, sequence }
}
