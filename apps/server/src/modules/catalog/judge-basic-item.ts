import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { itemFault } from '@tongban/i18n/item-faults.ts'
import { basicCodeFault } from '@tongban/law/identifiers/item-code.ts'
import type { Reading } from '../../kernel/work.ts'
import { type DefinitionFault, definitionCheck } from './definition-check.ts'
import { digestedText } from './definition-digest.ts'

export type JudgedBasicItem = { readonly definition: BasicDefinition; readonly digest: string }
export type BasicJudgement =
  | ({ readonly ok: true } & JudgedBasicItem)
  | {
      readonly ok: false
      readonly failure: 'request.invalid' | 'item.invalid'
      readonly faults: readonly DefinitionFault[]
    }

const check = definitionCheck(BasicDefinition)

/** Checks what is meant to be an entry of the 基本目录; writes nothing. */
export function judgeBasicItem({ platform, language }: Reading, given: unknown): BasicJudgement {
  if (!check.fits(given))
    return { ok: false, failure: 'request.invalid', faults: check.faults(given, language) }
  const { code, type } = given
  if (basicCodeFault(code) !== null || code.slice(2, 4) !== type) {
    const message = itemFault(language, 'code_invalid', code)
    return { ok: false, failure: 'item.invalid', faults: [{ path: '/code', code: 'code_invalid', message }] }
  }
  return { ok: true, definition: given, digest: platform.keyring.suite.hash(digestedText(given)) }
}
