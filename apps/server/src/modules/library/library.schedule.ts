import { jobKey } from '../../kernel/module.ts'

/** The day has come on which an approved change takes effect. */
export const effectJob = jobKey<{ changeId: string }>('library.take-effect')
