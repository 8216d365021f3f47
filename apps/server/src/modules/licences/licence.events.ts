import { defineEvent } from '../../kernel/events/announce.ts'

/** What happens to a licence, on its own chain. Payloads hold ids, codes and digests only. */
export const licenceIssued = defineEvent<{
  identifier: string
  typeKey: string
  typeVersion: number
  subjectId: string
  issuerId: string
  caseId: string | null
  supersedes: string | null
  digest: string
}>('licence.issued')
export const licenceSuperseded = defineEvent<{ by: string }>('licence.superseded')
export const licenceRevoked = defineEvent<{ clause: string }>('licence.revoked')
/** 机构合并: the organization that takes over looks after it. */
export const licenceMoved = defineEvent<{ from: string; to: string }>('licence.moved')
/** A licence from before the platform was taken over. */
export const licenceLoaded = defineEvent<{
  identifier: string
  typeKey: string
  subjectId: string
  issuerId: string
  digest: string
}>('licence.loaded')
