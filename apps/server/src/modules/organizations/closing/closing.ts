/** 机构撤并: what becomes of what an organization has; pure. */
import { BELONGINGS, type Belonging as Counted, type Fate } from '@tongban/contracts/organization-closings.ts'
import type { Belonging } from '../../../kernel/module.ts'

const LONGEST_AHEAD = { years: 1 } as const

export const isDayFit = (day: string, today: Temporal.PlainDate): boolean =>
  day >= today.toString() && day <= today.add(LONGEST_AHEAD).toString()

/** What can be done with it when there is no successor, and when there is one. */
export function fatesOf({ move, end }: Belonging): { closed: Fate; merged: Fate } {
  const closed = end ? 'end' : 'settle'
  return { closed, merged: move ? 'move' : closed }
}

/** What has to be settled first. */
export const inTheWay = (counted: readonly Counted[], isMerger: boolean): Counted[] =>
  counted.filter(({ closed, merged }) => (isMerger ? merged : closed) === 'settle')

export const inOrder = (belongings: readonly Belonging[]): Belonging[] =>
  belongings.toSorted((a, b) => BELONGINGS.indexOf(a.key) - BELONGINGS.indexOf(b.key))
