/** Real estate of the demonstration: who owns which home, and the premises that the firms work in. */
import { homeAddress, TOWNS } from './addresses.ts'
import { FIRMS } from './firms.ts'
import { PEOPLE } from './people.ts'
import { CENSUS, type Person } from './person.ts'
import { type Random, seededRandom } from './random.ts'
import { regionOf } from './regions.ts'

export interface Premises {
  certificateNumber: string
  address: string
  /** County. */
  regionCode: string
  use: '住宅' | '商业' | '工业' | '办公'
  areaSqm: number
  ownerKeys: readonly string[]
  registeredOn: string
}

type Described = Omit<Premises, 'certificateNumber'>

const SEED = 3308

/** A shop that somebody has rented for a new restaurant; no firm is registered there yet. */
export interface NewShop {
  name: string
  signText: string
  address: string
  areaSqm: number
  tenantKey: string
  landlordKey: string
}

/** 周海燕's, to be played. */
export const RESTAURANT: NewShop = {
  name: '温州市鹿城区海燕面馆',
  signText: '海燕面馆',
  address: '浙江省温州市鹿城区五马街道解放南路1018号',
  areaSqm: 46,
  tenantKey: 'zhou_haiyan',
  landlordKey: 'zheng_xiumei',
}

/** Those of history/restaurants.ts. */
export const OTHER_RESTAURANTS = {
  porridge: {
    name: '温州市鹿城区温馨粥铺小吃店',
    signText: '温馨粥铺',
    address: '浙江省温州市鹿城区南汇街道锦绣路1126号',
    areaSqm: 38,
    tenantKey: 'p107',
    landlordKey: 'p36',
  },
  dumplings: {
    name: '温州市鹿城区婷婷馄饨店',
    signText: '婷婷馄饨',
    address: '浙江省温州市鹿城区松台街道信河街1207号',
    areaSqm: 28,
    tenantKey: 'p134',
    landlordKey: 'chen_jianguo',
  },
  tea: {
    name: '温州市鹿城区鹏飞奶茶店',
    signText: '鹏飞奶茶',
    address: '浙江省温州市鹿城区大南街道南塘街1043号',
    areaSqm: 22,
    tenantKey: 'p20',
    landlordKey: 'ye_zhenhua',
  },
} as const satisfies Record<string, NewShop>

/** What the played citizens own: number of homes. 赵丽 owns two, 王小明 none. */
const HOMES_OF: Readonly<Record<string, number>> = {
  lin_aihua: 1,
  chen_jianguo: 1,
  wang_xiaoming: 0,
  zhao_li: 2,
  yang_qingquan: 1,
  ye_zhenhua: 1,
  wu_xiaoyan: 0,
  zhou_haiyan: 1,
  lan_xiaofeng: 0,
  liu_yang: 0,
}

export const PREMISES: readonly Premises[] = makePremises(SEED)

export function makePremises(seed: number): Premises[] {
  const random = seededRandom(seed)
  const homes = households().flatMap((members) => homesOf(random, members))
  return [...homes, ...newShops(random), ...workplaces(random)].map(certified)
}

function households(): Person[][] {
  return [...Map.groupBy(PEOPLE, ({ household }) => household.number).values()]
}

/** The first home is where the household is registered; it belongs to the first member and the spouse. */
function homesOf(random: Random, members: readonly Person[]): Described[] {
  const [head] = members
  if (head === undefined) return []
  const spouse = members.find(({ key }) => key === head.marriage.spouseKey)
  const owners = spouse === undefined ? [head.key] : [head.key, spouse.key]
  const count = HOMES_OF[head.key] ?? random.pick([0, 1, 1, 1, 1, 1, 1, 2])
  const { residence } = head.household
  return Array.from({ length: count }, (_, index) => {
    const town = index === 0 ? residence.regionCode : random.pick(TOWNS)
    return {
      address: index === 0 ? residence.address : homeAddress(random, town),
      regionCode: town.slice(0, 6),
      use: '住宅',
      areaSqm: random.whole(48, 138),
      ownerKeys: owners,
      registeredOn: CENSUS.subtract({ days: random.whole(60, 5000) }).toString(),
    }
  })
}

function newShops(random: Random): Described[] {
  return [RESTAURANT, ...Object.values(OTHER_RESTAURANTS)].map(({ address, areaSqm, landlordKey }) => ({
    address,
    regionCode: regionCodeOf(address),
    use: '商业',
    areaSqm,
    ownerKeys: [landlordKey],
    registeredOn: CENSUS.subtract({ days: random.whole(1000, 3000) }).toString(),
  }))
}

function workplaces(random: Random): Described[] {
  return FIRMS.map(({ address, areaSqm, trade, landlordKey }) => ({
    address,
    regionCode: regionCodeOf(address),
    use: trade.use ?? '商业',
    areaSqm,
    ownerKeys: [landlordKey],
    registeredOn: CENSUS.subtract({ days: random.whole(1000, 5000) }).toString(),
  }))
}

/** The county that an address of the city names. */
function regionCodeOf(address: string): string {
  const town = TOWNS.find((code) => address.includes(regionOf(code.slice(0, 6)).name))
  if (town === undefined) throw new Error(`no county in ${address}`)
  return town.slice(0, 6)
}

/** 不动产权证号: the districts of the city share one series, counties and county-level cities have their own. */
function certified(premises: Described, index: number): Premises {
  const county = regionOf(premises.regionCode).name
  const series = county.endsWith('区') ? '温州市' : county
  const serial = String(index + 1).padStart(7, '0')
  const year = premises.registeredOn.slice(0, 4)
  return { ...premises, certificateNumber: `浙（${year}）${series}不动产权第${serial}号` }
}
