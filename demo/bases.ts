/**
 * The small data bases that the demonstration's checks read: population, legal entities, marriages, real estate and
 * social insurance. Facts that depend on the day (age, years of residence) are left to the check.
 */
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { ageOn, residentIdCheck } from '@tongban/law/identifiers/resident-id.ts'
import { FIRMS, type Firm } from './firms.ts'
import { PEOPLE, personOf } from './people.ts'
import { CENSUS, type MaritalStatus, type Person } from './person.ts'
import { PREMISES, type Premises } from './premises.ts'
import { type Random, seededRandom } from './random.ts'

interface PopulationData {
  name: string
  sex: '男' | '女'
  birth_date: string
  ethnicity: string
  alive: boolean
  residence_region: string
  residence_region_name: string
  residence_address: string
  living_address: string
  household_number: string
  household_size: number
  /** Since when the household is registered there. */
  registered_on: string
}
interface LegalEntityData {
  name: string
  kind: string
  legal_representative: string
  legal_representative_id: string
  address: string
  region: string
  established_on: string
  business_scope: string
  registered_capital_yuan: number
  status: string
}
interface MarriageData {
  status: MaritalStatus
  spouse_name: string | null
  spouse_id_number: string | null
  registered_on: string | null
}
/** Homes (住宅) that a person owns, alone or with others. */
interface HoldingsData {
  count: number
  area_sqm: number
  certificate_numbers: string[]
}
interface PremisesData {
  address: string
  region: string
  use: string
  area_sqm: number
  owner_name: string
  owner_id_numbers: string[]
  registered_on: string
}
interface SocialData {
  insured: boolean
  months_paid: number
  /** 0 where nothing is paid. */
  monthly_base_yuan: number
  employer: string | null
}

/** What real-name registration compares besides the ID number. */
interface ContentsData {
  phone: string
  social_card: string
  bank_card: string
  fund_account: string
  driver_file: string
}

/** One row of a base. `key` is an id number, a credit code, or for premises the certificate number. */
export type BaseRecord =
  | { resource: 'population'; key: string; data: PopulationData }
  | { resource: 'legal_entity'; key: string; data: LegalEntityData }
  | { resource: 'marriage'; key: string; data: MarriageData }
  | { resource: 'estate'; key: string; data: HoldingsData | PremisesData }
  | { resource: 'social'; key: string; data: SocialData }
  | { resource: 'contents'; key: string; data: ContentsData }

const SEED = 3313
/** 浙江省 lower bound of the contribution base, yuan a month. */
const LOWEST_BASE_YUAN = 4812

/** What the rules of the playable items turn on. */
const CONTRIBUTIONS: Readonly<Record<string, readonly [monthsPaid: number, monthlyBaseYuan: number]>> = {
  wang_xiaoming: [96, LOWEST_BASE_YUAN],
  li_jing: [71, LOWEST_BASE_YUAN],
  zhao_li: [152, LOWEST_BASE_YUAN],
  liu_yang: [38, 5600],
}

const BORN = { sex: '女', birth_date: '1991-03-16' } as const

const EMPLOYERS = FIRMS.filter(({ trade, status }) => trade.kind === '有限责任公司' && status === '存续').map(
  ({ name }) => name,
)

const FIRST_17 = '33030219910316402'
/** Known to the bases and without an account: who registers in the demonstration. */
export const UNREGISTERED = {
  name: '苏晓岚',
  idNumber: `${FIRST_17}${residentIdCheck(FIRST_17)}`,
  contents: {
    phone: '15405778801',
    social_card: '330300199103164021',
    bank_card: '6217001430009912345',
    fund_account: '330300881234',
    driver_file: '330300123456',
  },
} as const

/** Known to the legal-entity base and not registered here: its operator, 陈建国, can do it in the demonstration. */
export const UNREGISTERED_FIRM = {
  name: '温州市鹿城区建国五金店',
  creditCode: buildCreditCode('92', '330302', 'MADEM901'),
  establishedOn: '2025-06-18',
  representativeKey: 'chen_jianguo',
} as const

