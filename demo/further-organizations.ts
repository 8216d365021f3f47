import type { Described } from './organizations.ts'

/**
 * Authorities that keep items of the catalogue and have no officers in the demonstration: the further departments of
 * the city and of 鹿城区, and those of 瑞安市, a second county in which the same items are found. A name that is null:
 * that place has no such office.
 */
type Names = readonly [
  city: string | null,
  district: string | null,
  county: string | null,
  short: string,
  /** 11 机关 unless said. */
  registration?: Described['registration'],
]

const CITY = '温州市'
const DISTRICT = '温州市鹿城区'
const COUNTY = '瑞安市'

const everywhere = (name: string, short: string, registration: Described['registration'] = '11'): Names => [
  CITY + name,
  DISTRICT + name,
  COUNTY + name,
  short,
  registration,
]

/** Those that the city and 鹿城区 have already. */
const FIRST_DEPARTMENTS: Readonly<Record<string, Names>> = {
  health: [null, null, '瑞安市卫生健康局', '卫健'],
  market: [null, null, '瑞安市市场监督管理局', '市场监管'],
  civil: [null, null, '瑞安市民政局', '民政'],
  housing: [null, null, '瑞安市住房和城乡建设局', '住建'],
  police: [null, null, '瑞安市公安局', '公安'],
  social: [null, null, '瑞安市人力资源和社会保障局', '人社'],
  medical: [null, null, '瑞安市医疗保障局', '医保'],
  education: [null, null, '瑞安市教育局', '教育'],
  resources: [null, null, '瑞安市自然资源和规划局', '自然资源'],
  urban: [null, null, '瑞安市综合行政执法局', '综合执法'],
  transport: [null, null, '瑞安市交通运输局', '交通'],
  culture: [null, null, '瑞安市文化和广电旅游体育局', '文广旅'],
  disabled: [null, null, '瑞安市残疾人联合会', '残联', '13'],
  tax: [null, null, '国家税务总局瑞安市税务局', '税务'],
  fund: [null, null, '温州市住房公积金管理中心瑞安分中心', '公积金', '12'],
  emergency: [null, null, '瑞安市应急管理局', '应急'],
  justice: [null, null, '瑞安市司法局', '司法'],
  agri: [null, null, '瑞安市农业农村局', '农业农村'],
}

const FURTHER_DEPARTMENTS: Readonly<Record<string, Names>> = {
  ecology: ['温州市生态环境局', '温州市生态环境局鹿城分局', '温州市生态环境局瑞安分局', '生态环境'],
  water: ['温州市水利局', null, '瑞安市水利局', '水利'],
  sports: ['温州市体育局', null, null, '体育'],
  veterans: everywhere('退役军人事务局', '退役军人'),
  development: ['温州市发展和改革委员会', '温州市鹿城区发展和改革局', '瑞安市发展和改革局', '发改'],
  economy: everywhere('经济和信息化局', '经信'),
  commerce: everywhere('商务局', '商务'),
  science: everywhere('科学技术局', '科技'),
  finance: everywhere('财政局', '财政'),
  fire: ['温州市消防救援支队', '温州市鹿城区消防救援大队', '瑞安市消防救援大队', '消防'],
  weather: ['温州市气象局', null, '瑞安市气象局', '气象'],
  archives: everywhere('档案馆', '档案', '12'),
  religion: everywhere('民族宗教事务局', '民宗'),
  tobacco: everywhere('烟草专卖局', '烟草'),
  press: everywhere('新闻出版局', '新闻出版'),
  union: everywhere('总工会', '工会', '13'),
  foreign: ['温州市人民政府外事办公室', null, null, '外事'],
  customs: ['温州海关', null, null, '海关'],
  maritime: ['温州海事局', null, null, '海事'],
  post: ['温州市邮政管理局', null, null, '邮政管理'],
  notary: ['浙江省温州市公证处', null, '浙江省瑞安市公证处', '公证', '12'],
  power: ['国网温州供电公司', null, '国网瑞安市供电公司', '供电', '91'],
  waterworks: ['温州市自来水有限公司', null, '瑞安市自来水有限公司', '供水', '91'],
  gas: ['温州市燃气有限公司', null, '瑞安市燃气有限公司', '供气', '91'],
}

const PLACES = [
  { level: 'wz', region: '330300', place: '温州', street: '温州市鹿城区市府路' },
  { level: 'lc', region: '330302', place: '鹿城', street: '温州市鹿城区广化街道鹿城路' },
  { level: 'ra', region: '330381', place: '瑞安', street: '瑞安市安阳街道罗阳大道' },
] as const
type Place = (typeof PLACES)[number]

export const FURTHER_ORGANIZATIONS: readonly Described[] = [
  {
    key: 'ra_government',
    name: '瑞安市人民政府',
    shortName: '瑞安市政府',
    regionCode: '330381',
    parentKey: 'wz_government',
    kind: 'government',
    nature: '1',
    registration: '11',
    address: '瑞安市安阳街道罗阳大道900号',
  },
  {
    key: 'ra_service',
    name: '瑞安市政务服务中心',
    shortName: '瑞安市政务服务中心',
    regionCode: '330381',
    parentKey: 'ra_government',
    kind: 'hall_centre',
    nature: '2',
    registration: '12',
    address: '瑞安市安阳街道罗阳大道918号',
  },
  ...PLACES.flatMap((place, index) =>
    Object.entries({ ...FIRST_DEPARTMENTS, ...FURTHER_DEPARTMENTS }).flatMap(([word, names], nth) =>
      department(place, word, names[index], names, 1000 + nth * 2),
    ),
  ),
]

function department(
  { level, region, place, street }: Place,
  word: string,
  name: unknown,
  [, , , short, registration = '11']: Names,
  number: number,
): Described[] {
  if (typeof name !== 'string') return []
  return [
    {
      key: `${level}_${word}`,
      name,
      shortName: place + short,
      regionCode: region,
      parentKey: `${level}_government`,
      kind: 'department',
      nature: registration === '11' ? '1' : '2',
      registration,
      address: `${street}${number}号`,
    },
  ]
}
