import { address } from '../../address.ts'

/** What is asked of the search, as it stands in the address. */
export type Question = {
  q?: string
  subject?: 'person' | 'firm'
  theme?: string
  lifeEvent?: string
  organization?: string
}

/** Reads the address leniently: what is too long or unknown is left out, never an error. */
export function questionFrom(query: Readonly<Record<string, string>>): Question {
  const { subject } = query
  return {
    ...text('q', query.q, 100),
    ...(subject === 'person' || subject === 'firm' ? { subject } : {}),
    ...text('theme', query.theme, 20),
    ...text('lifeEvent', query.lifeEvent, 20),
    ...text('organization', query.organization, 60),
  }
}

/** The address of the same question with some parts changed; `null` takes a part away. */
export function questionAddress(question: Question, change: Record<string, string | null> = {}): string {
  return address('/search', { ...question, ...change })
}

function text<K extends string>(name: K, given: string | undefined, maxLength: number) {
  const value = given?.trim().slice(0, maxLength)
  // The key is the literal K: an object literal with a computed key loses that.
  return (value ? { [name]: value } : {}) as { [P in K]?: string }
}
