import type { AskContext, askQuestion, Reply } from '@tongban/contracts/answers.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { deskWords, emergencyLabel, emergencyWords } from '@tongban/i18n/replies.ts'
import { isBeyondGuide } from '@tongban/law/answers/beyond-guide.ts'
import { closestFact } from '@tongban/law/answers/closest-fact.ts'
import { type DeskTopic, deskTopicOf } from '@tongban/law/answers/desk-words.ts'
import { emergencyIn } from '@tongban/law/answers/emergencies.ts'
import { matchFaq } from '@tongban/law/answers/match-faq.ts'
import { placeElsewhere, placeNamed, withoutPlace } from '@tongban/law/answers/places-named.ts'
import { readQuestion } from '@tongban/law/answers/read-question.ts'
import { firmRefusal, mildRefusal } from '@tongban/law/answers/refusals.ts'
import { isWithinRegion } from '@tongban/law/identifiers/region-code.ts'
import type { Reading } from '../../../kernel/work.ts'
import type { PublishedItem } from '../../catalog/index.ts'
import { answerFact, answerFaq, answerSlots } from '../answer-item.ts'
import { type Decided, decideItem } from '../decide-item.ts'
import { type FoundItem, findItems } from '../find-items.ts'
import type { ItemQuestion } from '../item-question.ts'
import type { ListPlaces } from '../list-places.ts'
import { namedPlaces } from '../named-places.ts'
import { itemChoices, reply, saying } from '../reply.ts'
import {
  fromDesk,
  notInGuide,
  refused,
  suspended,
  unanswered,
  whileGrowing,
  withSlot,
} from '../without-guide.ts'

/** Words that name an item this clearly are answered although they also sound like something we do not do. */
const CLEAR = 0.55
/** As the contract has it. */
const LONGEST_PENDING = 100

/** 智能问答: what the question means, and what the published guide says to it. Never throws for what is asked. */
export async function answerQuestion(
  reading: Reading,
  { question, context = {} }: BodyOf<typeof askQuestion>,
  listPlaces: ListPlaces,
): Promise<Reply> {
  const { language } = reading
  const firm = firmRefusal(question)
  if (firm) return refused(reading, firm, context)
  const numbers = emergencyIn(question)
  if (numbers.length > 0)
    return reply('emergency', context, {
      intents: ['emergency'],
      sentences: [saying(emergencyWords(language))],
      numbers: numbers.map((number) => ({ number, label: emergencyLabel(language, number) })),
    })
  const desk = context.chosen ? null : deskTopicOf(question)
  // On the page of an item `税务局电话` asks for the number in its guide.
  if (desk && !(context.item && OF_AN_ITEM.has(desk))) return fromDesk(reading, desk, context)
  return aboutItem(reading, question, context, listPlaces)
}

const OF_AN_ITEM: ReadonlySet<DeskTopic> = new Set<DeskTopic>(['departments', 'halls'])

async function aboutItem(
  reading: Reading,
  question: string,
  { pending = '', ...given }: AskContext,
  listPlaces: ListPlaces,
): Promise<Reply> {
  const { language, platform } = reading
  const places = await namedPlaces(platform)
  const place = placeNamed(question, places)
  const words = place ? withoutPlace(question, place) : question
  const read = readQuestion(words)
  const { slots } = read
  const topic = read.topic === '' && !given.item ? pending : read.topic
  const context = place && !isAround(place.code, given.region) ? { ...given, region: place.code } : given
  const asked: ItemQuestion = {
    language,
    question,
    topic,
    slots: slots.length > 0 ? slots : [topic === '' ? (context.slot ?? 'about') : 'about'],
    context,
    isUnread: topic !== '' && slots.length === 0,
    isVague: topic !== '' && context.item !== undefined && slots.every((slot) => slot === 'steps'),
    place: place?.name ?? null,
    remarks: [],
  }
  const decided = await decideItem(reading, asked)
  const elsewhere = placeElsewhere(question, places)
  const isClear = decided.kind === 'one' && decided.surety >= CLEAR
  const mild = mildRefusal(question)
  if (mild && !isClear) return refused(reading, mild, context)
  if (elsewhere && !(decided.kind === 'one' && mentions(decided.found.item, elsewhere)))
    return refused(reading, 'other_place', context, elsewhere)
  return answerDecided(reading, decided, asked, listPlaces)
}

