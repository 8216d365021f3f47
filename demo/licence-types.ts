/**
 * Licence types of the demonstration. A type code is the credit code of the owning authority and three digits
 * (GB/T 36904-2018); the authorities being fictional, so are the codes. Validity follows the rules named at each.
 */
import { DATA_ELEMENTS, type DataElementId } from '@tongban/contracts/data-elements.ts'
import type { LicenceType } from '@tongban/contracts/licences.ts'
import { organizationOf } from './organizations.ts'

type Field = LicenceType['fields'][number]

interface Described extends Omit<LicenceType, 'code'> {
  owner: string
}

/** A field bound to a data element has its sensitivity. */
const bound = (id: string, label: string, element: DataElementId): Field => ({
  id,
  label,
  element,
  level: DATA_ELEMENTS[element].level,
})
/** A field that only this licence has; public unless said otherwise. */
const own = (id: string, label: string, level = 1): Field => ({ id, label, level })

const personName = bound('name', '姓名', 'person.name')
const sex = bound('sex', '性别', 'person.sex')
const birthDate = bound('birth_date', '出生日期', 'person.birth_date')
const idNumber = bound('id_number', '公民身份号码', 'person.id_number')
const firmName = bound('name', '名称', 'firm.name')
const creditCode = bound('credit_code', '统一社会信用代码', 'firm.credit_code')
const representative = bound('legal_representative', '法定代表人（负责人）', 'firm.legal_representative')
const shopAddress = bound('address', '经营场所', 'shop.address')

