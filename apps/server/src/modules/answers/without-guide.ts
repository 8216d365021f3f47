import type { AskContext, Reply, Slot } from '@tongban/contracts/answers.ts'
import { deskReply, deskWords, refusalWords } from '@tongban/i18n/replies.ts'
import { DESK_LINKS, type DeskTopic } from '@tongban/law/answers/desk-words.ts'
import type { Refusal } from '@tongban/law/answers/refusals.ts'
import type { Reading } from '../../kernel/work.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { isGrowing } from '../search/index.ts'
import type { ItemQuestion } from './item-question.ts'
import { reply, saying } from './reply.ts'

/** The item is meant, but its guide does not say what is asked: its authority may know. */
export const notInGuide = (item: PublishedItem, { language, context, topic }: ItemQuestion): Reply =>
  reply(
    'unknown',
    { ...context, item: item.code },
    {
      intents: ['refusal'],
      sentences: [saying(deskWords(language)('not_in_guide', { item: item.name }))],
      topic,
      found: [foundItem(item)],
      links: ['consult', 'search'],
    },
  )

/** The item is meant, and nobody can apply for it at present. */
export const suspended = (item: PublishedItem, { language, context, topic, slots }: ItemQuestion): Reply =>
  reply(
    'said',
    { ...withSlot(context, slots), item: item.code },
    {
      intents: [...slots],
      sentences: [saying(deskWords(language)('suspended', { item: item.name }))],
      topic,
      found: [foundItem(item)],
      links: ['consult', 'search'],
    },
  )

/** While a batch of items is being taken in, what is not found may be there in a moment. */
export const whileGrowing = async ({ platform, language }: Reading): Promise<string[]> =>
  (await isGrowing(platform)) ? [deskWords(language)('still_growing')] : []

/** No item was found, or none is meant. */
export async function unanswered(
  reading: Reading,
  found: readonly PublishedItem[],
  asked: ItemQuestion,
): Promise<Reply> {
  const say = deskWords(reading.language)
  const { context, topic, slots } = asked
  if (topic === '' && slots[0] === 'complaint')
    return reply('said', context, {
      intents: ['complaint'],
      sentences: [saying(say('complaint'))],
      numbers: [{ number: '12345', label: say('hotline') }],
      links: ['consult'],
    })
  if (topic === '' && !(slots.length === 1 && slots[0] === 'about'))
    return reply('said', withSlot(context, slots), {
      intents: [...slots],
      sentences: [saying(say('which_item'))],
      links: ['search'],
    })
  return reply('unknown', context, {
    intents: ['refusal'],
    sentences: [say('unknown'), ...(await whileGrowing(reading))].map(saying),
    topic,
    found: found.slice(0, 3).map(foundItem),
    links: ['search', 'consult'],
  })
}

const foundItem = ({ code, name, organization }: PublishedItem): Reply['found'][number] => ({
  code,
  name,
  organizationName: organization.name,
})

/** What is remembered of a question that has no answer yet. */
export function withSlot(context: AskContext, slots: readonly Slot[]): AskContext {
  const { chosen: _, ...kept } = context
  const [slot] = slots
  return slot && slot !== 'faq' ? { ...kept, slot } : kept
}

export function refused(
  { language }: Reading,
  refusal: Exclude<Refusal, 'unknown'>,
  context: AskContext,
  place?: string,
): Reply {
  return reply('refusal', context, {
    intents: ['refusal'],
    sentences: [saying(refusalWords(language, refusal, place))],
    isPrivate: refusal === 'personal_data',
    links: refusal === 'hostile' ? [] : ['search'],
  })
}

const DESK_INTENTS = {
  progress: 'progress',
  person: 'person',
  greeting: 'greeting',
  thanks: 'thanks',
} as const

/** What is asked of the desk itself. */
export function fromDesk({ language }: Reading, topic: DeskTopic, context: AskContext): Reply {
  const intent = topic in DESK_INTENTS ? DESK_INTENTS[topic as keyof typeof DESK_INTENTS] : 'site'
  return reply('said', context, {
    intents: [intent],
    sentences: [saying(deskReply(language, topic))],
    links: [...DESK_LINKS[topic]],
  })
}
