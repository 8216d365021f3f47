/** What many items of the demonstration say in the same words. */
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { HALLS, type Hall } from '../halls.ts'
import { type DemoOrganization, organizationOf } from '../organizations.ts'

type Place = ItemDefinition['places'][number]
type FlowStep = ItemDefinition['flow'][number]

/** Everything about an item that follows from its authority. */
export function authority(
  organizationKey: string,
  windowName: string,
): Pick<
  ItemDefinition,
  | 'level'
  | 'powerSource'
  | 'authorityNature'
  | 'places'
  | 'consult'
  | 'supervise'
  | 'reconsideration'
  | 'litigation'
> {
  const organization = organizationOf(organizationKey)
  const hall = hallOf(organization)
  return {
    level: organization.regionCode === '330300' ? '3' : '4',
    powerSource: '1',
    authorityNature: organization.nature,
    places: [placeAt(hall, windowName)],
    consult: { department: organization.name, phone: organization.phone, address: organization.address },
    supervise: {
      department: '温州市12345政务服务便民热线',
      phone: '0577-12345',
      address: `${hall.address}“办不成事”反映窗口`,
    },
    reconsideration: reconsiderationOf(organization),
    litigation: courtOf(organization),
  }
}

/** A counter of a hall, found by the words on its sign. */
function placeAt(hall: Hall, windowName: string): Place {
  const window = hall.windows.find(({ name }) => name === windowName)
  if (!window) throw new Error(`${hall.name} has no ${windowName}`)
  const { address, hours, phone, traffic, longitude, latitude } = hall
  return {
    hall: hall.name,
    window: `${window.number}号 ${window.name}`,
    address,
    hours,
    phone,
    traffic,
    longitude,
    latitude,
  }
}

function hallOf({ regionCode }: DemoOrganization): Hall {
  const hall = HALLS.find((candidate) => candidate.regionCode === regionCode)
  if (!hall) throw new Error(`no hall in ${regionCode}`)
  return hall
}

/** 行政复议法第二十四条: the government of the region; 第二十七条: for the tax office the one above it. */
function reconsiderationOf({ key, regionCode }: DemoOrganization): ItemDefinition['reconsideration'] {
  if (key.endsWith('_tax')) {
    return {
      department: '国家税务总局浙江省税务局（行政复议机关）',
      phone: '0571-12366',
      address: '杭州市西湖区保俶路918号',
    }
  }
  const level = LEVEL_KEYS[regionCode] ?? 'lc'
  const { phone, address } = organizationOf(`${level}_justice`)
  return { department: `${organizationOf(`${level}_government`).name}行政复议机构`, phone, address }
}

/** Governments that decide on reconsideration; a street's acts go to that of its district. */
const LEVEL_KEYS: Readonly<Record<string, string>> = { '330300': 'wz', '330381': 'ra' }

/** 行政诉讼法第十八条: the court where the authority has its seat. */
const courtOf = ({ regionCode }: DemoOrganization): ItemDefinition['litigation'] =>
  regionCode === '330381'
    ? { department: '瑞安市人民法院', phone: '0577-12368', address: '瑞安市安阳街道罗阳大道940号' }
    : { department: '温州市鹿城区人民法院', phone: '0577-12368', address: '温州市鹿城区市府路940号' }

/** Working days of the steps; 0 is the same day. Their sum is at most the promised limit. */
interface Handling {
  readonly review: readonly [limit: number, standard: string]
  readonly visit?: readonly [limit: number, standard: string]
  readonly expert?: readonly [limit: number, standard: string]
  readonly decide: readonly [limit: number, standard: string]
  /** What the applicant gets. */
  readonly result: string
  /** Working days of the intake; left out: the same day. */
  readonly intake?: number
}