/** Every record of the bases. */
export function baseRecords(): BaseRecord[] {
  const random = seededRandom(SEED)
  const { name, idNumber, contents } = UNREGISTERED
  return [
    { resource: 'population', key: idNumber, data: { ...population(personOf('lin_aihua')), name, ...BORN } },
    { resource: 'contents', key: idNumber, data: contents },
    ...PEOPLE.flatMap((person): BaseRecord[] => [
      { resource: 'population', key: person.idNumber, data: population(person) },
      { resource: 'marriage', key: person.idNumber, data: marriage(person) },
      { resource: 'estate', key: person.idNumber, data: holdings(person) },
      { resource: 'social', key: person.idNumber, data: social(random, person) },
    ]),
    ...FIRMS.map(
      (firm): BaseRecord => ({ resource: 'legal_entity', key: firm.creditCode, data: entity(firm) }),
    ),
    { resource: 'legal_entity', key: UNREGISTERED_FIRM.creditCode, data: unregisteredFirm() },
    ...PREMISES.map(
      (premises): BaseRecord => ({
        resource: 'estate',
        key: premises.certificateNumber,
        data: deed(premises),
      }),
    ),
  ]
}

function population({ name, sex, birthDate, ethnicity, alive, household }: Person): PopulationData {
  const { residence, registeredOn, livingAddress, number } = household
  return {
    name,
    sex,
    birth_date: birthDate,
    ethnicity,
    alive,
    residence_region: residence.regionCode,
    residence_region_name: residence.regionName,
    residence_address: residence.address,
    living_address: livingAddress,
    household_number: number,
    household_size: PEOPLE.filter((other) => other.household.number === number).length,
    registered_on: registeredOn,
  }
}

function marriage({ marriage: { status, spouseKey, registeredOn } }: Person): MarriageData {
  const spouse = spouseKey === null ? null : personOf(spouseKey)
  return {
    status,
    spouse_name: spouse?.name ?? null,
    spouse_id_number: spouse?.idNumber ?? null,
    registered_on: registeredOn,
  }
}

function holdings({ key }: Person): HoldingsData {
  const homes = PREMISES.filter(({ use, ownerKeys }) => use === '住宅' && ownerKeys.includes(key))
  return {
    count: homes.length,
    area_sqm: homes.reduce((sum, { areaSqm }) => sum + areaSqm, 0),
    certificate_numbers: homes.map(({ certificateNumber }) => certificateNumber),
  }
}

function deed({ address, regionCode, use, areaSqm, ownerKeys, registeredOn }: Premises): PremisesData {
  const owners = ownerKeys.map(personOf)
  return {
    address,
    region: regionCode,
    use,
    area_sqm: areaSqm,
    owner_name: owners.map(({ name }) => name).join('、'),
    owner_id_numbers: owners.map(({ idNumber }) => idNumber),
    registered_on: registeredOn,
  }
}

function entity(firm: Firm): LegalEntityData {
  const representative = personOf(firm.legalRepresentativeKey)
  return {
    name: firm.name,
    kind: firm.trade.kind,
    legal_representative: representative.name,
    legal_representative_id: representative.idNumber,
    address: firm.address,
    region: firm.regionCode,
    established_on: firm.establishedOn,
    business_scope: firm.trade.scope,
    registered_capital_yuan: firm.registeredCapitalYuan,
    status: firm.status,
  }
}

function unregisteredFirm(): LegalEntityData {
  const { name, establishedOn, representativeKey } = UNREGISTERED_FIRM
  const representative = personOf(representativeKey)
  return {
    name,
    kind: '个体工商户',
    legal_representative: representative.name,
    legal_representative_id: representative.idNumber,
    address: '浙江省温州市鹿城区五马街道信河街957号',
    region: '330302',
    established_on: establishedOn,
    business_scope: '五金产品零售；日用百货销售',
    registered_capital_yuan: 0,
    status: '存续',
  }
}

/** People of working age; men pay until 60, women until 55. */
function social(random: Random, person: Person): SocialData {
  const age = ageOn(Temporal.PlainDate.from(person.birthDate), CENSUS)
  const works = age >= 20 && age < (person.sex === '男' ? 60 : 55) && random.chance(0.85)
  const fixed = CONTRIBUTIONS[person.key]
  if (!works && fixed === undefined) {
    return { insured: false, months_paid: 0, monthly_base_yuan: 0, employer: null }
  }
  const [monthsPaid, monthlyBaseYuan] = fixed ?? [
    random.whole(6, Math.max(12, (age - 20) * 12)),
    LOWEST_BASE_YUAN + random.whole(0, 80) * 100,
  ]
  return {
    insured: true,
    months_paid: monthsPaid,
    monthly_base_yuan: monthlyBaseYuan,
    employer: random.pick(EMPLOYERS),
  }
}
