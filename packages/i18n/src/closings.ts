import { closings as en } from './en/closings.ts'
import { translator } from './translator.ts'
import { closings as zh } from './zh/closings.ts'

/** What an organization has, and what becomes of it when it is closed (机构撤并). */
export const closingWords = translator({ zh, en })
