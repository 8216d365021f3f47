export { type AssessmentRequest, assess } from './assess.ts'
export { bundleOutputs } from './bundle-outputs.ts'
export { prefill } from './prefill.ts'
