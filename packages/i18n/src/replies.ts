import type { Slot } from '@tongban/contracts/answers.ts'
import type { Limit } from '@tongban/contracts/items.ts'
import type { DeskTopic } from '@tongban/law/answers/desk-words.ts'
import type { EmergencyNumber } from '@tongban/law/answers/emergencies.ts'
import type { Fact } from '@tongban/law/answers/fact.ts'
import type { Refusal } from '@tongban/law/answers/refusals.ts'
import { codeWord } from './code-tables.ts'
import * as en from './en/replies.ts'
import { formatYuan } from './format.ts'
import { fill, type Language, translator } from './translator.ts'
import * as zh from './zh/replies.ts'

const WORDS = { zh, en }
const sentences = translator({ zh: zh.replies, en: en.replies })

/** What the desk itself says. */
export const deskWords = translator({ zh: zh.deskReplies, en: en.deskReplies })
export const slotName = (language: Language, slot: Slot): string => WORDS[language].slotNames[slot]
export const deskReply = (language: Language, topic: DeskTopic): string => WORDS[language].desk[topic]
export const refusalWords = (language: Language, refusal: Exclude<Refusal, 'unknown'>, place = ''): string =>
  fill(WORDS[language].refusals[refusal], { place })
export const emergencyWords = (language: Language) => WORDS[language].emergency
export const emergencyLabel = (language: Language, number: EmergencyNumber): string =>
  WORDS[language].emergencyNumbers[number]

/** A fact of the guide as a sentence. */
export function factText(language: Language, fact: Fact): string {
  const say = sentences(language)
  switch (fact.code) {
    case 'text':
      return fact.text
    case 'material': {
      const kind = say(`paper_${fact.kind}`)
      const paper = fact.copies > 0 ? say('paper_copies', { paper: kind, count: fact.copies }) : kind
      return say(`material_${fact.need}`, { name: fact.name, paper })
    }
    case 'by_scenario':
      return say('by_scenario', { labels: fact.labels.join(say('separator')) })
    case 'fee': {
      const { name, standard, fen } = fact
      const isSaid = fen === 0 || new RegExp(`(?<![\\d.])${fen / 100}(?![\\d.])`).test(standard)
      if (isSaid) return say('fee', { name, standard })
      return say('fee_amount', { name, standard, amount: formatYuan(fen, language) })
    }
    case 'promised':
      return fact.limit.length === 0
        ? say('promised_at_once')
        : say('promised', { length: lengthOf(language, fact.limit) })
    case 'statutory': {
      const clause = fact.limit.clause ?? ''
      return fact.limit.length === 0
        ? say('statutory_at_once', { clause })
        : say('statutory', { length: lengthOf(language, fact.limit), clause })
    }
    case 'special':
      return say('special', {
        procedure: codeWord('special_procedure', fact.procedure, language),
        days: fact.days,
      })
    case 'subjects':
      return say('subjects', {
        subjects: fact.subjects.map((code) => codeWord('subject', code, language)).join(say('separator')),
      })
    case 'online_depth':
      return say(`online_depth_${fact.depth}`)
    case 'handle_forms':
      return say('handle_forms', {
        forms: fact.forms.map((code) => codeWord('handle_form', code, language)).join(say('separator')),
      })
    case 'result':
      return fact.validity === null
        ? say('result', { name: fact.name })
        : say('result_valid', { name: fact.name, validity: fact.validity })
    case 'delivery':
      return say('delivery', { ways: fact.ways.map((way) => say(`delivery_${way}`)).join(say('separator')) })
    case 'basis':
      return fact.number === null
        ? say('basis', { name: fact.name, article: fact.article })
        : say('basis_numbered', { name: fact.name, number: fact.number, article: fact.article })
    case 'unpublished':
      return say('unpublished', { slot: slotName(language, fact.slot) })
    case 'not_eligible':
    case 'fee_reduction':
    case 'address':
    case 'hours':
    case 'traffic':
    case 'condition':
    case 'not_allowed':
    case 'quantity':
    case 'visit_reason':
      return say(fact.code, { text: fact.text })
    case 'accept_standard':
      return say('accept_standard', { name: fact.name, text: fact.text })
    case 'intermediary':
      return say('intermediary', { service: fact.service, payer: fact.payer })
    case 'window':
      return say('window', { hall: fact.hall, window: fact.window })
    case 'phone':
    case 'supervise':
    case 'reconsideration':
    case 'litigation':
      return say(fact.code, { name: fact.name, phone: fact.phone })
    case 'visits':
      return say('visits', { count: fact.count })
    case 'step':
      return say('step', { step: fact.step, handler: fact.handler, limit: fact.limit })
    default:
      return say(fact.code)
  }
}

const lengthOf = (language: Language, { length, unit }: Limit): string =>
  sentences(language)(unit, { count: length })
