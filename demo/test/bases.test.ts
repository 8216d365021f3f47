import { ageOn } from '@tongban/law/identifiers/resident-id.ts'
import { describe, expect, it } from 'vitest'
import { baseRecords } from '../bases.ts'
import { FIRMS, makeFirms } from '../firms.ts'
import { makePeople, PEOPLE, personOf } from '../people.ts'
import { makePremises, PREMISES, RESTAURANT } from '../premises.ts'

const { PlainDate } = Temporal
const bornOn = (key: string) => PlainDate.from(personOf(key).birthDate)

describe('the population', () => {
  it('is the same whenever it is made, and another from another seed', () => {
    expect(makePeople(3303, 190)).toEqual(PEOPLE)
    expect(makePeople(4, 190)).not.toEqual(PEOPLE)
    expect(makeFirms(9133, 60, PEOPLE)).toEqual(FIRMS)
    expect(makePremises(3308)).toEqual(PREMISES)
  })

  it('has spouses that point at each other, of one household, of age when they married', () => {
    const married = PEOPLE.filter(({ marriage }) => marriage.status === '已婚')
    expect(married.length).toBeGreaterThan(80)
    for (const { key, sex, marriage, household } of married) {
      const spouse = personOf(marriage.spouseKey ?? '')
      expect(spouse.marriage).toEqual({ status: '已婚', spouseKey: key, registeredOn: marriage.registeredOn })
      expect(spouse.household.number).toBe(household.number)
      // 民法典第一千零四十七条: 男二十二周岁、女二十周岁.
      const age = ageOn(bornOn(key), PlainDate.from(marriage.registeredOn ?? ''))
      expect(age, key).toBeGreaterThanOrEqual(sex === '男' ? 22 : 20)
    }
  })

  it('has nobody registered in a household before the eldest of it was born', () => {
    for (const { number, registeredOn } of new Set(PEOPLE.map(({ household }) => household))) {
      const births = PEOPLE.filter(({ household }) => household.number === number).map((one) => one.birthDate)
      expect(registeredOn >= (births.sort()[0] ?? ''), number).toBe(true)
    }
  })
})

describe('the played citizens', () => {
  const today = PlainDate.from('2026-11-21')
  const record = (resource: string, key: string) =>
    baseRecords().find((one) => one.resource === resource && one.key === personOf(key).idNumber)?.data

  it('林爱华 is 67 and 陈建国 58', () => {
    expect(ageOn(bornOn('lin_aihua'), today)).toBe(67)
    expect(ageOn(bornOn('chen_jianguo'), today)).toBe(58)
  })

  it('王小明 is 35, insured and without a home, 赵丽 owns two', () => {
    expect(ageOn(bornOn('wang_xiaoming'), today)).toBe(35)
    expect(record('estate', 'wang_xiaoming')).toMatchObject({ count: 0 })
    expect(record('social', 'wang_xiaoming')).toMatchObject({ insured: true, months_paid: 96 })
    expect(record('estate', 'zhao_li')).toMatchObject({ count: 2 })
  })

  it("周海燕's shop exists, is commercial, and its name is free", () => {
    const shop = PREMISES.find(({ address }) => address === RESTAURANT.address)
    expect(shop?.use).toBe('商业')
    expect(FIRMS.some(({ name }) => name === RESTAURANT.name)).toBe(false)
  })
})

describe('the bases', () => {
  const records = baseRecords()

  it('hold one record for each key of a resource', () => {
    const keys = records.map(({ resource, key }) => `${resource} ${key}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('count as homes exactly the residential certificates of their owner', () => {
    for (const { key, idNumber } of PEOPLE) {
      const homes = PREMISES.filter(({ use, ownerKeys }) => use === '住宅' && ownerKeys.includes(key))
      const holdings = records.find((one) => one.resource === 'estate' && one.key === idNumber)
      expect(holdings?.data).toMatchObject({
        count: homes.length,
        certificate_numbers: homes.map(({ certificateNumber }) => certificateNumber),
      })
    }
  })

  it('know every firm with a living grown-up representative and premises at its address', () => {
    for (const firm of FIRMS) {
      const representative = personOf(firm.legalRepresentativeKey)
      expect(representative.alive).toBe(true)
      expect(
        ageOn(bornOn(representative.key), PlainDate.from(firm.establishedOn)),
        firm.name,
      ).toBeGreaterThanOrEqual(18)
      expect(PREMISES.some(({ address, use }) => address === firm.address && use !== '住宅')).toBe(true)
    }
  })

  it('record no contributions of people who are not insured', () => {
    for (const one of records) {
      if (one.resource !== 'social' || one.data.insured) continue
      expect(one.data).toEqual({ insured: false, months_paid: 0, monthly_base_yuan: 0, employer: null })
    }
  })
})
