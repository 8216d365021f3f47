import { GUIDE_PARTS, type Reply, type Slot } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { LabelledQuestion } from './questions.ts'

/** What is wrong with an answer; nothing when it is right. */
export function answerFaults(
  asked: LabelledQuestion,
  reply: Reply,
  definition: ItemDefinition | undefined,
  basicCodeOf: (itemCode: string) => string | undefined,
): string[] {
  const { intent, item, mayAskBack, contains } = asked
  if (item === null) return refusalFaults(asked, reply)
  if (mayAskBack && reply.choices.some(({ context }) => context.item && basicCodeOf(context.item) === item))
    return []
  const said = reply.sentences.map(({ text }) => text).join('\n')
  const wanted = definition && contains?.startsWith('@') ? fieldText(definition, contains.slice(1)) : contains
  return [
    ...(reply.item?.basicCode === item ? [] : [`item ${reply.item?.name ?? reply.kind}`]),
    ...(reply.intents.includes(intent) ? [] : [`intent ${reply.intents.join('+') || reply.kind}`]),
    ...(wanted === null || said.includes(wanted) ? [] : [`lacks ${wanted.slice(0, 30)}`]),
  ]
}

/** Refused, or found nowhere: an answer out of the catalogue would be invented. */
function refusalFaults({ intent, contains }: LabelledQuestion, reply: Reply): string[] {
  const dialled = reply.numbers.map(({ number }) => number)
  return [
    ...(reply.intents.includes(intent) ? [] : [`intent ${reply.intents.join('+') || reply.kind}`]),
    ...(reply.item ? [`answered from ${reply.item.name}`] : []),
    ...(contains === null || dialled.includes(contains) ? [] : [`numbers ${dialled.join()}`]),
  ]
}

/** The text at a path of the definition. @throws where there is none: the label is wrong */
function fieldText(definition: ItemDefinition, path: string): string {
  const value = fieldAt(definition, path)
  if (typeof value !== 'string') throw new Error(`no text at ${path} of ${definition.name}`)
  return value
}

function fieldAt(definition: ItemDefinition, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.entries(value).find(([name]) => name === key)?.[1]
  }, definition)
}

/** Fields that may answer each thing that is asked. */
const FIELDS: Readonly<Record<Slot, readonly string[]>> = {
  about: ['summary'],
  materials: ['materials', 'scenarios', 'eligibility'],
  fee: ['fees', 'payOnline', 'intermediaries', 'scenarios'],
  time: ['promised', 'statutory', 'specialProcedures', 'scenarios'],
  place: ['places', 'onlineDepth'],
  phone: ['consult', 'places'],
  conditions: ['subjects', 'conditions', 'notAllowed', 'quantityLimit', 'eligibility', 'scenarios'],
  proxy: ['visitReason', 'faqs', 'conditions', 'notAllowed', 'handleForms', 'visits', 'consult'],
  online: ['onlineDepth', 'visits', 'visitReason', 'handleForms', 'kiosk', 'bookable'],
  result: ['results', 'courier'],
  basis: ['legalBases'],
  steps: ['flow', 'onlineDepth'],
  complaint: ['supervise', 'reconsideration', 'litigation'],
  faq: ['faqs'],
}
const ANCHORS: ReadonlySet<string> = new Set(GUIDE_PARTS)

/** Sentences whose source is not a field that says this, or does not exist. */
export function sourceFaults(reply: Reply, definition: ItemDefinition): string[] {
  return reply.sentences.flatMap(({ slot, source, text }) => {
    if (slot === null) return source === null || ANCHORS.has(source.anchor) ? [] : [`anchor ${source.anchor}`]
    if (source === null) return [`no source: ${text.slice(0, 20)}`]
    const [root = ''] = source.field.split('.')
    const exists = fieldAt(definition, source.field) !== undefined || root === 'intermediaries'
    return exists && FIELDS[slot].includes(root) && ANCHORS.has(source.anchor)
      ? []
      : [`${slot} from ${source.field}#${source.anchor}`]
  })
}
