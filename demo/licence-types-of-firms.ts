/** Licences that firms hold. Validity follows the rule named at the licence; without one it is that of local practice. */
import { bound, type LicenceFace, own } from './licence-faces.ts'

const firmName = bound('name', '名称', 'firm.name')
const creditCode = bound('credit_code', '统一社会信用代码', 'firm.credit_code')
const representative = bound('legal_representative', '法定代表人（负责人）', 'firm.legal_representative')
const shopAddress = bound('address', '经营场所', 'shop.address')

export const LICENCES_OF_FIRMS: readonly LicenceFace[] = [
  {
    // 《公共场所卫生管理条例实施细则》: 有效期四年.
    owner: 'wz_health',
    sequence: 1,
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
    sequence: 1,
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
    sequence: 2,
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
    sequence: 1,
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
    // 《食品经营许可和备案管理办法》: 有效期五年.
    owner: 'wz_market',
    sequence: 3,
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
    // 《城镇污水排入排水管网许可管理办法》: 有效期五年.
    owner: 'wz_housing',
    sequence: 2,
    key: 'drainage_permit',
    name: '城镇污水排入排水管网许可证',
    holder: 'firm',
    validMonths: 60,
    fields: [
      own('licence_number', '许可证编号'),
      firmName,
      creditCode,
      representative,
      shopAddress,
      own('daily_discharge', '日排水量'),
    ],
    statement: '{name}符合排水许可条件，准予在{address}将污水排入城镇排水管网，日排水量{daily_discharge}。',
  },
  {
    owner: 'wz_transport',
    sequence: 1,
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
    // 《劳务派遣行政许可实施办法》第十四条: 有效期三年.
    owner: 'wz_social',
    sequence: 1,
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
    sequence: 1,
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
    sequence: 1,
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
    sequence: 1,
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
    sequence: 1,
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
