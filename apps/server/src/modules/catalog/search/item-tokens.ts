import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { regionPath } from '@tongban/law/identifiers/region-code.ts'
import { filterLexeme, quoted } from './lexeme.ts'
import { pinyinKeys } from './pinyin.ts'
import { wordsAndParts } from './segmenter.ts'

type Searched = Pick<
  ItemDefinition,
  | 'name'
  | 'nameEn'
  | 'plainNames'
  | 'summary'
  | 'subjects'
  | 'personThemes'
  | 'firmThemes'
  | 'lifeEvents'
  | 'results'
  | 'bundle'
>
type Weight = 'A' | 'B' | 'C' | 'D'

/** The text form of an item's tsvector. Weights: A the name, B what people call it, C what comes of it and who does it, D the summary. */
export function itemTokens(definition: Searched, organizationName: string, regionCode: string): string {
  const { name, nameEn, plainNames, summary, results, personThemes, firmThemes, lifeEvents } = definition
  const text: readonly (readonly [Weight, readonly string[]])[] = [
    ['A', wordsAndParts(name)],
    ['B', plainNames.flatMap(wordsAndParts)],
    ['B', [name, ...plainNames].flatMap(pinyinKeys)],
    [
      'C',
      [
        ...results.map((result) => result.name),
        organizationName,
        ...personThemes,
        ...firmThemes,
        ...lifeEvents,
      ].flatMap(wordsAndParts),
    ],
    ['D', [summary, nameEn ?? ''].flatMap(wordsAndParts)],
  ]
  const places = new Map<string, string[]>()
  let position = 0
  for (const [weight, lexemes] of text) {
    for (const lexeme of lexemes) {
      position += 1
      places.set(lexeme, [...(places.get(lexeme) ?? []), `${position}${weight === 'D' ? '' : weight}`])
    }
  }
  const filters = filtersOf(definition, organizationName, regionCode).map(quoted)
  return [...[...places].map(([lexeme, at]) => `${quoted(lexeme)}:${at.join(',')}`), ...filters].join(' ')
}

function filtersOf(
  { subjects, personThemes, firmThemes, lifeEvents, bundle }: Searched,
  organizationName: string,
  regionCode: string,
): string[] {
  return [
    filterLexeme.at(regionCode),
    ...regionPath(regionCode).map(filterLexeme.within),
    ...(subjects.includes('1') ? [filterLexeme.subject('person')] : []),
    ...(subjects.some((subject) => subject !== '1') ? [filterLexeme.subject('firm')] : []),
    ...[...personThemes, ...firmThemes].map(filterLexeme.theme),
    ...lifeEvents.map(filterLexeme.lifeEvent),
    filterLexeme.organization(organizationName),
    filterLexeme.bundle(bundle !== undefined),
  ]
}
