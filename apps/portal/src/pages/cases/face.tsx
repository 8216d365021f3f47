import type { RatingLevel } from './rating-levels.ts'

const MOUTHS = {
  1: 'M14 28c3 8 17 8 20 0z',
  2: 'M14 29c4 6 16 6 20 0',
  3: 'M15 31h18',
  4: 'M15 34c4-5 14-5 18 0',
  5: 'M14 36c3-8 17-8 20 0M13 14l6 3M35 14l-6 3',
} as const satisfies Record<RatingLevel, string>

/** A face beside the word for a level of satisfaction; the word is what is read out. */
export function Face({ level }: { level: RatingLevel }) {
  return (
    <svg class={`face-picture face-${level}`} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="21" />
      <circle class="face-eye" cx="17" cy="20" r="2.2" />
      <circle class="face-eye" cx="31" cy="20" r="2.2" />
      <path d={MOUTHS[level]} />
    </svg>
  )
}
