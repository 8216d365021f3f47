import { isEqualSecret } from '../../kernel/crypto/tokens.ts'
import type { Platform } from '../../kernel/platform.ts'
import { CHECKS } from './checks.ts'
import { openRecord } from './open-record.ts'

export type FirmClaim = {
  readonly creditCode: string
  readonly name: string
  /** 成立日期 as the business licence says it. */
  readonly establishedOn: string
  /** Who says that the firm is theirs to represent. */
  readonly representativeId: string
  readonly accountId: string
}

/** What of a claim does not fit, in the order in which it is told. */
export type FirmFault =
  | 'unknown'
  | 'name'
  | 'established_on'
  | 'cancelled'
  | 'licence_revoked'
  | 'not_representative'

const GONE: Readonly<Record<string, FirmFault>> = { 注销: 'cancelled', 吊销: 'licence_revoked' }

/**
 * Whether the firm is there under this code, name and day, is not gone, and the person is its 法定代表人（负责人）. What the
 * base says of a firm is public (企业信息公示暂行条例 §6), so what does not fit is named; the representative's number is
 * compared here and does not leave.
 */
export async function verifyFirm(
  platform: Platform,
  { creditCode, name, establishedOn, representativeId, accountId }: FirmClaim,
): Promise<FirmFault | 'verified' | 'down'> {
  const { source, resource } = CHECKS['legal_entity.firm']
  const firm = await openRecord(platform, {
    source,
    check: 'legal_entity.firm',
    resource,
    number: creditCode,
    purpose: '法人实名认证',
    accountId,
  })
  if (firm === 'down') return 'down'
  if (!firm) return 'unknown'
  if (spelled(firm.name) !== spelled(name)) return 'name'
  if (firm.established_on !== establishedOn) return 'established_on'
  const gone = GONE[String(firm.status)]
  if (gone) return gone
  const { legal_representative_id: own } = firm
  return typeof own === 'string' && isEqualSecret(own, representativeId) ? 'verified' : 'not_representative'
}

/** Brackets are written in two widths, and spaces come with what is pasted. */
const spelled = (name: unknown): string => String(name).normalize('NFKC').replaceAll(/\s/g, '')
