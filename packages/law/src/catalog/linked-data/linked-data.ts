import type { Guide } from '@tongban/contracts/catalog.ts'
import { publicService } from './cpsv-ap.ts'
import { governmentService } from './schema-org.ts'

/** A guide for machines: for search engines by schema.org, for other catalogues by CPSV-AP. Two JSON-LD documents. */
export const linkedDataOf = (guide: Guide): object[] => [governmentService(guide), publicService(guide)]
