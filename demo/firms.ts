/**
 * Sixty fictional firms. Their credit codes are computed over organization codes that begin with MADEM; legal
 * representatives and landlords are people of people.ts.
 */
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { LUCHENG_TOWNS, shopAddress, TOWNS } from './addresses.ts'
import { PEOPLE } from './people.ts'
import { CENSUS, type Person } from './person.ts'
import { type Random, seededRandom } from './random.ts'
import { regionOf } from './regions.ts'
import { FIRM_KINDS, TRADES, type Trade } from './trades.ts'

export type FirmStatus = '存续' | '注销' | '吊销'

export interface Firm {
  key: string
  name: string
  creditCode: string
  /** County whose office registered it. */
  regionCode: string
  address: string
  areaSqm: number
  trade: Trade
  legalRepresentativeKey: string
  /** Owner of the premises. */
  landlordKey: string
  establishedOn: string
  registeredCapitalYuan: number
  status: FirmStatus
  phone: string
}

type Described = Omit<Firm, 'key' | 'creditCode' | 'phone'> & { key?: string }

const SEED = 9133
const COUNT = 60
const BRANDS =
  '和顺 瑞丰 清雅 江心 九山 鸿泰 东瓯 百晋 康乐 雁荡 楠溪 新桥 海坛 兴隆 华盖 松鹤 星河 安澜 春晓 南塘 同福 巧匠 金玉 米筛 白鹿 青山 谢池 积谷 望江 城西'.split(
    ' ',
  )

/** The few of the generated firms that are gone. */
const GONE: Readonly<Record<number, FirmStatus>> = { 17: '注销', 33: '吊销', 52: '注销' }

const tradeOf = (noun: string): Trade => {
  const trade = TRADES.find((candidate) => candidate.noun === noun)
  if (trade === undefined) throw new Error(`no trade ${noun}`)
  return trade
}

/** The firms one plays. */
const PLAYED: readonly Described[] = [
  {
    key: 'qingquan',
    name: '温州市鹿城区清泉理发店',
    regionCode: '330302',
    address: '浙江省温州市鹿城区蒲鞋市街道学院中路918号',
    areaSqm: 56,
    trade: tradeOf('理发店'),
    legalRepresentativeKey: 'yang_qingquan',
    landlordKey: 'ye_zhenhua',
    establishedOn: '2026-03-11',
    registeredCapitalYuan: 0,
    status: '存续',
  },
  {
    key: 'yunqi',
    name: '温州云栖酒店有限公司',
    regionCode: '330302',
    address: '浙江省温州市鹿城区滨江街道江滨东路936号',
    areaSqm: 4200,
    trade: tradeOf('酒店有限公司'),
    legalRepresentativeKey: 'ye_zhenhua',
    landlordKey: 'ye_zhenhua',
    establishedOn: '2025-11-18',
    registeredCapitalYuan: 8_000_000,
    status: '存续',
  },
]

export const FIRMS: readonly Firm[] = makeFirms(SEED, COUNT, PEOPLE)

/** The played firms first, then generated ones up to `count`; `people` are asked for owners and landlords. */
export function makeFirms(seed: number, count: number, people: readonly Person[]): Firm[] {
  const random = seededRandom(seed)
  const adults = people.filter(({ key, birthDate, alive }) => alive && /^p\d/.test(key) && birthDate < '1998')
  const names = new Set(PLAYED.map(({ name }) => name))
  const generated = Array.from({ length: count - PLAYED.length }, (_, index) =>
    makeFirm(random, index, adults, names),
  )
  return [...PLAYED, ...generated].map(registered)
}

function makeFirm(random: Random, index: number, adults: readonly Person[], names: Set<string>): Described {
  const trade = TRADES[index % TRADES.length] ?? random.pick(TRADES)
  const town = random.pick(random.chance(0.6) ? LUCHENG_TOWNS : TOWNS)
  const county = regionOf(town.slice(0, 6))
  const owner = random.pick(adults)
  const adultSince = Temporal.PlainDate.from(owner.birthDate).add({ years: 20 })
  const daysOfTrade = Math.min(6000, adultSince.until(CENSUS, { largestUnit: 'days' }).days)
  const [lowest, highest] = trade.capital
  return {
    name: firmName(random, trade, county.name, names),
    regionCode: county.code,
    address: shopAddress(random, town),
    areaSqm: random.whole(...trade.area),
    trade,
    legalRepresentativeKey: owner.key,
    landlordKey: random.chance(0.4) ? owner.key : random.pick(adults).key,
    establishedOn: CENSUS.subtract({ days: random.whole(20, daysOfTrade) }).toString(),
    registeredCapitalYuan: random.whole(lowest, highest) * 10_000,
    status: GONE[index] ?? '存续',
  }
}

function firmName(random: Random, trade: Trade, county: string, names: Set<string>): string {
  const place = county.endsWith('区') ? `温州市${county}` : county
  const prefix = trade.kind === '有限责任公司' ? '温州' : place
  let name: string
  do {
    name = prefix + random.pick(BRANDS) + trade.noun
  } while (names.has(name))
  names.add(name)
  return name
}

function registered(firm: Described, index: number): Firm {
  const serial = String(index + 1).padStart(3, '0')
  return {
    ...firm,
    key: firm.key ?? `f${index + 1}`,
    creditCode: buildCreditCode(FIRM_KINDS[firm.trade.kind], firm.regionCode, `MADEM${serial}`),
    phone: `0577-88006${serial}`,
  }
}

const byKey = new Map(FIRMS.map((firm) => [firm.key, firm]))

/** The firm of a key. An unknown key is a mistake in the data: it throws. */
export function firmOf(key: string): Firm {
  const firm = byKey.get(key)
  if (firm === undefined) throw new Error(`no firm ${key}`)
  return firm
}