/** The named place is where the reader is anyway, or around it. */
const isAround = (place: string, region: string | undefined) =>
  region !== undefined && isWithinRegion(region, place)

const mentions = ({ definition }: PublishedItem, place: string) =>
  [...definition.plainNames, definition.summary, ...definition.faqs.map(({ question }) => question)].some(
    (text) => text.includes(place),
  )

async function answerDecided(
  reading: Reading,
  decided: Decided,
  asked: ItemQuestion,
  listPlaces: ListPlaces,
): Promise<Reply> {
  const say = deskWords(reading.language)
  const { context, topic, slots } = asked
  const open = { ...withSlot(context, slots), ...stillAbout(topic) }
  if (decided.kind === 'several' && decided.items.every((item) => asksBeyond(item, asked)))
    return unanswered(reading, decided.items, asked)
  if (decided.kind === 'several')
    return reply('choose_item', open, {
      intents: [...slots],
      sentences: [saying(say('choose_item'))],
      topic,
      choices: itemChoices(decided.items, withSlot(context, slots)),
      links: ['search', 'consult'],
    })
  if (decided.kind === 'none') return unanswered(reading, decided.found, asked)
  const { item, places } = await inPlace(reading, decided.found, asked)
  if (!context.region && places > 1 && !context.chosen) {
    const near = await listPlaces(item.code)
    return reply('choose_place', open, {
      intents: [...slots],
      sentences: [saying(say('choose_place'))],
      topic,
      choices: near.map(({ code, regionCode, regionName, organizationName }) => ({
        label: regionName,
        detail: organizationName,
        context: { ...withSlot(context, slots), region: regionCode, item: code, chosen: true },
      })),
      links: ['region'],
    })
  }
  if (item.status === 'suspended') return suspended(item, asked)
  const isElsewhere = context.region && !isWithinRegion(context.region, item.region.code)
  if (!asked.place || !isElsewhere) return fromGuide(item, asked)
  const remark = say('not_in_place', { place: asked.place, other: item.region.name })
  return fromGuide(item, { ...asked, remarks: [remark, ...(await whileGrowing(reading))] })
}

/** Who does not choose but asks on still means this. */
const stillAbout = (topic: string) => (topic === '' ? {} : { pending: topic.slice(0, LONGEST_PENDING) })

/** As a published question, as the parts that are asked for, or as the one sentence that says something to it. */
function fromGuide(item: PublishedItem, asked: ItemQuestion): Reply {
  const faq = matchFaq(asked.question, item.definition)
  if (faq) return answerFaq(item, faq.index, asked)
  const close = asked.isVague ? closestFact(asked.topic, item.definition) : undefined
  if (close) return answerFact(item, close, asked)
  return asksBeyond(item, asked) ? notInGuide(item, asked) : answerSlots(item, asked)
}

/** Nothing that is known was asked for, and what was said stands nowhere in the guide. */
const asksBeyond = ({ definition }: PublishedItem, { isUnread, topic, context }: ItemQuestion): boolean =>
  isUnread && !context.chosen && isBeyondGuide(topic, definition)

/** After `那瑞安呢` the same item, done by the authority of the other place. */
async function inPlace(reading: Reading, found: FoundItem, { context }: ItemQuestion): Promise<FoundItem> {
  const { region } = context
  const { item } = found
  if (!region || context.chosen || isWithinRegion(region, item.region.code)) return found
  const others = await findItems(reading, item.name, region)
  return (
    others.find(
      (other) =>
        other.item.definition.basicCode === item.definition.basicCode && other.item.name === item.name,
    ) ?? found
  )
}
