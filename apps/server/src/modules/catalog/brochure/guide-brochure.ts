import type { Guide } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ComingChange } from '@tongban/contracts/notices.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { valueWords } from '@tongban/i18n/definition.ts'
import { formatDay, formatYuan } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { isAppliedFor } from '@tongban/law/catalog/item-kind.ts'
import type { Block, DocumentDescription, PageStyle } from '../../../kernel/documents/document.ts'
import { materialTable } from './material-table.ts'

/** Taken home from a counter and read by anyone: above ten points, dense enough for few sheets. */
const BROCHURE: PageStyle = {
  orientation: 'portrait',
  marginsMm: { top: 20, right: 18, bottom: 20, left: 18 },
  textSize: 11,
  leading: 1.6,
  pageNumbers: true,
}
const TABLE_SIZE = 10

type Say = ReturnType<typeof t>

/** 办事指南 on paper: what the guide's page says, with a code that leads to it and the version it was printed from. */
export function guideBrochure(
  guide: Guide,
  coming: ComingChange | null,
  language: Language,
): DocumentDescription {
  const say = t(language)
  const { definition, organization, region, address, version, publishedOn } = guide
  const title = (language === 'en' && definition.nameEn) || definition.name
  const isApplied = isAppliedFor(definition.type)
  const day = formatDay(publishedOn, language)
  return {
    title: `${title} ${say('guide.brochure_title')}`,
    author: organization.name,
    createdAt: `${publishedOn}T00:00:00Z`,
    page: BROCHURE,
    blocks: [
      { kind: 'heading', level: 1, text: title, size: 22 },
      {
        kind: 'paragraph',
        look: 'centred',
        text: `${say('guide.brochure_title')} · ${say('guide.version_value', { version, day })}`,
      },
      {
        kind: 'paragraph',
        look: 'centred',
        text: [organization.name, region.name].join(' · '),
      },
      { kind: 'space', heightMm: 2 },
      {
        kind: 'qr',
        content: address,
        sizeMm: 26,
        align: 'center',
        caption: say('guide.brochure_scan'),
        alternative: `${say('guide.brochure_scan')} ${address}`,
      },
      { kind: 'space', heightMm: 3 },
      { kind: 'paragraph', look: 'body', text: definition.summary },
      { kind: 'space', heightMm: 2 },
      ...comingChange(coming, language),
      keyFacts(definition, language),
      ...list(
        say('guide.conditions'),
        definition.conditions.map(({ text }) => text),
      ),
      ...list(
        say('guide.not_allowed'),
        (definition.notAllowed ?? []).map(({ text }) => text),
      ),
      ...section(say('guide.particulars'), particularsOf(definition, language)),
      ...section(
        say('guide.materials_title'),
        !isApplied
          ? []
          : definition.materials.length > 0
            ? [materialTable(definition.materials, language)]
            : [note(say(definition.bundle ? 'guide.materials_of_bundle' : 'guide.no_materials'))],
      ),
      ...flowOf(definition, say),
      ...section(say('guide.fees'), isApplied ? feesOf(definition, language) : []),
      ...list(
        say('guide.intermediary'),
        definition.intermediaries.map(({ service, payer }) => `${service}，${say('guide.payer', { payer })}`),
      ),
      ...section(say('guide.places'), placesOf(definition, say)),
      ...section(
        say('guide.legal_basis'),
        definition.legalBases.map(({ name, article, content }) => note(`${name}${article}：${content}`)),
      ),
      ...list(say('guide.review_points'), definition.reviewPoints),
      ...section(
        say('guide.faq'),
        definition.faqs.flatMap(({ question, answer }) => [note(`问：${question}`), note(`答：${answer}`)]),
      ),
      ...section(say('guide.contacts'), [contactsOf(definition, say)]),
      note(`${say('guide.item_code')}：${guide.code}`),
    ],
  }
}

