import type { ItemFaultCode } from '@tongban/law/catalog/item-fault.ts'
import { itemFaults as en } from './en/item-faults.ts'
import { fill, type Language } from './translator.ts'
import { itemFaults as zh } from './zh/item-faults.ts'

/** A sentence for each fault; `{text}` is the name or expression that is wrong. */
export type ItemFaultWords = Readonly<Record<ItemFaultCode, string>>

const WORDS: Record<Language, ItemFaultWords> = { zh, en }

/** Why an item cannot be published, for the catalogue editor. */
export const itemFault = (language: Language, code: ItemFaultCode, text: string): string =>
  fill(WORDS[language][code], { text })
