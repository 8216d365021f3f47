import { jobKey } from '../../kernel/module.ts'

export const RUN_IMPORT = jobKey<{ importId: string }>('transfer.run-import', 'long')
export const RUN_EXPORT = jobKey<{ exportId: string }>('transfer.run-export', 'long')
