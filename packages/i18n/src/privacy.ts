import type { ReadKind } from '@tongban/contracts/privacy.ts'
import { privacy as en } from './en/privacy.ts'
import { formatCaseNumber, formatDay, formatInstant } from './format.ts'
import { type Language, translator } from './translator.ts'
import { privacy as zh } from './zh/privacy.ts'

export const privacyWords = translator({ zh, en })

type Look = {
  readonly what: ReadKind
  readonly organization: string
  /** 审查员. */
  readonly post: string
  readonly name: string
  readonly itemName: string | null
  readonly caseNumber: string | null
  readonly purpose: string | null
}

/** 鹿城区卫生健康局审查员沈若兰，因办理您的“公共场所卫生许可”申请（办件号），打开查看了您的信息。 */
export function lookSentence(look: Look, language: Language): string {
  const say = privacyWords(language)
  const { organization, post, name, itemName, caseNumber, purpose } = look
  const who = say('look.who', { organization, post, name })
  const act = say(`look.${look.what}`)
  if (itemName === null || caseNumber === null)
    return say('look.for_purpose', { who, act, purpose: purpose ?? '' })
  const reason = { who, act, item: itemName, number: formatCaseNumber(caseNumber) }
  return purpose === null ? say('look.for_case', reason) : say('look.for_both', { ...reason, purpose })
}

type FactWord = Extract<keyof typeof zh, `fact.${string}`>

/** Facts about somebody, as 我的数据 names them; what is not there is left out. */
export function heldFacts(language: Language) {
  const say = privacyWords(language)
  return {
    say,
    day: (day: string) => formatDay(day, language),
    instant: (at: string) => formatInstant(at, language),
    facts: (given: readonly (readonly [FactWord, string | null])[]) =>
      given.flatMap(([word, value]) => (value === null ? [] : [{ label: say(word), value }])),
  }
}
