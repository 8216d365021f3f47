/** Who can sign in to the demonstration, and what to play. The second factor is the code that the local provider shows (演示): of a text message, for administrators of their authenticator. */
import type { Role } from '@tongban/contracts/permissions.ts'
import { firmOf } from './firms.ts'
import { personOf } from './people.ts'
import { staffOf } from './staff.ts'

/** One password for everybody: the accounts are made up and exist in the demonstration only. */
export const DEMO_PASSWORD = 'Tongban@2026'

export interface DemoAccount {
  role: Role
  name: string
  /** Mobile number of a citizen, staff number of an officer. */
  login: string
  password: string
  /** What to play with it. */
  play: string
}

/** 经办人: who may act for a firm besides its legal representative or operator, and until when. */
export interface FirmAgent {
  personKey: string
  firmKey: string
  authorizedFrom: string
  authorizedUntil: string
}

export const FIRM_AGENTS: readonly FirmAgent[] = [
  { personKey: 'wu_xiaoyan', firmKey: 'yunqi', authorizedFrom: '2026-01-04', authorizedUntil: '2029-01-03' },
]

/** 监护人 of children who are played, as the household registers say. */
export const GUARDIANS: readonly { childKey: string; guardianKey: string }[] = [
  { childKey: 'wang_yinuo', guardianKey: 'wang_xiaoming' },
  { childKey: 'wang_yinuo', guardianKey: 'li_jing' },
  { childKey: 'sun_zihan', guardianKey: 'zhao_li' },
  { childKey: 'pan_yutong', guardianKey: 'zhou_haiyan' },
]

/** People with an account of their own. Everybody else in the population has none. */
const CITIZENS: readonly (readonly [personKey: string, role: 'person' | 'agent', play: string])[] = [
  ['lin_aihua', 'person', '67岁，鹿城户籍：申领老年人优待证，免材料，秒批通过'],
  ['chen_jianguo', 'person', '58岁：申领老年人优待证，未满60周岁，秒批不予并说明理由'],
  ['wang_xiaoming', 'person', '35岁，无房，社保连续：申请公租房，四库核验通过'],
  ['zhao_li', 'person', '名下两套住房：申请公租房，核验不通过，告知理由与救济途径'],
  ['zhou_haiyan', 'person', '准备开面馆：办理“小型餐饮店开业一件事”'],
  ['yang_qingquan', 'agent', `${firmOf('qingquan').name}经营者：申请公共场所卫生许可`],
  ['wu_xiaoyan', 'agent', `${firmOf('yunqi').name}经办人：申请公共场所卫生许可`],
  ['ye_zhenhua', 'agent', `${firmOf('yunqi').name}法定代表人：查看本单位办件与证照`],
  ['lan_xiaofeng', 'person', '持残疾人证：办理残疾人相关事项，证照免交'],
  ['liu_yang', 'person', '江西户籍的新温州人：非本地户籍的情形'],
]

const OFFICERS: readonly (readonly [login: string, play: string])[] = [
  ['lc_window1', '鹿城综合窗口：收件、受理、一次性告知补正、不予受理、出件'],
  ['wz_window1', '市级综合窗口：市级事项的收件与受理'],
  ['lc_wuma_window1', '五马街道便民服务中心：经本人同意的村社代办'],
  ['lc_health_review1', '鹿城卫健审查：材料初审、综合复审、特别程序'],
  ['lc_health_site1', '鹿城卫健现场核查（第一人，兼审查）'],
  ['lc_health_site2', '鹿城卫健现场核查（第二人）'],
  ['lc_health_approve1', '鹿城卫健审批决定'],
  ['ra_health_review1', '瑞安卫健审查：邻县的人，鹿城的办件一件也看不到'],
  ['lc_market_review1', '鹿城市场监管审查：个体工商户登记、小餐饮店登记'],
  ['lc_market_site1', '鹿城市场监管现场核查'],
  ['lc_market_approve1', '鹿城市场监管审批决定'],
  ['lc_urban_review1', '鹿城综合执法审查：招牌设置备案'],
  ['lc_urban_approve1', '鹿城综合执法审批决定'],
  ['lc_housing_review1', '鹿城住建审查：公租房保障资格'],
  ['lc_housing_approve1', '鹿城住建审批决定'],
  ['lc_civil_review1', '鹿城民政审查'],
  ['lc_civil_approve1', '鹿城民政审批决定'],
  ['wz_supervise1', '效能监察：红黄灯、督办、差评'],
  ['wz_catalog1', '事项管理：全市事项的动态调整与规范检查'],
  ['lc_health_catalog1', '部门事项管理：鹿城卫健事项的新增、变更、暂停、取消'],
  ['wz_establishment1', '机构编制审核：事项动态调整'],
  ['wz_legal1', '合法性审核：事项动态调整'],
  ['wz_data1', '数据管理：答复数据异议，查看留存与删除'],
  ['wz_system1', '系统管理：机构、人员、应用系统，提出权限变更'],
  ['wz_security1', '安全管理：确认权限变更，处理告警'],
  ['wz_audit1', '审计管理：查验事件链'],
]

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...CITIZENS.map(([key, role, play]): DemoAccount => {
    const { name, phone } = personOf(key)
    if (phone === null) throw new Error(`${key} has no phone to sign in with`)
    return { role, name, login: phone, password: DEMO_PASSWORD, play }
  }),
  ...OFFICERS.map(([login, play]): DemoAccount => {
    const { name, posts } = staffOf(login)
    const [first] = posts
    if (first === undefined) throw new Error(`${login} has no post`)
    return { role: first.role, name, login, password: DEMO_PASSWORD, play }
  }),
]

/** Keys of the people who can sign in, in the order of the table. */
export const CITIZENS_WITH_ACCOUNT: readonly string[] = CITIZENS.map(([key]) => key)
