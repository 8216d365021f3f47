import { jobKey } from '../../kernel/module.ts'

/** Background work on cases; the handlers are in case.jobs.ts. */
type OfCase = { caseId: string }

/** A clock changes on this day by mere time. */
export const checkClock = jobKey<OfCase & { on: string }>('cases.check-clock')
/** A timer of the process has run out. */
export const fireTimer = jobKey<OfCase & { key: string }>('cases.fire-timer')
/** The process asks the platform to act: rules, decisions, licences. */
export const performServices = jobKey<OfCase>('cases.perform-services')
/** A bundle's process asks for a member's sub-case, or no longer wants it. */
export const openMember = jobKey<OfCase & { memberKey: string }>('cases.open-member')
export const cancelMember = jobKey<OfCase & { memberKey: string }>('cases.cancel-member')
/** A member of a bundle may be waiting for what another has issued. */
export const offerOutputs = jobKey<OfCase>('cases.offer-outputs')
/** A member of a bundle has ended. */
export const reportMember = jobKey<OfCase & { outcome: string }>('cases.report-member')
/** A letter is to be made of what happened at that time. */
export const writeDocument = jobKey<OfCase & { kind: DocumentKind; at: string }>(
  'cases.write-document',
  'slow',
)

/** Content of an upload is perhaps held by no file any more. */
export const discardContent = jobKey<{ key: string }>('cases.discard-content')

export const DOCUMENT_KINDS = [
  'receipt',
  'acceptance',
  'intake_refusal',
  'correction',
  'decision',
  'special_procedure',
  'extension',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
