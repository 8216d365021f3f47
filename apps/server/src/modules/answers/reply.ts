import type {
  AskContext,
  AskedItem,
  Choice,
  Reply,
  ReplyLink,
  ReplySentence,
  Slot,
} from '@tongban/contracts/answers.ts'
import { factText } from '@tongban/i18n/replies.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { anchorOf, type Fact } from '@tongban/law/answers/fact.ts'
import type { PublishedItem } from '../catalog/index.ts'

const EMPTY: Omit<Reply, 'kind' | 'context'> = {
  intents: [],
  sentences: [],
  phrased: null,
  item: null,
  choices: [],
  links: [],
  numbers: [],
  found: [],
  topic: '',
  isPrivate: false,
}

/** A reply with what it says; the rest is empty. */
export const reply = (
  kind: Reply['kind'],
  context: AskContext,
  said: Partial<Omit<Reply, 'kind' | 'context'>>,
): Reply => ({ ...EMPTY, kind, context, ...said })

/** A sentence of the desk itself, without a source. */
export const saying = (text: string): ReplySentence => ({ text, listed: false, slot: null, source: null })

/** Facts of the guide with the fields that they are from. */
export const told = (language: Language, slot: Slot, facts: readonly Fact[]): ReplySentence[] =>
  facts.map((fact) => ({
    text: factText(language, fact),
    listed: fact.listed ?? false,
    slot,
    source: { field: fact.field, anchor: anchorOf(fact.field) },
  }))

/** 网上办理深度 from which an application can be filed online. */
const ONLINE: readonly string[] = ['3', '4']

export const askedItem = (item: PublishedItem): AskedItem => ({
  code: item.code,
  basicCode: item.definition.basicCode,
  name: item.name,
  organizationName: item.organization.name,
  regionName: item.region.name,
  version: item.version,
  publishedOn: item.publishedOn,
  online: ONLINE.includes(item.definition.onlineDepth),
})

/** Buttons for items: pressing one asks the question again of that item. */
export const itemChoices = (
  items: readonly PublishedItem[],
  context: AskContext,
  labelOf: (item: PublishedItem) => string = ({ name }) => name,
): Choice[] =>
  items.map((item) => ({
    label: labelOf(item),
    detail: item.organization.name,
    context: { ...context, item: item.code, chosen: true },
  }))

export const linksOf = (item: PublishedItem): ReplyLink[] =>
  ONLINE.includes(item.definition.onlineDepth) ? ['guide', 'apply'] : ['guide']
