import { DATA_ELEMENTS } from '@tongban/contracts/data-elements.ts'
import type { Path } from '@tongban/law/catalog/definition-path.ts'
import { isRow } from '@tongban/law/forms/prepared-form.ts'
import { type CodeTables, codeTable } from './code-tables.ts'
import { answerWords, conditionWords, type DefinitionNames } from './definition-names.ts'
import { memberNames } from './definition-order.ts'
import { definitionPlaces as placesEn } from './en/definition-places.ts'
import { definitionValues as valuesEn } from './en/definition-values.ts'
import { formatDay } from './format.ts'
import { type Language, translator } from './translator.ts'
import { definitionPlaces as placesZh } from './zh/definition-places.ts'
import { definitionValues as valuesZh } from './zh/definition-values.ts'

const places: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: placesZh, en: placesEn }
const codes: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: valuesZh, en: valuesEn }
const words = translator({ zh: valuesZh, en: valuesEn })

/** The national code tables that places of a definition use. */
const TABLES: Readonly<Record<string, keyof CodeTables>> = {
  type: 'item_type',
  level: 'level',
  levels: 'level',
  subjects: 'subject',
  caseType: 'case_type',
  handleForms: 'handle_form',
  onlineDepth: 'online_depth',
  powerSource: 'power_source',
  authorityNature: 'authority_nature',
  'specialProcedures.kind': 'special_procedure',
}

/** `['materials', 'name']` → 材料名称. Positions and elements are left out of the path. */
export function placeName(language: Language, properties: readonly string[]): string {
  const name = lookUp(places[language], properties)
  return name ?? properties.at(-1) ?? ''
}

/** What is written for the longest end of the path. */
function lookUp<Value>(
  table: Readonly<Record<string, Value>>,
  properties: readonly string[],
): Value | undefined {
  for (const from of properties.keys()) {
    const end = properties.slice(from).join('.')
    if (Object.hasOwn(table, end)) return table[end]
  }
  return undefined
}

const propertiesOf = (path: Path): string[] =>
  path.flatMap((step) => ('property' in step ? [step.property] : []))

/** 申请材料 › 营业执照 › 受理标准. */
export function placeWords(language: Language, path: Path): string {
  const properties: string[] = []
  const parts = path.map((step) => {
    if ('element' in step) return codeWordAt(language, properties, step.name)
    properties.push(step.property)
    return placeName(language, properties)
  })
  return parts.join(words(language)('within'))
}

const NAMELESS: DefinitionNames = new Map()

/**
 * What stands at a place, as people read it; for what is no text, number or code, its parts one after the other.
 * `names` are those of the definition in which it stands: with them conditions and examples read as words.
 */
export function valueWords(language: Language, path: Path, value: unknown, names = NAMELESS): string {
  return shown({ language, names }, propertiesOf(path), value)
}

type Reading = { readonly language: Language; readonly names: DefinitionNames }

function shown(reading: Reading, properties: readonly string[], value: unknown): string {
  const say = words(reading.language)
  if (value === undefined || value === null || value === '') return say('none')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (properties.at(-1) === 'process') return say('diagram')
  if (typeof value === 'number') return String(isMoney(properties) ? value / 100 : value)
  if (typeof value === 'string') return textWords(reading, properties, value)
  if (Array.isArray(value))
    return value.map((element) => shown(reading, properties, element)).join(say('separator')) || say('none')
  return isRow(value) ? shownParts(reading, properties, value) : ''
}

/** Places that hold a condition. */
const CONDITIONS = new Set(['neededWhen', 'askedWhen', 'when', 'holds', 'visibleWhen', 'requiredWhen'])

function textWords({ language, names }: Reading, properties: readonly string[], text: string): string {
  const [holder, last = ''] = [properties.at(-2), properties.at(-1)]
  if (CONDITIONS.has(last)) return conditionWords(names, text)
  if (last === 'expectsMaterials') return names.get(text) ?? text
  if (holder === 'scenario') return answerWords(names, last, text)
  return codeWordAt(language, properties, text)
}

/** What only the platform tells things apart by. */
const IDENTIFIERS = new Set(['id', 'key'])

function shownParts(
  reading: Reading,
  properties: readonly string[],
  value: Readonly<Record<string, unknown>>,
) {
  const { language, names } = reading
  const say = words(language)
  if (typeof value.sha256 === 'string') return String(value.name)
  if (typeof value.value === 'string' && typeof value.label === 'string') return value.label
  const { length, unit, ...others } = value
  const span = typeof length === 'number' ? [spanWords(language, length, unit)] : []
  const order = memberNames(properties)
  const parts = Object.entries(span.length > 0 ? others : value)
    .filter(([name]) => !IDENTIFIERS.has(name))
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([name, part]) => {
      const inner = [...properties, name]
      const label = (properties.at(-1) === 'scenario' && names.get(name)) || placeName(language, inner)
      return say('pair', { label, value: shown(reading, inner, part) })
    })
  return [...span, ...parts]
    .map((part, at, all) => (at < all.length - 1 ? withoutStop(part) : part))
    .join(say('next'))
}

const withoutStop = (text: string): string => text.replace(/[。；.;]+$/u, '')

/** 8个工作日. */
export function spanWords(language: Language, length: number, unit: unknown): string {
  const say = words(language)
  if (length === 0) return say('span.none')
  return say(unit === 'day' || unit === 'month' ? `span.${unit}` : 'span.workday', { count: length })
}

const isMoney = (properties: readonly string[]): boolean =>
  properties.at(-1) === 'expectsFee' || properties.slice(-2).join('.') === 'fees.amount'

/** The word of the code that stands at a place; text that is none as it is. */
export function codeWordAt(language: Language, properties: readonly string[], text: string): string {
  const key = properties.map((_, from) => [...properties.slice(from), text].join('.'))
  const known = key.find((candidate) => Object.hasOwn(codes.zh, candidate))
  if (known !== undefined) return codes[language][known] ?? text
  const last = properties.at(-1)
  if (last === 'element') return elementWord(language, text)
  if (last === 'effectiveOn') return formatDay(text, language)
  const table = lookUp(TABLES, properties)
  return (table && codeTable(table, language)[text]) || text
}

function elementWord(language: Language, id: string): string {
  const elements: Readonly<Record<string, { zh: string; en: string }>> = DATA_ELEMENTS
  return elements[id]?.[language] ?? id
}
