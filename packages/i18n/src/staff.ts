import { staff as en } from './en/staff.ts'
import { translator } from './translator.ts'
import { staff as zh } from './zh/staff.ts'

export const staffWords = translator({ zh, en })
