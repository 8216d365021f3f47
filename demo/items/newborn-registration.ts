import { personOf } from '../people.ts'
import { sameDay } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, ONLINE, SERVICE, SHARED } from './fragments.ts'
import { identity, paper, promise, shared } from './material-fragments.ts'

const LAW = '《中华人民共和国户口登记条例》'
const ARTICLE = `${LAW}第七条`

export const newbornRegistration: DemoItem = {
  key: 'newborn_registration',
  organizationKey: 'lc_police',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '新生儿出生登记',
    nameEn: 'Birth registration of a newborn',
    plainNames: ['上户口', '宝宝落户', '新生儿户口', '孩子报户口', '出生落户'],
    summary: '孩子出生后一个月内，随父亲或者母亲登记户口。户口簿、结婚证由系统核验，当天办结。',
    basicCode: '000709001000',
    type: '07',
    ...authority('lc_police', '个人综合窗口'),
    legalBases: [
      {
        name: LAW,
        documentNumber: '1958年1月9日全国人民代表大会常务委员会第九十一次会议通过',
        article: '第七条',
        content:
          '婴儿出生后一个月以内，由户主、亲属、抚养人或者邻居向婴儿常住地户口登记机关申报出生登记。弃婴，由收养人或者育婴机关向户口登记机关申报出生登记。',
      },
      {
        name: '《中华人民共和国民法典》',
        documentNumber: '2020年5月28日第十三届全国人民代表大会第三次会议通过',
        article: '第一千零一十五条第一款',
        content:
          '自然人应当随父姓或者母姓，但是有下列情形之一的，可以在父姓和母姓之外选取姓氏：（一）选取其他直系长辈血亲的姓氏；（二）因由法定扶养人以外的人扶养而选取扶养人姓氏；（三）有不违背公序良俗的其他正当理由。',
      },
    ],
    subjects: ['1'],
    caseType: '1',
    statutory: { length: 5, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 0, unit: 'workday' },
    conditions: [
      { text: '新生儿父亲或者母亲的户口在鹿城区。' },
      { text: '新生儿持有《出生医学证明》，尚未登记户口。' },
    ],
    notAllowed: [{ text: '已在父母另一方户籍地登记户口的，不重复登记。' }],
    flow: flow({
      review: [0, '核对出生医学证明编号、父母户籍和婚姻核验结果。'],
      decide: [0, '符合条件的，当场登记，赋予公民身份号码；不符合的，说明理由。'],
      result: '居民户口簿登记页',
    }),
    ...ONLINE,
    courier: true,
    crossRegion: 'nation',
    personThemes: ['户籍户政'],
    firmThemes: [],
    lifeEvents: ['出生'],
    results: [{ name: '居民户口簿登记页', kind: 'record', validity: '长期有效' }],
    ...SERVICE,
    faqs: [
      {
        question: '超过一个月还能办吗？',
        answer: '能。超过一个月不影响登记，也不收费、不罚款，但请尽快办理，以免影响预防接种和参加医疗保险。',
      },
      {
        question: '没有领结婚证，孩子能上户口吗？',
        answer:
          '能。随母亲落户的，凭出生医学证明即可；随父亲落户的，另交一份非婚生育说明。任何单位不得设置前置条件。',
      },
    ],
    reviewPoints: ['出生医学证明编号能在签发系统查到。', '姓氏随父姓或者随母姓。'],
    scenarios: [
      {
        id: 'register_with',
        text: '孩子随谁落户？',
        options: [
          { value: 'mother', label: '随母亲' },
          { value: 'father', label: '随父亲' },
        ],
      },
      {
        id: 'parents_married',
        text: '父母领了结婚证吗？',
        options: [
          { value: 'yes', label: '领了' },
          { value: 'no', label: '没有' },
        ],
      },
    ],
    materials: [
      identity(ARTICLE),
      shared({
        id: 'household',
        standardCode: 'household_register',
        name: '落户一方的居民户口簿',
        sourceExplain: '公安机关核发；通过人口库核验，无需提交',
        acceptStandard: '落户一方的户口在鹿城区。',
        basis: ARTICLE,
        evidence: [
          {
            kind: 'data_check',
            check: 'population.person',
            expects: 'local_residence = true',
            basis: SHARED.person,
          },
        ],
      }),
      paper({
        id: 'birth_certificate',
        standardCode: 'birth_medical_certificate',
        name: '出生医学证明',
        source: 'other',
        sourceExplain: '助产机构签发；拍照上传，登记后副页由派出所留存',
        acceptStandard: '编号、签章清晰，新生儿姓名已填写。',
        commonMistakes: ['新生儿姓名一栏空白', '拍照时遮住了右上角的编号'],
        basis: '《中华人民共和国母婴保健法》第二十三条',
      }),
      shared({
        id: 'marriage',
        standardCode: 'marriage_record',
        name: '父母的结婚证',
        neededWhen: 'parents_married = "yes"',
        sourceExplain: '民政部门登记；通过婚姻登记库核验，无需提交',
        acceptStandard: '婚姻登记状态为已婚，配偶姓名与出生医学证明一致。',
        basis: '浙江省常住户口登记管理规定',
        evidence: [
          { kind: 'data_check', check: 'marriage.status', expects: 'status = "已婚"', basis: SHARED.person },
          { kind: 'licence', licenceType: 'marriage_certificate', basis: SHARED.person },
        ],
      }),
      promise({
        id: 'unmarried_statement',
        name: '非婚生育说明',
        neededWhen: 'parents_married = "no" and register_with = "father"',
        text: '本人声明：与出生医学证明所列母亲未办理结婚登记，本人为新生儿的生父，自愿申请新生儿随本人落户；如声明不实，承担法律责任。',
        basis: '国办发〔2015〕96号《国务院办公厅关于解决无户口人员登记户口问题的意见》',
      }),
    ],
    eligibility: [
      {
        id: 'residence',
        text: '申请人（落户一方）户口在温州市',
        holds: 'facts.population_person.local_residence = true',
        whenNot: '人口库登记您的户口不在温州市。请由户口在温州市的一方申请，或者到您的户籍地申请。',
        basis: ARTICLE,
      },
    ],
    checks: ['population.person', 'marriage.status'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'child',
          title: '新生儿信息',
          hint: '与出生医学证明一致。',
          fields: [
            {
              id: 'child_name',
              label: '新生儿姓名',
              type: 'text',
              required: true,
              minLength: 2,
              maxLength: 20,
            },
            {
              id: 'child_sex',
              label: '性别',
              type: 'choice',
              required: true,
              options: [
                { value: '男', label: '男' },
                { value: '女', label: '女' },
              ],
            },
            { id: 'child_birth_date', label: '出生日期', type: 'date', required: true, notAfterToday: true },
            {
              id: 'certificate_number',
              label: '出生医学证明编号',
              type: 'text',
              required: true,
              pattern: '[A-Z]\\d{9}',
              patternMessage: '编号为1个大写字母加9位数字',
              example: 'V330012345',
            },
            {
              id: 'other_parent_name',
              label: '另一方父母姓名',
              type: 'text',
              element: 'marriage.spouse_name',
              maxLength: 50,
              requiredWhen: 'parents_married = "yes"',
            },
          ],
        },
      ],
    },
    process: sameDay('newborn_registration', '新生儿出生登记', 'decision'),
    examples: [
      {
        name: '父母已婚，随父亲落户',
        scenario: { register_with: 'father', parents_married: 'yes' },
        expectsMaterials: ['identity', 'household', 'birth_certificate', 'marriage'],
        expectsFee: 0,
      },
      {
        name: '未婚，随父亲落户',
        scenario: { register_with: 'father', parents_married: 'no' },
        expectsMaterials: ['identity', 'household', 'birth_certificate', 'unmarried_statement'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'wang_xiaoming' },
  sampleScenario: { register_with: 'father', parents_married: 'yes' },
  sampleAnswers: {
    ...applicantAnswers(personOf('wang_xiaoming')),
    child_name: '王一安',
    child_sex: '男',
    child_birth_date: '2026-02-03',
    certificate_number: 'V330019018',
    other_parent_name: personOf('li_jing').name,
  },
}
