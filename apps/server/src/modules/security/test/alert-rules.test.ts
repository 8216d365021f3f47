import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Happened, impossibleTravel, isNight, LIMITS, mostWithin } from '../alert-rules.ts'
import { distanceKm, readNetworkPlaces } from '../network-place.ts'
import { Throttle } from '../throttle.ts'

const MINUTE = 60_000
const happenings = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 60 * MINUTE }),
    what: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  }),
  { maxLength: 40 },
)

/** Looks at the time after each happening, the slow way. */
function slowly(happened: readonly Happened[], minutes: number): number {
  const counts = happened.map(
    ({ at }) =>
      new Set(
        happened.filter((one) => one.at >= at && one.at - at <= minutes * MINUTE).map(({ what }) => what),
      ).size,
  )
  return Math.max(0, ...counts)
}

describe('so many within so many minutes', () => {
  it('is what counting the slow way finds, in whatever order things are told', () => {
    fc.assert(
      fc.property(
        happenings,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 30 }),
        (all, count, minutes) => {
          const most = slowly(all, minutes)
          const expected = most >= count ? most : undefined
          expect(mostWithin(all, { count, minutes })).toBe(expected)
          expect(mostWithin(all.toReversed(), { count, minutes })).toBe(expected)
        },
      ),
    )
  })

  it('never stops firing because more happened', () => {
    fc.assert(
      fc.property(happenings, happenings, (some, more) => {
        const limit = { count: 4, minutes: 10 }
        const before = mostWithin(some, limit) ?? 0
        expect(mostWithin([...some, ...more], limit) ?? 0).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('where networks are', () => {
  const placeOf = readNetworkPlaces(
    '10.1.0.0/16=温州@28.00,120.67; 10.2.0.0/16=乌鲁木齐@43.83,87.62; 2001:db8::/32=杭州@30.27,120.15',
  )
  const wenzhou = placeOf('10.1.3.4')
  const urumqi = placeOf('10.2.3.4')

  it('is what the operator has said, and nothing else is known', () => {
    expect(wenzhou?.name).toBe('温州')
    expect(placeOf('2001:db8::1')?.name).toBe('杭州')
    expect(placeOf('10.3.0.1')).toBeUndefined()
    expect(placeOf('')).toBeUndefined()
    expect(() => readNetworkPlaces('somewhere')).toThrow('NETWORK_PLACES')
  })

  it('makes a journey impossible that no aeroplane flies', () => {
    const signedIn = (minutes: number, place: typeof wenzhou) => ({ at: minutes * MINUTE, place })
    expect(impossibleTravel(signedIn(0, wenzhou), signedIn(30, urumqi))).toMatchObject({
      from: '温州',
      to: '乌鲁木齐',
      minutes: 30,
    })
    expect(impossibleTravel(signedIn(0, wenzhou), signedIn(6 * 60, urumqi))).toBeUndefined()
    expect(impossibleTravel(signedIn(0, wenzhou), signedIn(1, wenzhou))).toBeUndefined()
    expect(impossibleTravel(signedIn(0, wenzhou), signedIn(1, undefined))).toBeUndefined()
  })

  it('is as far one way as the other', () => {
    const point = fc.record({
      name: fc.constant(''),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016)
        expect(distanceKm(a, a)).toBe(0)
      }),
    )
  })
})

describe('the night', () => {
  it('is from ten to six', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour).filter(isNight)
    expect(hours).toEqual([0, 1, 2, 3, 4, 5, LIMITS.night.from, 23])
  })
})

describe('a flood of refusals', () => {
  it('leaves a few entries and says how many more there were: none is forgotten', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 59_999 }), { minLength: 1, maxLength: 300 }),
        (times) => {
          const throttle = new Throttle<string>()
          const written = times.toSorted((a, b) => a - b).filter((at) => throttle.admits('x', 'x', at)).length
          const counted = throttle.over(10 * MINUTE).reduce((sum, { times: more }) => sum + more, 0)
          expect(written).toBeLessThanOrEqual(5)
          expect(written + counted).toBe(times.length)
        },
      ),
    )
  })
})
