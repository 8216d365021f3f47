import { GIVEN_KINDS, type offerMandate } from '@tongban/contracts/mandates.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { plainDate } from '@tongban/law/forms/check-answer.ts'
import type { SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { posted } from '../../address.ts'
import type { PortalRequest } from '../../page-route.ts'
import { today } from '../apply/today.ts'
import { postedAll, type ScopeItem } from './chosen-items.ts'

export const SPANS = {
  day: { days: 0 },
  month: { months: 1 },
  year: { years: 1 },
  three_years: { years: 3 },
} as const
export type Span = keyof typeof SPANS
const isSpan = (text: string): text is Span => Object.hasOwn(SPANS, text)

export const lastDay = (span: Span): string => today().add(SPANS[span]).toString()

/** The days among which the last one may be chosen: no mandate is longer than the longest span. */
export const lastDays = () => ({ min: today().toString(), max: lastDay('three_years') })

/** A mandate as it is being written; it is shown again as it was typed. */
export type Entry = {
  readonly kind: string
  readonly name: string
  readonly number: string
  readonly scope: 'some' | 'all'
  readonly items: readonly ScopeItem[]
  /** `<basic code>/<place of the part>` of those that are ticked. */
  readonly parts: ReadonlySet<string>
  readonly amount: string
  /** Or until the day that is named. */
  readonly span: Span | 'named'
  readonly until: string
  readonly q: string
}

export const partOf = ({ basicCode }: ScopeItem, index: number): string => `${basicCode}/${index}`

export function readEntry(request: PortalRequest, items: readonly ScopeItem[]): Entry {
  const span = posted(request, 'span')
  const seen = new Set(postedAll(request, 'seen'))
  const ticked = postedAll(request, 'part')
  // Parts of an item that has just been added are ticked until somebody takes one out.
  const fresh = items
    .filter(({ basicCode }) => !seen.has(basicCode))
    .flatMap((item) => item.parts.map((_, index) => partOf(item, index)))
  return {
    kind: posted(request, 'kind'),
    name: posted(request, 'name').slice(0, 60),
    number: posted(request, 'number').slice(0, 40),
    scope: posted(request, 'scope') === 'all' ? 'all' : 'some',
    items,
    parts: new Set([...ticked, ...fresh]),
    amount: posted(request, 'amount').slice(0, 20),
    span: isSpan(span) || span === 'named' ? span : 'year',
    until: posted(request, 'until').normalize('NFKC').trim().slice(0, 20),
    q: posted(request, 'q').slice(0, 100),
  }
}

type Offer = BodyOf<typeof offerMandate>

/** The mandate to send, or what is missing. */
export function offerOf(request: PortalRequest, entry: Entry): Offer | { wrong: SummaryEntry[] } {
  const say = t(request.language)
  const wrong: SummaryEntry[] = []
  const kind = GIVEN_KINDS.find((one) => one === entry.kind) ?? 'family'
  const fen = fenOf(entry.amount)
  const fields = fieldsOf(entry)
  const until = untilOf(request, entry)
  if (!entry.name) wrong.push({ fieldId: 'name', message: say('mandates.enter_name') })
  if (!entry.number) wrong.push({ fieldId: 'number', message: say('mandates.enter_number') })
  if (entry.scope === 'some' && entry.items.length === 0)
    wrong.push({ fieldId: 'q', message: say('mandates.choose_items') })
  if (fields?.length === 0) wrong.push({ fieldId: 'parts', message: say('mandates.choose_parts') })
  if (fen === undefined) wrong.push({ fieldId: 'amount', message: say('mandates.enter_amount') })
  if ('fault' in until) wrong.push({ fieldId: 'until', message: until.fault })
  if (wrong.length > 0 || fen === undefined || 'fault' in until) return { wrong }
  return {
    kind,
    holder: { name: entry.name, number: entry.number },
    basicCodes: entry.scope === 'all' ? null : entry.items.map(({ basicCode }) => basicCode),
    fields,
    maxAmount: fen,
    validUntil: until.day,
  }
}

function untilOf(request: PortalRequest, { span, until }: Entry): { day: string } | { fault: string } {
  if (span !== 'named') return { day: lastDay(span) }
  const say = t(request.language)
  const { min, max } = lastDays()
  if (!plainDate(until)) return { fault: say('mandates.enter_until') }
  if (until < min) return { fault: say('mandates.until_past') }
  return until > max
    ? { fault: say('mandates.until_too_late', { day: formatDay(max, request.language) }) }
    : { day: until }
}

/** Null where every part is ticked. */
function fieldsOf({ scope, items, parts }: Entry): string[] | null {
  if (scope === 'all') return null
  const all = items.flatMap((item) =>
    item.parts.map((part, index) => ({ item, part, key: partOf(item, index) })),
  )
  const ticked = all.filter(({ key }) => parts.has(key))
  if (ticked.length === all.length) return null
  return ticked.flatMap(({ item, part }) => part.fields.map((field) => `${item.basicCode}/${field}`))
}

/** Yuan as typed in fen; null: none given; undefined: no amount. */
function fenOf(amount: string): number | null | undefined {
  if (!amount) return null
  return /^\d{1,9}(\.\d{1,2})?$/.test(amount) ? Math.round(Number(amount) * 100) : undefined
}
