import { ORGANIZATIONS } from '../organizations.ts'

/** Where the catalogue of the demonstration is implemented, by the first part of the organizations' keys. */
export const PLACES = ['wz', 'lc', 'ra', 'lc_wuma'] as const
export type PlaceKey = (typeof PLACES)[number]
/** 行使层级 of each place. */
export const PLACE_LEVELS = { wz: '3', lc: '4', ra: '4', lc_wuma: '5' } as const

type Department = {
  /** 业务主管部门 as the basic catalogue names it. */
  readonly name: string
  /** The counter that takes its cases in; left out: that for people or for firms, as the item is for. */
  readonly counter?: 'police' | 'social' | 'estate' | 'care'
  /** Where its work is done by the office of another department: of all places, or of some. */
  readonly office?: string | Partial<Record<PlaceKey, string>>
}

/** Departments of the sheets. Their office has the key `<place>_<department>` unless said. */
export const DEPARTMENTS = {
  market: { name: '市场监督管理' },
  drugs: { name: '药品监督管理', office: 'market' },
  patents: { name: '知识产权', office: 'market' },
  police: { name: '公安', counter: 'police' },
  social: { name: '人力资源和社会保障', counter: 'social' },
  medical: { name: '医疗保障', counter: 'social' },
  civil: { name: '民政', counter: 'care' },
  health: { name: '卫生健康' },
  education: { name: '教育' },
  housing: { name: '住房和城乡建设' },
  shelter: { name: '人民防空', office: 'housing' },
  fund: { name: '住房公积金', counter: 'social' },
  resources: { name: '自然资源和规划', counter: 'estate' },
  forestry: { name: '林业', office: 'resources' },
  tax: { name: '税务', counter: 'estate' },
  transport: { name: '交通运输' },
  maritime: { name: '海事' },
  post: { name: '邮政管理' },
  urban: { name: '城市管理' },
  ecology: { name: '生态环境' },
  agri: { name: '农业农村' },
  water: { name: '水利', office: { lc: 'agri' } },
  culture: { name: '文化和旅游' },
  heritage: { name: '文物', office: 'culture' },
  broadcast: { name: '广播电视', office: 'culture' },
  sports: { name: '体育', office: { lc: 'culture', ra: 'culture' } },
  press: { name: '新闻出版和电影' },
  emergency: { name: '应急管理' },
  fire: { name: '消防救援' },
  weather: { name: '气象' },
  justice: { name: '司法行政' },
  notary: { name: '公证', office: 'notary' },
  disabled: { name: '残疾人联合会', counter: 'care' },
  veterans: { name: '退役军人事务', counter: 'care' },
  union: { name: '总工会' },
  development: { name: '发展和改革' },
  economy: { name: '经济和信息化' },
  commerce: { name: '商务' },
  science: { name: '科学技术' },
  finance: { name: '财政' },
  religion: { name: '民族宗教' },
  archives: { name: '档案' },
  tobacco: { name: '烟草专卖' },
  foreign: { name: '外事' },
  customs: { name: '海关' },
  power: { name: '供电服务' },
  waterworks: { name: '供水服务' },
  gas: { name: '供气服务' },
} as const satisfies Record<string, Department>
export type DepartmentKey = keyof typeof DEPARTMENTS

export const isDepartment = (word: string): word is DepartmentKey => Object.hasOwn(DEPARTMENTS, word)

const offices = new Set(ORGANIZATIONS.map(({ key }) => key))

/** Key of the organization that has a department's items in a place; undefined where the place has none. */
export function officeOf(department: DepartmentKey, place: PlaceKey): string | undefined {
  if (place === 'lc_wuma') return place
  const { office }: Department = DEPARTMENTS[department]
  const word = (typeof office === 'string' ? office : office?.[place]) ?? department
  const key = `${place}_${word}`
  return offices.has(key) ? key : undefined
}

type Counter = NonNullable<Department['counter']> | 'person' | 'firm'
const HALL: Readonly<Record<Counter, string>> = {
  person: '个人综合窗口',
  firm: '企业综合窗口',
  police: '公安窗口',
  social: '社保医保公积金窗口',
  estate: '不动产登记与税务窗口',
  care: '个人综合窗口',
}
const STREET: Readonly<Partial<Record<Counter, string>>> = {
  social: '社保医保窗口',
  care: '民政、残联与老年人服务窗口',
}

/** Words on the sign above the counter. */
export function counterOf(department: DepartmentKey, place: PlaceKey, isForPeople: boolean): string {
  const { counter }: Department = DEPARTMENTS[department]
  const own = counter ?? (isForPeople ? 'person' : 'firm')
  if (place === 'lc_wuma') return STREET[own] ?? '综合窗口'
  // The hall of 鹿城区 has counters for people and for firms only.
  return place === 'lc' ? HALL[isForPeople ? 'person' : 'firm'] : HALL[own]
}
