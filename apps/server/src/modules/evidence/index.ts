export { type Applicant, type Assessment, type AssessmentRequest, assess } from './assess.ts'
export { type Prefilled, prefill } from './prefill.ts'
