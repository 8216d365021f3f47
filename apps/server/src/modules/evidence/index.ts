export { type AssessmentRequest, assess } from './assess.ts'
export { prefill } from './prefill.ts'
