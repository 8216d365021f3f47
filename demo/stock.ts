/**
 * What people and firms already hold when the demonstration opens, so that the evidence planner has something to
 * find. Days are counted from `today`, so that nothing runs out while the demonstration is kept.
 */
import { ageOn } from '@tongban/law/identifiers/resident-id.ts'
import { FIRMS, type Firm } from './firms.ts'
import { licenceTypeOf } from './licence-types.ts'
import { PEOPLE, personOf } from './people.ts'
import type { Person } from './person.ts'
import { PREMISES } from './premises.ts'

export interface Holder {
  kind: 'person' | 'firm'
  key: string
}

/** A licence issued before the platform: trust grade A where the authority issued it, B where a window verified a paper one. */
export interface StockLicence {
  typeKey: string
  issuerKey: string
  holder: Holder
  /** Unique within type and issuer. */
  serial: string
  issuedOn: string
  /** Null: unlimited. */
  validUntil: string | null
  trustGrade: 'A' | 'B'
  /** Values of the type's fields, by field id. */
  fields: Readonly<Record<string, string>>
}

/** A material handed in and checked in an earlier case; it may serve again for as long as the item allows. */
export interface EarlierMaterial {
  holder: Holder
  standardCode: string
  name: string
  collectedOn: string
  /** Organization that checked it. */
  checkedByKey: string
}

type Issued = Omit<StockLicence, 'validUntil' | 'serial' | 'trustGrade'> & { trustGrade?: 'B' }

export function stockLicences(today: Temporal.PlainDate): StockLicence[] {
  return [...licencesOfFirms(today), ...licencesOfPeople(today)].map((licence, index) => {
    const { validMonths } = licenceTypeOf(licence.typeKey)
    const until =
      validMonths === null
        ? null
        : Temporal.PlainDate.from(licence.issuedOn)
            .add({ months: validMonths })
            .subtract({ days: 1 })
            .toString()
    const serial = `DEMO${String(index + 1).padStart(6, '0')}`
    return { trustGrade: 'A', ...licence, serial, validUntil: until }
  })
}

export function earlierMaterials(today: Temporal.PlainDate): EarlierMaterial[] {
  const daysAgo = (days: number) => today.subtract({ days }).toString()
  return [
    {
      holder: { kind: 'firm', key: 'yunqi' },
      standardCode: 'sanitation_test_report',
      name: '公共场所卫生检测或者评价报告',
      collectedOn: daysAgo(75),
      checkedByKey: 'lc_health',
    },
    {
      holder: { kind: 'firm', key: 'yunqi' },
      standardCode: 'central_air_test_report',
      name: '集中空调通风系统卫生检测或者评价报告',
      collectedOn: daysAgo(75),
      checkedByKey: 'lc_health',
    },
  ]
}

function licencesOfFirms(today: Temporal.PlainDate): Issued[] {
  return FIRMS.filter(({ status }) => status === '存续').flatMap((firm, index) => [
    businessLicence(firm),
    ...tradeLicences(firm, today.subtract({ months: 2 + (index % 20) }).toString()),
  ])
}

/** The districts' own office for 鹿城, the city's for all others: the demonstration has no other counties' offices. */
const issuerFor = (department: string, regionCode: string): string =>
  `${regionCode === '330302' ? 'lc' : 'wz'}_${department}`

function businessLicence(firm: Firm): Issued {
  return {
    typeKey: 'business_licence',
    issuerKey: issuerFor('market', firm.regionCode),
    holder: { kind: 'firm', key: firm.key },
    issuedOn: firm.establishedOn,
    fields: {
      ...named(firm),
      kind: firm.trade.kind,
      address: firm.address,
      established_on: firm.establishedOn,
      registered_capital_yuan: String(firm.registeredCapitalYuan),
      business_scope: firm.trade.scope,
    },
  }
}

/** Firms that apply for their first sanitation licence, in play or in history/sanitation-licences.ts. */
const APPLYING = ['qingquan', 'yunqi', 'f21', 'f22', 'f39', 'f40', 'f53', 'f57']

function tradeLicences(firm: Firm, issuedOn: string): Issued[] {
  const { trade, regionCode, address, key } = firm
  const licence = (typeKey: string, department: string, fields: Record<string, string>): Issued => ({
    typeKey,
    issuerKey: issuerFor(department, regionCode),
    holder: { kind: 'firm', key },
    issuedOn: [issuedOn, firm.establishedOn].sort().at(-1) ?? issuedOn,
    fields,
  })
  const number = `JY${firm.creditCode.slice(-10)}`
  const place = { ...named(firm), address }
  const { name, credit_code } = named(firm)
  return [
    ...(trade.food?.licence === 'food_registration'
      ? [
          licence('food_registration', 'market', {
            ...place,
            registration_number: number,
            food_kinds: trade.food.kinds,
          }),
        ]
      : []),
    ...(trade.food?.licence === 'food_licence'
      ? [
          licence('food_licence', 'market', {
            ...place,
            licence_number: number,
            food_kinds: trade.food.kinds,
          }),
        ]
      : []),
    ...(trade.venue !== undefined && !APPLYING.includes(key)
      ? [
          licence('sanitation_licence', 'health', {
            ...place,
            licence_number: number,
            venue_kind: trade.venue,
          }),
        ]
      : []),
    ...(trade.noun === '物流有限公司'
      ? [
          licence('road_transport_licence', 'transport', {
            name,
            credit_code,
            address,
            licence_number: number,
            transport_scope: '道路普通货物运输',
          }),
        ]
      : []),
    ...(trade.noun === '人力资源有限公司'
      ? [licence('labour_dispatch_licence', 'social', { ...place, licence_number: number })]
      : []),
    ...(trade.noun === '农资经营部'
      ? [
          licence('pesticide_licence', 'agri', {
            ...place,
            licence_number: number,
            pesticide_scope: '农药（限制使用农药除外）',
          }),
        ]
      : []),
  ]
}