const DESCRIBED: readonly Described[] = [
  {
    owner: 'wz_civil',
    key: 'elder_card',
    name: '浙江省老年人优待证',
    holder: 'person',
    validMonths: null,
    fields: [personName, sex, birthDate, idNumber, own('card_kind', '优待类别')],
    statement: '兹证明{name}（{sex}，{birth_date}出生）为浙江省{card_kind}，凭本证享受老年人优待服务。',
  },
  {
    // 《公共场所卫生管理条例实施细则》: 有效期四年.
    owner: 'wz_health',
    key: 'sanitation_licence',
    name: '公共场所卫生许可证',
    holder: 'firm',
    validMonths: 48,
    fields: [
      bound('licence_number', '卫生许可证号', 'licence.sanitation.number'),
      firmName,
      creditCode,
      representative,
      shopAddress,
      bound('venue_kind', '许可项目', 'venue.kind'),
    ],
    statement:
      '{name}（负责人：{legal_representative}）经审查，符合公共场所卫生要求，准予在{address}经营{venue_kind}。',
  },
  {
    owner: 'wz_market',
    key: 'business_licence',
    name: '营业执照',
    holder: 'firm',
    validMonths: null,
    fields: [
      creditCode,
      firmName,
      bound('kind', '类型', 'firm.kind'),
      representative,
      bound('address', '住所（经营场所）', 'firm.address'),
      bound('established_on', '成立日期', 'firm.established_on'),
      bound('registered_capital_yuan', '注册资本（元）', 'firm.registered_capital_yuan'),
      bound('business_scope', '经营范围', 'firm.business_scope'),
    ],
    statement:
      '{name}已依法登记为{kind}，经营者（法定代表人）{legal_representative}，准予在登记的经营范围内从事经营活动。',
  },
  {
    // 《浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定》: 登记证有效期三年.
    owner: 'wz_market',
    key: 'food_registration',
    name: '浙江省食品小餐饮店登记证',
    holder: 'firm',
    validMonths: 36,
    fields: [
      bound('registration_number', '登记证编号', 'licence.food.number'),
      firmName,
      creditCode,
      representative,
      shopAddress,
      bound('food_kinds', '经营项目', 'shop.food_kinds'),
    ],
    statement:
      '{name}（经营者：{legal_representative}）在{address}从事{food_kinds}，符合小餐饮店登记条件，准予登记。',
  },
  {
    owner: 'wz_urban',
    key: 'signboard_approval',
    name: '户外招牌设置备案回执',
    holder: 'firm',
    validMonths: null,
    fields: [
      firmName,
      shopAddress,
      bound('sign_size', '招牌尺寸', 'sign.size'),
      own('sign_text', '招牌内容'),
    ],
    statement:
      '{name}在{address}设置户外招牌（内容：{sign_text}，尺寸：{sign_size}），符合招牌设置规范，予以备案。',
  },
  {
    owner: 'wz_housing',
    key: 'housing_qualification',
    name: '公共租赁住房保障资格确认书',
    holder: 'person',
    validMonths: 12,
    fields: [
      personName,
      idNumber,
      bound('household_size', '保障人口数', 'person.household_size'),
      own('support_kind', '保障方式', 3),
    ],
    statement:
      '经审核，{name}家庭（共{household_size}人）符合公共租赁住房保障条件，保障方式为{support_kind}。',
  },
  {
    // 《中华人民共和国残疾人证管理办法》: 有效期十年.
    owner: 'wz_disabled',
    key: 'disability_card',
    name: '中华人民共和国残疾人证',
    holder: 'person',
    validMonths: 120,
    fields: [
      own('card_number', '残疾人证号', 4),
      personName,
      sex,
      idNumber,
      own('disability_kind', '残疾类别', 4),
      own('disability_grade', '残疾等级', 4),
    ],
    statement: '经评定，{name}为{disability_kind}{disability_grade}，依法享受残疾人权益保障。',
  },
  {
    // 《食品安全法》第四十五条、《公共场所卫生管理条例实施细则》: 每年健康检查.
    owner: 'wz_health',
    key: 'health_certificate',
    name: '从业人员健康证明',
    holder: 'person',
    validMonths: 12,
    fields: [personName, sex, idNumber, own('work_kind', '从业类别', 3), own('examined_on', '体检日期', 3)],
    statement: '{name}于{examined_on}经健康检查，未发现有碍{work_kind}的疾病。',
  },
  {
    // 《食品经营许可和备案管理办法》: 有效期五年.
    owner: 'wz_market',
    key: 'food_licence',
    name: '食品经营许可证',
    holder: 'firm',
    validMonths: 60,
    fields: [
      bound('licence_number', '许可证编号', 'licence.food.number'),
      firmName,
      creditCode,
      representative,
      shopAddress,
      bound('food_kinds', '经营项目', 'shop.food_kinds'),
    ],
    statement: '{name}符合食品经营许可条件，准予在{address}从事{food_kinds}。',
  },
  {
    owner: 'wz_transport',
    key: 'road_transport_licence',
    name: '道路运输经营许可证',
    holder: 'firm',
    validMonths: 48,
    fields: [
      own('licence_number', '许可证号'),
      firmName,
      creditCode,
      bound('address', '地址', 'firm.address'),
      own('transport_scope', '经营范围'),
    ],
    statement: '{name}符合道路运输经营条件，准予从事{transport_scope}。',
  },
  {
    owner: 'wz_police',
    key: 'residence_permit',
    name: '浙江省居住证',
    holder: 'person',
    validMonths: 12,
    fields: [
      personName,
      sex,
      bound('ethnicity', '民族', 'person.ethnicity'),
      idNumber,
      bound('living_address', '居住地址', 'person.living_address'),
    ],
    statement: '{name}在{living_address}居住，凭本证在居住地享受基本公共服务。',
  },
  {
    owner: 'wz_civil',
    key: 'marriage_certificate',
    name: '结婚证',
    holder: 'person',
    validMonths: null,
    fields: [
      personName,
      idNumber,
      bound('spouse_name', '配偶姓名', 'marriage.spouse_name'),
      bound('registered_on', '登记日期', 'marriage.registered_on'),
      own('certificate_number', '结婚证字号', 3),
    ],
    statement:
      '{name}与{spouse_name}于{registered_on}申请结婚登记，符合《中华人民共和国民法典》规定，予以登记。',
  },
  {
    owner: 'wz_civil',
    key: 'low_income_card',
    name: '最低生活保障证',
    holder: 'person',
    validMonths: 12,
    fields: [
      personName,
      idNumber,
      bound('household_size', '保障人口数', 'person.household_size'),
      own('monthly_allowance_yuan', '月保障金（元）', 4),
    ],
    statement: '{name}家庭（共{household_size}人）享受最低生活保障。',
  },
  {
    owner: 'wz_resources',
    key: 'estate_certificate',
    name: '不动产权证书',
    holder: 'person',
    validMonths: null,
    fields: [
      bound('certificate_number', '不动产权证号', 'estate.certificate_number'),
      own('owner', '权利人', 3),
      own('address', '坐落', 3),
      own('use', '用途', 3),
      own('area_sqm', '面积（平方米）', 3),
    ],
    statement:
      '{owner}对坐落于{address}的不动产（用途：{use}，面积{area_sqm}平方米）享有的权利，经审查核实，准予登记。',
  },
  {
    // 《劳务派遣行政许可实施办法》第十四条: 有效期三年.
    owner: 'wz_social',
    key: 'labour_dispatch_licence',
    name: '劳务派遣经营许可证',
    holder: 'firm',
    validMonths: 36,
    fields: [
      own('licence_number', '许可证编号'),
      firmName,
      creditCode,
      representative,
      bound('address', '住所', 'firm.address'),
    ],
    statement: '{name}（法定代表人：{legal_representative}）符合劳务派遣经营条件，准予经营劳务派遣业务。',
  },
  {
    owner: 'wz_education',
    key: 'school_licence',
    name: '民办学校办学许可证',
    holder: 'firm',
    validMonths: 36,
    fields: [
      own('licence_number', '办学许可证编号'),
      firmName,
      creditCode,
      own('principal', '校长（园长）'),
      bound('address', '办学地址', 'firm.address'),
      own('school_kind', '学校类型'),
    ],
    statement: '{name}（校长：{principal}）符合{school_kind}办学条件，准予在{address}办学。',
  },
  {
    // 《娱乐场所管理办法》: 有效期二年.
    owner: 'wz_culture',
    key: 'entertainment_licence',
    name: '娱乐经营许可证',
    holder: 'firm',
    validMonths: 24,
    fields: [
      own('licence_number', '许可证编号'),
      firmName,
      creditCode,
      representative,
      shopAddress,
      own('venue_scope', '经营范围'),
    ],
    statement: '{name}符合娱乐场所设立条件，准予在{address}经营{venue_scope}。',
  },
  {
    // 《危险化学品经营许可证管理办法》: 有效期三年.
    owner: 'wz_emergency',
    key: 'hazardous_chemicals_licence',
    name: '危险化学品经营许可证',
    holder: 'firm',
    validMonths: 36,
    fields: [
      own('licence_number', '许可证编号'),
      firmName,
      creditCode,
      representative,
      bound('address', '住所', 'firm.address'),
      own('chemicals_scope', '许可范围'),
    ],
    statement: '{name}符合危险化学品经营安全条件，准予经营{chemicals_scope}。',
  },
  {
    // 《农药经营许可管理办法》: 有效期五年.
    owner: 'wz_agri',
    key: 'pesticide_licence',
    name: '农药经营许可证',
    holder: 'firm',
    validMonths: 60,
    fields: [
      own('licence_number', '许可证编号'),
      firmName,
      creditCode,
      representative,
      shopAddress,
      own('pesticide_scope', '经营范围'),
    ],
    statement: '{name}符合农药经营条件，准予在{address}经营{pesticide_scope}。',
  },
]

export const LICENCE_TYPES: readonly LicenceType[] = DESCRIBED.map(({ owner, ...type }, index) => ({
  code: organizationOf(owner).creditCode + String(index + 1).padStart(3, '0'),
  ...type,
}))

const byKey = new Map(LICENCE_TYPES.map((type) => [type.key, type]))

/** The type of a key. An unknown key is a mistake in the data: it throws. */
export function licenceTypeOf(key: string): LicenceType {
  const type = byKey.get(key)
  if (type === undefined) throw new Error(`no licence type ${key}`)
  return type
}
