import { publishCatalogue } from './catalogue/background.ts'
import { awaitComparison, publishLists } from './lists/background.ts'

/** What the demonstration does behind everything else, once the platform serves. */
export const DEMO_JOBS = [publishCatalogue, awaitComparison, publishLists] as const