function named(firm: Firm) {
  return {
    name: firm.name,
    credit_code: firm.creditCode,
    legal_representative: personOf(firm.legalRepresentativeKey).name,
  }
}

function licencesOfPeople(today: Temporal.PlainDate): Issued[] {
  const examined = today.subtract({ days: 95 }).toString()
  return [
    ...elders(today).map(elderCard),
    ...['yang_qingquan', 'huang_caixia'].map((key) =>
      healthCertificate(personOf(key), examined, '公共场所服务'),
    ),
    ...['zhou_haiyan', 'pan_guoping'].map((key) => healthCertificate(personOf(key), examined, '食品经营')),
    ...['wang_xiaoming', 'li_jing', 'zhao_li', 'sun_wei', 'zhou_haiyan'].map((key) =>
      marriageCertificate(personOf(key)),
    ),
    ...['zhao_li', 'zhou_haiyan', 'lin_aihua'].flatMap((key) => deeds(personOf(key))),
    disabilityCard(personOf('lan_xiaofeng'), '肢体', '三级', '2019-08-20'),
  ]
}

/** About half of the old people of 鹿城 have the card; 林爱华, who applies for it, has not. */
function elders(today: Temporal.PlainDate): Person[] {
  return PEOPLE.filter(({ alive, birthDate, household }) => {
    const born = Temporal.PlainDate.from(birthDate)
    const local = household.residence.regionCode.startsWith('330302')
    return alive && local && born.day % 2 === 1 && ageOn(born, today.subtract({ days: 20 })) >= 60
  })
}

function elderCard(person: Person): Issued {
  return {
    typeKey: 'elder_card',
    issuerKey: 'lc_civil',
    holder: { kind: 'person', key: person.key },
    issuedOn: Temporal.PlainDate.from(person.birthDate).add({ years: 60, days: 20 }).toString(),
    trustGrade: 'B',
    fields: { ...identity(person), birth_date: person.birthDate, card_kind: '60至69周岁老年人' },
  }
}

const healthCertificate = (person: Person, examinedOn: string, workKind: string): Issued => ({
  typeKey: 'health_certificate',
  issuerKey: 'lc_health',
  holder: { kind: 'person', key: person.key },
  issuedOn: examinedOn,
  fields: { ...identity(person), work_kind: workKind, examined_on: examinedOn },
})

function marriageCertificate(person: Person): Issued {
  const { spouseKey, registeredOn } = person.marriage
  if (spouseKey === null || registeredOn === null) throw new Error(`${person.key} is not married`)
  return {
    typeKey: 'marriage_certificate',
    issuerKey: 'lc_civil',
    holder: { kind: 'person', key: person.key },
    issuedOn: registeredOn,
    fields: {
      name: person.name,
      id_number: person.idNumber,
      spouse_name: personOf(spouseKey).name,
      registered_on: registeredOn,
      certificate_number: `J330302-${registeredOn.slice(0, 4)}-${person.idNumber.slice(-6)}`,
    },
  }
}

function deeds(person: Person): Issued[] {
  return PREMISES.filter(({ ownerKeys }) => ownerKeys.includes(person.key)).map((premises) => ({
    typeKey: 'estate_certificate',
    issuerKey: 'wz_resources',
    holder: { kind: 'person', key: person.key },
    issuedOn: premises.registeredOn,
    fields: {
      certificate_number: premises.certificateNumber,
      owner: premises.ownerKeys.map((key) => personOf(key).name).join('、'),
      address: premises.address,
      use: premises.use,
      area_sqm: String(premises.areaSqm),
    },
  }))
}

const disabilityCard = (person: Person, kind: string, grade: string, issuedOn: string): Issued => ({
  typeKey: 'disability_card',
  issuerKey: 'lc_disabled',
  holder: { kind: 'person', key: person.key },
  issuedOn,
  fields: {
    ...identity(person),
    card_number: `${person.idNumber}43`,
    disability_kind: kind,
    disability_grade: grade,
  },
})

const identity = ({ name, sex, idNumber }: Person) => ({ name, sex, id_number: idNumber })
