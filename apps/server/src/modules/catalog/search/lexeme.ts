import { regionPath } from '@tongban/law/identifiers/region-code.ts'

/** A lexeme as PostgreSQL reads it in the text form of tsvector and tsquery. */
export const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Lexemes that filter; the sign cannot stand in a word. */
export const filterLexeme = {
  /** The item is of exactly this region. */
  at: (regionCode: string) => `@at${regionCode}`,
  /** The item is of this region or of one below. */
  within: (regionCode: string) => `@in${regionCode}`,
  subject: (kind: 'person' | 'firm') => `@for${kind}`,
  theme: (name: string) => `@theme${name}`,
  lifeEvent: (name: string) => `@event${name}`,
  organization: (name: string) => `@by${name}`,
  bundle: (isBundle: boolean) => (isBundle ? '@bundle' : '@single'),
}

export type ItemFilter = {
  readonly region?: string | undefined
  readonly subject?: 'person' | 'firm' | undefined
  readonly theme?: string | undefined
  readonly lifeEvent?: string | undefined
  readonly organization?: string | undefined
  readonly bundle?: boolean | undefined
}

/** The filters as one tsquery; undefined when nothing is filtered. */
export function filterQuery({
  region,
  subject,
  theme,
  lifeEvent,
  organization,
  bundle,
}: ItemFilter): string | undefined {
  const lexemes = [
    subject && filterLexeme.subject(subject),
    theme && filterLexeme.theme(theme),
    lifeEvent && filterLexeme.lifeEvent(lifeEvent),
    organization && filterLexeme.organization(organization),
    bundle !== undefined && filterLexeme.bundle(bundle),
  ]
  // A form without script sends empty text for what was not chosen.
  const parts = lexemes.flatMap((lexeme) => (lexeme ? [quoted(lexeme)] : []))
  if (region) parts.push(`(${regionScope(region).map(quoted).join(' | ')})`)
  return parts.length === 0 ? undefined : parts.join(' & ')
}

/** What a person in a region may use: the region's own items, those of the regions above and those below. */
const regionScope = (region: string): string[] => [
  filterLexeme.within(region),
  ...regionPath(region)
    .filter((code) => code !== region)
    .map(filterLexeme.at),
]
