import { distanceKm, nearestFirst } from '@tongban/law/places/order-places.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const city = { name: '市民中心', regionCode: '330300', longitude: 120.6979, latitude: 27.9951 }
const lucheng = { name: '鹿城', regionCode: '330302', longitude: 120.6427, latitude: 28.0163 }
const wuma = { name: '五马', regionCode: '330302006000', longitude: 120.6561, latitude: 28.0189 }
const ruian = { name: '瑞安', regionCode: '330381', longitude: 120.6541, latitude: 27.7786 }
const unknown = { name: '不知何处', regionCode: '330302' }
const names = (region: string) =>
  nearestFirst([city, ruian, unknown, wuma, lucheng], region).map(({ name }) => name)

describe('nearest places', () => {
  it('are those of the own region, then those that are near to it', () => {
    expect(names('330381')[0]).toBe('瑞安')
    expect(names('330302006000').slice(0, 2)).toEqual(['五马', '鹿城'])
    expect(names('330302').slice(0, 3)).toEqual(['鹿城', '不知何处', '五马'])
  })

  it('are kilometres apart as on the map', () => {
    expect(distanceKm(lucheng, ruian)).toBeCloseTo(26.5, 0)
    expect(distanceKm(lucheng, lucheng)).toBe(0)
  })

  it('are the same places in another order', () => {
    const region = fc.stringMatching(/^\d{6}(\d{6})?$/)
    const place = fc.record({
      regionCode: region,
      longitude: fc.double({ min: 73, max: 135, noNaN: true }),
      latitude: fc.double({ min: 18, max: 53, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(place), region, (places, from) => {
        expect(new Set(nearestFirst(places, from))).toEqual(new Set(places))
      }),
    )
  })
})
