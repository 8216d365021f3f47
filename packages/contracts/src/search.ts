import { type Static, Type } from 'typebox'
import { ItemSummary } from './catalog.ts'
import { codes, LEVELS } from './items.ts'
import { route } from './route.ts'
import { Id, Instant, line, nullable, PageQuery, pageOf, pageQuery, RegionCode, strict } from './values.ts'

/** Stages of a firm's life (企业全生命周期), in their order. */
export const FIRM_STAGES = {
  open: '开办',
  permit: '准入准营',
  build: '投资建设',
  hire: '用工社保',
  operate: '日常经营',
  change: '变更',
  close: '注销退出',
} as const
export type FirmStage = keyof typeof FIRM_STAGES

/** What is asked of the catalogue besides words. */
const NARROWING = {
  /** Where the person is: the nearest competent authority answers, and what nobody there may do is left out. */
  region: Type.Optional(RegionCode),
  subject: Type.Optional(Type.Enum(['person', 'firm'])),
  theme: Type.Optional(Type.String({ maxLength: 20 })),
  lifeEvent: Type.Optional(Type.String({ maxLength: 20 })),
  stage: Type.Optional(codes(FIRM_STAGES)),
  level: Type.Optional(codes(LEVELS)),
  /** Name of the authority. */
  organization: Type.Optional(Type.String({ maxLength: 60 })),
  /** Only 一件事, or only single items. */
  bundle: Type.Optional(Type.Boolean()),
}
const WORDS = {
  q: Type.Optional(Type.String({ maxLength: 100 })),
  /** Who asks, where it is known: what is meant for them stands a little before what is not. */
  as: Type.Optional(Type.Enum(['person', 'firm'])),
}

/** What the nearest authority does, and how many authorities do the same. */
export const SearchHit = strict({ ...ItemSummary.properties, places: Type.Integer() })
export type SearchHit = Static<typeof SearchHit>

/** A way to narrow: theme, life event or authority by its name, stage and level by their code. */
export const Facet = strict({
  kind: Type.Enum(['person', 'firm', 'life_event', 'stage', 'level', 'organization']),
  name: Type.String(),
  count: Type.Integer(),
})
export type Facet = Static<typeof Facet>

export const listThemes = route({
  method: 'GET',
  path: '/themes',
  summary: '主题、人生事件、企业阶段、层级与部门',
  permission: 'public',
  cacheSeconds: 60,
  query: strict({ region: Type.Optional(RegionCode) }),
  result: strict({ groups: Type.Array(Facet) }),
})
export const searchItems = route({
  method: 'GET',
  path: '/items',
  summary: '搜索事项',
  permission: 'public',
  cacheSeconds: 10,
  query: strict({ ...WORDS, ...NARROWING, ...pageQuery(10) }),
  result: strict({
    ...pageOf(SearchHit).properties,
    /** What was searched for instead, where the question seemed mistyped. */
    readAs: nullable(Type.String()),
    /** Many items were published just now and are still being taken in: what is not found may be there in a moment. */
    isGrowing: Type.Boolean(),
  }),
})
/** Of the best hits only, so that its cost has a bound. */
export const countFacets = route({
  method: 'GET',
  path: '/items/facets',
  summary: '搜索结果的筛选条件',
  permission: 'public',
  cacheSeconds: 10,
  query: strict({ ...WORDS, ...NARROWING }),
  result: strict({ groups: Type.Array(Facet) }),
})
export const suggestItems = route({
  method: 'GET',
  path: '/items/suggestions',
  summary: '搜索联想',
  permission: 'public',
  cacheSeconds: 30,
  query: strict({ q: Type.String({ maxLength: 60 }), region: Type.Optional(RegionCode) }),
  result: strict({ items: Type.Array(strict({ code: Type.String(), name: Type.String() })) }),
})
/** 选择办理地区: the authorities that do the same as this one. */
export const listPlaces = route({
  method: 'GET',
  path: '/items/:code/places',
  summary: '同一事项的办理地区',
  permission: 'public',
  cacheSeconds: 60,
  params: strict({ code: Type.String({ maxLength: 40 }) }),
  /** `region`: only there and below. */
  query: strict({ region: Type.Optional(RegionCode), ...PageQuery }),
  result: strict({ ...pageOf(ItemSummary).properties, name: Type.String(), places: Type.Integer() }),
  errors: ['item.not_found'],
})
/** 您持有的证照可以办: what renews, changes, replaces or ends a licence of the person or firm. */
export const listHeldServices = route({
  method: 'GET',
  path: '/licences/services',
  summary: '我的证照可办事项',
  permission: 'licence.read_own',
  query: strict({ region: Type.Optional(RegionCode) }),
  result: strict({
    licences: Type.Array(
      strict({
        licenceId: Id,
        typeName: Type.String(),
        validUntil: nullable(Type.String()),
        items: Type.Array(SearchHit),
      }),
    ),
  }),
})
/** Counted without anything that says who it was. */
export const countClick = route({
  method: 'POST',
  path: '/items/:code/clicks',
  summary: '搜索结果点击计数',
  permission: 'public',
  ratePerMinute: 60,
  params: strict({ code: Type.String({ maxLength: 40 }) }),
  query: strict({
    q: Type.String({ minLength: 1, maxLength: 100 }),
    rank: Type.Integer({ minimum: 1, maximum: 100 }),
  }),
  result: strict({}),
})

