import { cases as en } from './en/cases.ts'
import { translator } from './translator.ts'
import { cases as zh } from './zh/cases.ts'

export type CaseWord = keyof typeof zh
export const caseWords = translator({ zh, en })
export const isCaseWord = (key: string): key is CaseWord => Object.hasOwn(zh, key)
