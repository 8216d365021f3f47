export { type Applicant, assess, type Assessment, type AssessmentRequest } from './assess.ts'
export { type Prefilled, prefill } from './prefill.ts'
