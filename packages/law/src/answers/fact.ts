import type { GuidePart, Slot } from '@tongban/contracts/answers.ts'
import type { ItemDefinition, Limit, Material } from '@tongban/contracts/items.ts'
import type { SpecialProcedure } from '@tongban/contracts/special-procedures.ts'

/** Codes of tables are worded by the reader's language. */
type Worded =
  | { readonly code: 'text'; readonly text: string }
  | { readonly code: 'materials_none' | 'materials_all_spared' | 'materials_of_bundle' }
  | {
      readonly code: 'material'
      readonly name: string
      readonly need: 'hand_in' | 'waived' | 'promise' | 'optional' | 'sometimes'
      readonly kind: Material['kind']
      readonly copies: number
    }
  | { readonly code: 'by_scenario'; readonly labels: readonly string[] }
  | { readonly code: 'not_eligible'; readonly text: string }
  | { readonly code: 'fee_none' | 'pay_online' }
  | { readonly code: 'fee'; readonly name: string; readonly standard: string; readonly fen: number }
  | { readonly code: 'fee_reduction'; readonly text: string }
  | { readonly code: 'intermediary'; readonly service: string; readonly payer: string }
  | { readonly code: 'promised' | 'statutory'; readonly limit: Limit }
  | { readonly code: 'special'; readonly procedure: SpecialProcedure; readonly days: number }
  | { readonly code: 'window'; readonly hall: string; readonly window: string }
  | { readonly code: 'address' | 'hours' | 'traffic'; readonly text: string }
  | { readonly code: 'phone'; readonly name: string; readonly phone: string }
  | { readonly code: 'subjects'; readonly subjects: ItemDefinition['subjects'] }
  | { readonly code: 'condition' | 'not_allowed' | 'quantity' | 'visit_reason'; readonly text: string }
  | { readonly code: 'accept_standard'; readonly name: string; readonly text: string }
  | { readonly code: 'proxy_unpublished' }
  | { readonly code: 'online_depth'; readonly depth: ItemDefinition['onlineDepth'] }
  | { readonly code: 'no_visit' }
  | { readonly code: 'visits'; readonly count: number }
  | { readonly code: 'handle_forms'; readonly forms: ItemDefinition['handleForms'] }
  | { readonly code: 'kiosk' | 'bookable' }
  | { readonly code: 'result'; readonly name: string; readonly validity: string | null }
  | { readonly code: 'delivery'; readonly ways: readonly ('electronic' | 'courier' | 'window')[] }
  | {
      readonly code: 'basis'
      readonly name: string
      readonly number: string | null
      readonly article: string
    }
  | { readonly code: 'step'; readonly step: string; readonly handler: string; readonly limit: string }
  | {
      readonly code: 'supervise' | 'reconsideration' | 'litigation'
      readonly name: string
      readonly phone: string
    }
  | { readonly code: 'not_applied_for' }
  | { readonly code: 'unpublished'; readonly slot: Slot }

/** Something that the guide says, with the field that says it. The words are put to it by the language of the reader. */
export type Fact = Worded & {
  /** Path into the definition: `fees.0`, `promised`. */
  readonly field: string
  /** One of a list. */
  readonly listed?: true
}

/** Parts of the guide page, by the first name of a field's path. */
const ANCHORS: Readonly<Record<string, GuidePart>> = {
  summary: 'about',
  name: 'about',
  conditions: 'conditions',
  notAllowed: 'conditions',
  subjects: 'conditions',
  quantityLimit: 'conditions',
  eligibility: 'conditions',
  scenarios: 'questions',
  materials: 'materials',
  promised: 'flow',
  promisedWhen: 'flow',
  statutory: 'flow',
  flow: 'flow',
  specialProcedures: 'flow',
  fees: 'fees',
  payOnline: 'fees',
  intermediaries: 'fees',
  results: 'results',
  courier: 'results',
  places: 'places',
  visits: 'places',
  visitReason: 'places',
  crossRegion: 'places',
  faqs: 'faq',
  legalBases: 'basis',
  consult: 'contacts',
  supervise: 'contacts',
  reconsideration: 'contacts',
  litigation: 'contacts',
  handleForms: 'about',
  onlineDepth: 'about',
  kiosk: 'about',
  bookable: 'about',
}

/** Where on the guide page a field stands. */
export const anchorOf = (field: string): GuidePart => ANCHORS[field.split('.')[0] ?? ''] ?? 'about'
