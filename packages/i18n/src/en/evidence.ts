import type { Translation } from '../translator.ts'
import type {
  evidenceReasons as zhReasons,
  checklistWays as zhWays,
  evidenceWords as zhWords,
} from '../zh/evidence.ts'

export const evidenceReasons = {
  bundle_output: 'Not needed: “{member}” of this joint application issues the {licence} and passes it on',
  earlier_material: 'Not needed: you handed it in on {on} for case {caseNumber} and it is still valid',
  licence: 'Not needed: your electronic licence {licence}, issued by {issuer}, is used',
  data_check: 'Not needed: verified with {source}',
  promise: 'You may sign a promise instead; the authority will check later',
  pending: 'Not needed now: {source} cannot be reached; it will be checked again by itself and you can apply',
  optional: 'Optional; it may help to decide faster',
  hand_in: 'Please provide. {standard}',
  no_record: 'No record of you was found at {source}. Please upload this document',
  not_as_expected:
    'The record at {source} does not meet the requirement. Please upload this document for review',
  source_down: '{source} cannot be reached. Please upload this document or check again later',
  promise_not_allowed:
    'Because of a credit record a promise cannot be used this time. Please upload this document',
} as const satisfies Translation<typeof zhReasons>

export const checklistWays = {
  bundle_output: 'Not needed: “{member}” of this joint application issues the {licence} and passes it on',
  earlier_material: 'Not needed if you handed it in here within the last {months} months',
  licence: 'Not needed if you hold a valid electronic {licence}; the system uses it',
  data_check: 'Not needed: the system verifies it with {source}',
  promise: 'Applicants in good standing may sign a promise instead',
} as const satisfies Translation<typeof zhWays>

export const evidenceWords = {
  hand_in: 'Please prepare. {standard}',
  optional: 'Optional',
  separator: '; ',
  no_record: 'no record',
  your_answer: 'Your answer',
} as const satisfies Translation<typeof zhWords>
