/** A lexeme as PostgreSQL reads it in the text form of tsvector and tsquery. */
export const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Lexemes that are no words of the text; their signs cannot stand in a word. */
export const sign = {
  /** A whole name as it is called, for who types exactly that. */
  whole: (name: string) => `=${name}`,
  /** How a name is typed in Latin letters, from one of its words on. */
  typed: (letters: string) => `~${letters}`,
  subject: (kind: 'person' | 'firm') => `@for${kind}`,
  theme: (name: string) => `@theme${name}`,
  lifeEvent: (name: string) => `@event${name}`,
  stage: (stage: string) => `@stage${stage}`,
  level: (level: string) => `@level${level}`,
  bundle: (isBundle: boolean) => (isBundle ? '@bundle' : '@single'),
  /** The type of a licence that comes of it. */
  gives: (licenceType: string) => `@gives${licenceType}`,
} as const

/** Every group. */
export const EVERYTHING = [true, false].map((isBundle) => quoted(sign.bundle(isBundle))).join(' | ')

export type Narrowing = {
  readonly subject?: 'person' | 'firm' | undefined
  readonly theme?: string | undefined
  readonly lifeEvent?: string | undefined
  readonly stage?: string | undefined
  readonly level?: string | undefined
  readonly bundle?: boolean | undefined
}

/** What is asked besides words, as one tsquery; empty when nothing is. A form without script sends empty text for what was not chosen. */
export function narrowingQuery({ subject, theme, lifeEvent, stage, level, bundle }: Narrowing): string {
  const lexemes = [
    subject && sign.subject(subject),
    theme && sign.theme(theme),
    lifeEvent && sign.lifeEvent(lifeEvent),
    stage && sign.stage(stage),
    level && sign.level(level),
    bundle !== undefined && sign.bundle(bundle),
  ]
  return lexemes.flatMap((lexeme) => (lexeme ? [quoted(lexeme)] : [])).join(' & ')
}
