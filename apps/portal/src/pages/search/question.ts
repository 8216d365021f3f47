import { LEVELS } from '@tongban/contracts/items.ts'
import { FIRM_STAGES, type FirmStage } from '@tongban/contracts/search.ts'
import { address } from '../../address.ts'

type Level = keyof typeof LEVELS

/** What is asked of the search, as it stands in the address. */
export type Question = {
  q?: string
  subject?: 'person' | 'firm'
  theme?: string
  lifeEvent?: string
  stage?: FirmStage
  level?: Level
  organization?: string
  /** Only 一件事. */
  bundle?: '1'
}

/** Reads the address leniently: what is too long or unknown is left out, never an error. */
export function questionFrom(query: Readonly<Record<string, string>>): Question {
  const { subject, stage, level } = query
  return {
    ...text('q', query.q, 100),
    ...(subject === 'person' || subject === 'firm' ? { subject } : {}),
    ...text('theme', query.theme, 20),
    ...text('lifeEvent', query.lifeEvent, 20),
    ...(isStage(stage) ? { stage } : {}),
    ...(isLevel(level) ? { level } : {}),
    ...text('organization', query.organization, 60),
    ...(query.bundle === '1' ? { bundle: '1' } : {}),
  }
}

/** The same for the contracts. */
export function askedOf({ bundle, ...question }: Question) {
  return { ...question, ...(bundle && { bundle: true }) }
}

/** Nothing but for whom: one wants to look around. */
export const isLookingAround = ({ subject: _, ...question }: Question): boolean =>
  Object.keys(question).length === 0

/** The address of the same question with some parts changed; `null` takes a part away. */
export function questionAddress(question: Question, change: Record<string, string | null> = {}): string {
  return address('/search', { ...question, ...change })
}

function text<K extends string>(name: K, given: string | undefined, maxLength: number) {
  const value = given?.trim().slice(0, maxLength)
  // The key is the literal K: an object literal with a computed key loses that.
  return (value ? { [name]: value } : {}) as { [P in K]?: string }
}

const isStage = (given: string | undefined): given is FirmStage =>
  given !== undefined && Object.hasOwn(FIRM_STAGES, given)
const isLevel = (given: string | undefined): given is Level =>
  given !== undefined && Object.hasOwn(LEVELS, given)