/** 办理流程 as a table: 受理、审核（现场核查、专家评审）、审批、办结、送达. */
export function flow({ intake = 0, review, visit, expert, decide, result }: Handling): FlowStep[] {
  return [
    {
      stage: '受理',
      step: '收件与受理',
      handler: '政务服务中心综合窗口人员',
      limit: inWords(intake),
      standard:
        '属于本机关职权范围、材料齐全且符合法定形式的，予以受理；需要补正的，一次性告知全部补正内容；不属于职权范围的，不予受理并告知向哪个机关申请。',
      result: '受理通知书、补正告知书或者不予受理通知书',
    },
    reviewStep('审核', '材料审核', '业务科室审核人员', review, '审核意见'),
    ...(visit ? [reviewStep('审核', '现场核查', '两名以上核查人员', visit, '现场核查记录')] : []),
    ...(expert ? [reviewStep('审核', '专家评审', '评审专家', expert, '专家评审意见')] : []),
    reviewStep('审批', '作出决定', '分管负责人', decide, '准予或者不予的书面决定'),
    {
      stage: '办结',
      step: '制作结果文书',
      handler: '系统自动制作、综合窗口人员核对',
      limit: '即时',
      standard: '结果文书与决定内容一致，加盖电子印章。',
      result,
    },
    {
      stage: '送达',
      step: '送达结果',
      handler: '统一出件窗口人员',
      limit: '即时',
      standard: '按申请人选择的方式送达：电子送达、邮政快递或者窗口领取。',
      result: '送达回证',
    },
  ]
}

function reviewStep(
  stage: string,
  step: string,
  handler: string,
  [limit, standard]: readonly [number, string],
  result: string,
): FlowStep {
  return { stage, step, handler, limit: inWords(limit), standard, result }
}

const inWords = (days: number): string => (days === 0 ? '即时' : `${days}个工作日`)

/** 权利与义务 of an applicant for a licence. */
export const LICENSING: Pick<ItemDefinition, 'rights' | 'duties'> = {
  rights:
    '依据《中华人民共和国行政许可法》第七条，申请人享有陈述权、申辩权；有权依法申请行政复议或者提起行政诉讼；合法权益因行政机关违法实施行政许可受到损害的，有权依法要求赔偿。',
  duties:
    '依据《中华人民共和国行政许可法》第三十一条，申请人应当如实提交材料、反映真实情况，并对申请材料实质内容的真实性负责；取得许可后接受监督检查。',
}

/** 权利与义务 where something is paid, confirmed, registered or served. */
export const SERVICE: Pick<ItemDefinition, 'rights' | 'duties'> = {
  rights:
    '申请人有权了解办理进度、依据和理由；对不予受理、不予办理的决定或者逾期不作答复不服的，可以依法申请行政复议或者提起行政诉讼；可以查询本人数据被谁调用、用于何事。',
  duties:
    '申请人应当如实填写信息，同意为本次办理核验相关政务数据；情况发生变化的，应当及时告知办理机关。提供虚假信息的，依法承担责任。',
}

/** Where the law sets no limit for an item. */
export const NO_STATUTORY_LIMIT = '法律、法规未规定办结期限，由实施机关确定并向社会公布。'

/** Why the applicant need not hand in what government already has. */
export const SHARED = {
  person: '国办发〔2018〕45号：凡能通过网络共享复用的材料，不得要求企业和群众重复提交',
  firm: '《优化营商环境条例》第三十七条：政务服务跨部门数据共享、电子证照互信互认',
  promise: '国办发〔2020〕42号：全面推行证明事项和涉企经营许可事项告知承诺制',
} as const

/** An item that is applied for wholly online, free, without stops of the clock; what differs is written after it. */
export const ONLINE: Pick<
  ItemDefinition,
  | 'specialProcedures'
  | 'fees'
  | 'handleForms'
  | 'onlineDepth'
  | 'visits'
  | 'entersHall'
  | 'courier'
  | 'payOnline'
  | 'bookable'
  | 'kiosk'
  | 'jointOrganizations'
  | 'intermediaries'
> = {
  specialProcedures: [],
  fees: [],
  handleForms: ['1', '2', '3'],
  onlineDepth: '4',
  visits: 0,
  entersHall: true,
  courier: false,
  payOnline: false,
  bookable: true,
  kiosk: false,
  jointOrganizations: [],
  intermediaries: [],
}
