import { distanceKm, type NetworkPlace } from './network-place.ts'

/** GB/T 22239-2019 §8.1.4.4 e), §8.1.5.4: what is noticed by rule. All are decisions over what the logs say. */
export const LIMITS = {
  /** Refused sign-ins to one account, and refused proofs in its sessions. */
  account: { count: 5, minutes: 10 },
  /** Refused sign-ins from one address, to whatever accounts. */
  address: { count: 20, minutes: 10 },
  /** People whose data one officer saw. */
  reads: { count: 100, minutes: 10 },
  /** Lists and data taken away as a whole. */
  exports: { count: 5, minutes: 60 },
  /** Single papers: who examines ten cases of ten papers an hour is at work, and each look stands in the case anyway. */
  downloads: { count: 150, minutes: 60 },
  /** Faster than an airliner, and not merely the next town. */
  travel: { kmPerHour: 900, leastKm: 200 },
  /** Hours of the night in legal time, in which nobody changes privileges. */
  night: { from: 22, until: 6 },
} as const

export type Happened = { readonly at: number; readonly what: string }
type Limit = { readonly count: number; readonly minutes: number }

/**
 * The largest number of different things within the time of the limit, when it reaches the limit; else undefined.
 *
 * @param happened in any order; `at` in epoch milliseconds
 */
export function mostWithin(happened: readonly Happened[], { count, minutes }: Limit): number | undefined {
  const sorted = happened.toSorted((a, b) => a.at - b.at)
  const inside = new Map<string, number>()
  let oldest = 0
  let most = 0
  for (const { at, what } of sorted) {
    inside.set(what, (inside.get(what) ?? 0) + 1)
    for (let first = sorted[oldest]; first && at - first.at > minutes * 60_000; first = sorted[oldest]) {
      const left = (inside.get(first.what) ?? 1) - 1
      if (left === 0) inside.delete(first.what)
      else inside.set(first.what, left)
      oldest += 1
    }
    most = Math.max(most, inside.size)
  }
  return most >= count ? most : undefined
}

export type SignedIn = { readonly at: number; readonly place: NetworkPlace | undefined }
export type Travel = {
  readonly from: string
  readonly to: string
  readonly km: number
  readonly minutes: number
}

/** Two sign-ins that nobody can have made in person. Of networks whose place is not known nothing is said. */
export function impossibleTravel(before: SignedIn, after: SignedIn): Travel | undefined {
  if (!before.place || !after.place) return undefined
  const km = distanceKm(before.place, after.place)
  const hours = Math.abs(after.at - before.at) / 3_600_000
  const { kmPerHour, leastKm } = LIMITS.travel
  if (km < leastKm || km <= hours * kmPerHour) return undefined
  return {
    from: before.place.name,
    to: after.place.name,
    km: Math.round(km),
    minutes: Math.max(1, Math.round(hours * 60)),
  }
}

/** @param hour 0 to 23 in legal time */
export const isNight = (hour: number): boolean => hour >= LIMITS.night.from || hour < LIMITS.night.until
