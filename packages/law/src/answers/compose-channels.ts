import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Fact } from './fact.ts'

/** 办理地点和时间. */
export function composePlaces({ places, onlineDepth }: ItemDefinition): Fact[] {
  const facts = places.flatMap(({ hall, window, address, hours, traffic, phone }, index): Fact[] => {
    const field = `places.${index}`
    return [
      { code: 'window', hall, window, field },
      { code: 'address', text: address, field },
      { code: 'hours', text: hours, field },
      { code: 'phone', name: hall, phone, field },
      ...(traffic ? [{ code: 'traffic', text: traffic, field } as const] : []),
    ]
  })
  if (facts.length === 0) return []
  return onlineDepth === '4'
    ? [...facts, { code: 'online_depth', depth: onlineDepth, field: 'onlineDepth' }]
    : facts
}

/** Online, in how many visits, by machine, by appointment. */
export const composeChannels = (definition: ItemDefinition): Fact[] => [
  { code: 'online_depth', depth: definition.onlineDepth, field: 'onlineDepth' },
  ...visitFacts(definition),
  ...(definition.handleForms.length > 0
    ? [{ code: 'handle_forms', forms: definition.handleForms, field: 'handleForms' } as const]
    : []),
  ...(definition.kiosk ? [{ code: 'kiosk', field: 'kiosk' } as const] : []),
  ...(definition.bookable ? [{ code: 'bookable', field: 'bookable' } as const] : []),
]

function visitFacts({ visits, visitReason }: ItemDefinition): Fact[] {
  if (visits === 0) return [{ code: 'no_visit', field: 'visits' }]
  return [
    { code: 'visits', count: visits, field: 'visits' },
    ...(visitReason ? [{ code: 'visit_reason', text: visitReason, field: 'visitReason' } as const] : []),
  ]
}

const PROXY = /本人|代办|委托|代理|代为|代领|监护人|帮办|子女/

/** What the guide says of others who act for the applicant; where it says nothing, that, and whether one has to come at all. */
export function composeProxy(definition: ItemDefinition): Fact[] {
  const { conditions, notAllowed = [], faqs, visitReason } = definition
  const said: Fact[] = [
    ...(visitReason && PROXY.test(visitReason)
      ? [{ code: 'visit_reason', text: visitReason, field: 'visitReason' } as const]
      : []),
    ...faqs.flatMap(({ question, answer }, index): Fact[] =>
      PROXY.test(question) ? [{ code: 'text', text: answer, field: `faqs.${index}` }] : [],
    ),
    ...conditions.flatMap(({ text }, index): Fact[] =>
      PROXY.test(text) ? [{ code: 'condition', text, field: `conditions.${index}`, listed: true }] : [],
    ),
    ...notAllowed.flatMap(({ text }, index): Fact[] =>
      PROXY.test(text) ? [{ code: 'not_allowed', text, field: `notAllowed.${index}`, listed: true }] : [],
    ),
  ]
  if (said.length > 0) return said
  const { consult } = definition
  return [
    { code: 'proxy_unpublished', field: 'handleForms' },
    ...visitFacts(definition),
    { code: 'phone', name: consult.department, phone: consult.phone, field: 'consult' },
  ]
}
