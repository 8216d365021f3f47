export { sealDocument, sealOf } from './organization-seal.ts'
