/** Why a material is settled as it is; the words are in the message catalogue of each language. */
export type EvidenceReason =
  | { readonly code: 'bundle_output'; readonly licence: string; readonly member: string }
  | { readonly code: 'earlier_material'; readonly caseNumber: string /** ISO day. */; readonly on: string }
  | { readonly code: 'licence'; readonly licence: string; readonly issuer: string }
  | { readonly code: 'data_check'; readonly source: string }
  | { readonly code: 'promise' }
  /** A source is down and the material may follow later (容缺): the check is repeated by itself. */
  | { readonly code: 'pending'; readonly source: string }
  | { readonly code: 'optional' }
  | { readonly code: 'hand_in'; readonly standard: string }
  | { readonly code: 'no_record' | 'not_as_expected' | 'source_down'; readonly source: string }
  | { readonly code: 'promise_not_allowed' }
