/**
 * The organizations of the demonstration. The names are those of the offices that every city and district has;
 * credit codes, addresses and telephones are made up for the demonstration and belong to nobody. The codes are
 * computed (GB 32100-2015) from organization codes that begin with MBDEM.
 */
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { FURTHER_ORGANIZATIONS } from './further-organizations.ts'

export interface DemoOrganization {
  key: string
  name: string
  shortName: string
  creditCode: string
  regionCode: string
  /** The body that it answers to: the government of its region, for a government the one above. */
  parentKey: string | null
  kind: 'government' | 'department' | 'hall_centre' | 'street_centre'
  /** 实施主体性质, GB/T 39046 A.3: 1 法定机关, 2 授权组织. */
  nature: '1' | '2'
  phone: string
  address: string
}

export type Described = Omit<DemoOrganization, 'creditCode' | 'phone'> & {
  /** 11 机关, 12 事业单位, 13 群众团体 under 机构编制; 91 企业. */
  registration: '11' | '12' | '13' | '91'
}

/** Department word of the key → [name in the city, name in 鹿城区, short name, registration]. */
const DEPARTMENTS: Readonly<Record<string, readonly [string, string, string, Described['registration']]>> = {
  health: ['温州市卫生健康委员会', '温州市鹿城区卫生健康局', '卫健', '11'],
  market: ['温州市市场监督管理局', '温州市鹿城区市场监督管理局', '市场监管', '11'],
  civil: ['温州市民政局', '温州市鹿城区民政局', '民政', '11'],
  housing: ['温州市住房和城乡建设局', '温州市鹿城区住房和城乡建设局', '住建', '11'],
  police: ['温州市公安局', '温州市公安局鹿城区分局', '公安', '11'],
  social: ['温州市人力资源和社会保障局', '温州市鹿城区人力资源和社会保障局', '人社', '11'],
  medical: ['温州市医疗保障局', '温州市鹿城区医疗保障局', '医保', '11'],
  education: ['温州市教育局', '温州市鹿城区教育局', '教育', '11'],
  resources: ['温州市自然资源和规划局', '温州市自然资源和规划局鹿城分局', '自然资源', '11'],
  urban: ['温州市综合行政执法局', '温州市鹿城区综合行政执法局', '综合执法', '11'],
  transport: ['温州市交通运输局', '温州市鹿城区交通运输局', '交通', '11'],
  culture: ['温州市文化广电旅游局', '温州市鹿城区文化和广电旅游体育局', '文广旅', '11'],
  disabled: ['温州市残疾人联合会', '温州市鹿城区残疾人联合会', '残联', '13'],
  tax: ['国家税务总局温州市税务局', '国家税务总局温州市鹿城区税务局', '税务', '11'],
  fund: ['温州市住房公积金管理中心', '温州市住房公积金管理中心鹿城管理部', '公积金', '12'],
  emergency: ['温州市应急管理局', '温州市鹿城区应急管理局', '应急', '11'],
  justice: ['温州市司法局', '温州市鹿城区司法局', '司法', '11'],
  agri: ['温州市农业农村局', '温州市鹿城区农业农村局', '农业农村', '11'],
}

const LEVELS = {
  wz: { region: '330300', place: '温州市', street: '温州市鹿城区市府路' },
  lc: { region: '330302', place: '鹿城区', street: '温州市鹿城区广化街道鹿城路' },
} as const
type LevelKey = keyof typeof LEVELS

export const DEPARTMENT_WORDS: readonly string[] = Object.keys(DEPARTMENTS)

export const ORGANIZATIONS: readonly DemoOrganization[] = [
  ...level('wz'),
  ...level('lc'),
  {
    key: 'lc_wuma',
    name: '温州市鹿城区五马街道便民服务中心',
    shortName: '五马街道便民服务中心',
    regionCode: '330302006000',
    parentKey: 'lc_government',
    kind: 'street_centre',
    nature: '2',
    registration: '12',
    address: '温州市鹿城区五马街道府前街901号',
  } as const,
  // Last, so that the numbers of those above stay.
  ...FURTHER_ORGANIZATIONS,
  {
    key: 'wz_establishment',
    name: '中共温州市委机构编制委员会办公室',
    shortName: '温州编办',
    regionCode: '330300',
    parentKey: 'wz_government',
    kind: 'government',
    nature: '1',
    registration: '11',
    address: '温州市鹿城区市府路902号',
  } as const,
].map(registered)

const byKey = new Map(ORGANIZATIONS.map((organization) => [organization.key, organization]))

/** The organization of a key. An unknown key is a mistake in the data: it throws. */
export function organizationOf(key: string): DemoOrganization {
  const organization = byKey.get(key)
  if (organization === undefined) throw new Error(`no organization ${key}`)
  return organization
}

function level(levelKey: LevelKey): Described[] {
  const { region, place, street } = LEVELS[levelKey]
  const government = `${levelKey}_government`
  const fullPlace = levelKey === 'wz' ? place : `温州市${place}`
  return [
    {
      key: government,
      name: `${fullPlace}人民政府`,
      shortName: `${place}政府`,
      regionCode: region,
      parentKey: levelKey === 'lc' ? 'wz_government' : null,
      kind: 'government',
      nature: '1',
      registration: '11',
      address: `${street}900号`,
    },
    {
      key: `${levelKey}_service`,
      name: `${fullPlace}政务服务中心`,
      shortName: `${place}政务服务中心`,
      regionCode: region,
      parentKey: government,
      kind: 'hall_centre',
      nature: '2',
      registration: '12',
      address: `${street}918号`,
    },
    ...Object.entries(DEPARTMENTS).map(([word, [cityName, districtName, short, registration]], index) => ({
      key: `${levelKey}_${word}`,
      name: levelKey === 'wz' ? cityName : districtName,
      shortName: `${place.slice(0, 2)}${short}`,
      regionCode: region,
      parentKey: government,
      kind: 'department' as const,
      nature: registration === '11' ? ('1' as const) : ('2' as const),
      registration,
      address: `${street}${930 + index * 2}号`,
    })),
  ]
}

function registered({ registration, ...organization }: Described, index: number): DemoOrganization {
  const serial = String(index + 1).padStart(3, '0')
  return {
    ...organization,
    creditCode: buildCreditCode(registration, organization.regionCode, `MBDEM${serial}`),
    phone: `0577-88007${serial}`,
  }
}
