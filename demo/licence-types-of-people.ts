/** Licences that people hold. Validity follows the rule named at the licence; without one it is that of local practice. */
import { bound, type LicenceFace, own } from './licence-faces.ts'

const personName = bound('name', '姓名', 'person.name')
const sex = bound('sex', '性别', 'person.sex')
const birthDate = bound('birth_date', '出生日期', 'person.birth_date')
const idNumber = bound('id_number', '公民身份号码', 'person.id_number')

export const LICENCES_OF_PEOPLE: readonly LicenceFace[] = [
  {
    owner: 'wz_civil',
    sequence: 1,
    key: 'elder_card',
    name: '浙江省老年人优待证',
    holder: 'person',
    validMonths: null,
    fields: [personName, sex, birthDate, idNumber, own('card_kind', '优待类别')],
    statement: '兹证明{name}（{sex}，{birth_date}出生）为浙江省{card_kind}，凭本证享受老年人优待服务。',
  },
  {
    owner: 'wz_housing',
    sequence: 1,
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
    sequence: 1,
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
    sequence: 2,
    key: 'health_certificate',
    name: '从业人员健康证明',
    holder: 'person',
    validMonths: 12,
    fields: [personName, sex, idNumber, own('work_kind', '从业类别', 3), own('examined_on', '体检日期', 3)],
    statement: '{name}于{examined_on}经健康检查，未发现有碍{work_kind}的疾病。',
  },
  {
    owner: 'wz_police',
    sequence: 1,
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
    sequence: 2,
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
    sequence: 3,
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
    sequence: 1,
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
]
