import { publishCatalogue } from './catalogue/background.ts'
import { publishLists } from './lists/background.ts'

/** What the demonstration does behind everything else, once the platform serves. */
export const DEMO_JOBS = [publishCatalogue, publishLists] as const