/** What is decided and holds from a day on: a sheet lies at home longer than until then. */
function comingChange(coming: ComingChange | null, language: Language): Block[] {
  if (!coming || coming.kind === 'add') return []
  const say = t(language)
  const { kind, on, reason } = coming
  const until = kind === 'amend' ? 'notices.until_then_present_rules' : 'notices.until_then_apply'
  return section(say(`notices.will_${kind}`, { day: formatDay(on, language) }), [
    note(reason),
    ...(kind === 'resume' ? [] : [note(say(until))]),
  ])
}

const note = (text: string): Block => ({ kind: 'paragraph', look: 'plain', text })

const section = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, ...blocks]

const list = (title: string, texts: readonly string[]): Block[] =>
  section(
    title,
    texts.map((text, at) => note(`${at + 1}. ${text}`)),
  )

function keyFacts(definition: ItemDefinition, language: Language): Block {
  const say = t(language)
  const limit = ({ length, unit }: ItemDefinition['promised']) =>
    length === 0 ? say('guide.instant') : say(`unit.${unit}`, { count: length })
  return {
    kind: 'fields',
    look: 'boxed',
    columns: 2,
    labelWidthMm: 26,
    size: TABLE_SIZE,
    rows: [
      { label: say('guide.promised'), value: limit(definition.promised) },
      { label: say('guide.statutory'), value: limit(definition.statutory) },
      { label: say('guide.key_visits'), value: say('guide.visits', { count: definition.visits }) },
      {
        label: say('guide.subjects'),
        value: definition.subjects.map((code) => codeWord('subject', code, language)).join('、'),
      },
      {
        label: say('guide.handle_forms'),
        value: definition.handleForms.map((form) => codeWord('handle_form', form, language)).join('、'),
      },
      { label: say('guide.results'), value: definition.results.map(({ name }) => name).join('、') },
    ],
  }
}

const flowOf = ({ flow }: ItemDefinition, say: Say): Block[] =>
  section(
    say('guide.flow'),
    flow.length === 0
      ? []
      : [
          {
            kind: 'table',
            size: TABLE_SIZE,
            columns: [
              { title: say('guide.stage'), share: 3 },
              { title: say('guide.limit'), share: 2 },
              { title: say('guide.standard'), share: 8 },
            ],
            rows: flow.map(({ step, limit, standard }) => [step, limit, standard]),
          },
        ],
  )

const feesOf = ({ fees }: ItemDefinition, language: Language): Block[] =>
  fees.length === 0
    ? [note(t(language)('guide.no_fee'))]
    : fees.map(({ name, amount, standard, basis }) =>
        note(
          `${name} ${formatYuan(amount, language)}：${standard}（${t(language)('guide.basis', { basis })}）`,
        ),
      )

/** 处罚、强制、征收、检查, each with all of its elements. */
const particularsOf = ({ particulars = {} }: ItemDefinition, language: Language): Block[] =>
  Object.entries(particulars).flatMap(([part, given]) =>
    [given].flat().map((one) => {
      const path = [{ property: 'particulars' }, { property: part }]
      return note(valueWords(language, path, one))
    }),
  )

const placesOf = ({ places }: ItemDefinition, say: Say): Block[] =>
  places.map(({ hall, window, address, hours, phone, traffic }) => ({
    kind: 'fields',
    look: 'boxed',
    labelWidthMm: 26,
    size: TABLE_SIZE,
    rows: [
      { label: say('guide.hall'), value: `${hall} ${window}` },
      { label: say('guide.address'), value: address },
      { label: say('guide.hours'), value: hours },
      { label: say('guide.phone'), value: phone },
      ...(traffic ? [{ label: say('guide.traffic'), value: traffic }] : []),
    ],
  }))

const CONTACTS = ['consult', 'supervise', 'reconsideration', 'litigation'] as const

const contactsOf = (definition: ItemDefinition, say: Say): Block => ({
  kind: 'fields',
  look: 'boxed',
  labelWidthMm: 26,
  size: TABLE_SIZE,
  rows: CONTACTS.map((name) => {
    const { department, phone, address } = definition[name]
    return { label: say(`guide.${name}`), value: [department, phone, address].filter(Boolean).join('，') }
  }),
})