/** Days that editors look back. */
const Days = Type.Optional(Type.Integer({ minimum: 1, maximum: 180, default: 30 }))

/** What people asked, without anything that says who they were. */
export const Question = strict({
  words: Type.String(),
  times: Type.Integer(),
  /** Hits when it was asked last. */
  found: Type.Integer(),
  clicks: Type.Integer(),
  /** Mean place of what was clicked; null: nothing was. */
  rank: nullable(Type.Number()),
  lastOn: Type.String(),
})
export type Question = Static<typeof Question>

export const listQuestions = route({
  method: 'GET',
  path: '/workbench/search/questions',
  summary: '搜索日志',
  permission: 'search.manage',
  query: strict({
    /** All, those that found nothing, or those after which nobody clicked. */
    which: Type.Optional(Type.Enum(['asked', 'unanswered', 'unclicked'])),
    days: Days,
    region: Type.Optional(RegionCode),
    ...PageQuery,
  }),
  result: pageOf(Question),
})
export const getSearchFigures = route({
  method: 'GET',
  path: '/workbench/search/figures',
  summary: '搜索效果',
  permission: 'search.manage',
  query: strict({ days: Days }),
  result: strict({
    asked: Type.Integer(),
    unanswered: Type.Integer(),
    clicked: Type.Integer(),
    /** Clicks by place in the list, the first ten. */
    ranks: Type.Array(strict({ rank: Type.Integer(), clicks: Type.Integer() })),
    /** By day, oldest first. */
    daily: Type.Array(
      strict({
        day: Type.String(),
        asked: Type.Integer(),
        unanswered: Type.Integer(),
        clicked: Type.Integer(),
      }),
    ),
  }),
})

/** Everyday wording: an unbroken phrase, or words apart that must all be there (孩子 户口). */
const Phrase = line(30, 2)
/** What it stands for, as items are called: words with blanks between belong together. */
const Terms = Type.Array(line(30, 2), { minItems: 1, maxItems: 8, uniqueItems: true })
export const Synonym = strict({
  phrase: Type.String(),
  terms: Type.Array(Type.String()),
  /** Comes with the platform, was added or changed here, or was switched off here. */
  origin: Type.Enum(['built_in', 'own', 'off']),
  changedBy: nullable(Type.String()),
  changedAt: nullable(Instant),
})
export type Synonym = Static<typeof Synonym>

export const listSynonyms = route({
  method: 'GET',
  path: '/workbench/search/synonyms',
  summary: '同义词',
  permission: 'search.manage',
  query: strict({
    q: Type.Optional(Type.String({ maxLength: 30 })),
    origin: Type.Optional(Synonym.properties.origin),
    ...PageQuery,
  }),
  result: pageOf(Synonym),
})
/** What a question would find with the synonym and finds without. */
export const previewSynonym = route({
  method: 'POST',
  path: '/workbench/search/synonyms/preview',
  summary: '同义词试查',
  permission: 'search.manage',
  body: strict({
    phrase: Phrase,
    terms: Terms,
    q: Type.Optional(Type.String({ maxLength: 100 })),
    region: Type.Optional(RegionCode),
  }),
  result: strict({ before: Type.Array(SearchHit), after: Type.Array(SearchHit) }),
})
export const putSynonym = route({
  method: 'PUT',
  path: '/workbench/search/synonyms',
  summary: '保存同义词',
  permission: 'search.manage',
  body: strict({ phrase: Phrase, terms: Terms, reason: Type.Optional(line(200)) }),
  result: Synonym,
  errors: ['synonym.empty'],
})
/** One of the platform's own is switched off; one of the editors' goes, and what the platform says holds again. */
export const removeSynonym = route({
  method: 'POST',
  path: '/workbench/search/synonyms/removal',
  summary: '删除或停用同义词',
  permission: 'search.manage',
  body: strict({ phrase: Phrase, reason: Type.Optional(line(200)) }),
  result: strict({}),
  errors: ['synonym.not_found'],
})
