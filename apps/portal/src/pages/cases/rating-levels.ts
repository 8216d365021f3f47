/** 好差评 (GB/T 39046 A.8): from 1 非常满意 to 5 非常不满意. */
export const RATING_LEVEL_NUMBERS = [1, 2, 3, 4, 5] as const
export type RatingLevel = (typeof RATING_LEVEL_NUMBERS)[number]

const isLevel = (level: number): level is RatingLevel => RATING_LEVEL_NUMBERS.some((known) => known === level)

/** The level of a posted or stored number, if it is one. */
export const ratingLevel = (level: number): RatingLevel | null => (isLevel(level) ? level : null)

export const ratingWord = (level: number): `rating.level_${RatingLevel}` =>
  `rating.level_${ratingLevel(level) ?? 3}`

/** 不满意 and 非常不满意 are 差评: someone calls back. */
export const isComplaint = (level: number): boolean => level >= 4
