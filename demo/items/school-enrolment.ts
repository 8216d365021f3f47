import { personOf } from '../people.ts'
import { promisedDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, ONLINE, SERVICE, SHARED } from './fragments.ts'
import { identity, paper, promise, shared } from './material-fragments.ts'

const LAW = '《中华人民共和国义务教育法》'
const child = personOf('wang_yinuo')
const parent = personOf('wang_xiaoming')

export const schoolEnrolment: DemoItem = {
  key: 'school_enrolment',
  organizationKey: 'lc_education',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '义务教育阶段小学一年级入学报名',
    nameEn: 'Enrolment in the first year of primary school',
    plainNames: ['小学报名', '孩子上学', '幼升小', '一年级入学', '随迁子女上学', '学区报名'],
    summary: '年满六周岁的孩子报名上小学。户口、房产、居住证、社保由系统核验，多数家庭不用交材料。',
    basicCode: '002005004000',
    type: '20',
    ...authority('lc_education', '个人综合窗口'),
    legalBases: [
      {
        name: LAW,
        documentNumber: '2018年12月29日第二次修正',
        article: '第十一条第一款',
        content:
          '凡年满六周岁的儿童，其父母或者其他法定监护人应当送其入学接受并完成义务教育；条件不具备的地区的儿童，可以推迟到七周岁。',
      },
      {
        name: LAW,
        documentNumber: '2018年12月29日第二次修正',
        article: '第十二条第一款、第二款',
        content:
          '适龄儿童、少年免试入学。地方各级人民政府应当保障适龄儿童、少年在户籍所在地学校就近入学。父母或者其他法定监护人在非户籍所在地工作或者居住的适龄儿童、少年，在其父母或者其他法定监护人工作或者居住地接受义务教育的，当地人民政府应当为其提供平等接受义务教育的条件。具体办法由省、自治区、直辖市规定。',
      },
    ],
    subjects: ['1'],
    caseType: '2',
    statutory: { length: 30, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 15, unit: 'workday', explain: '自报名截止之日的次日起算的批次，由系统按批次办理。' },
    conditions: [
      { text: '儿童年满6周岁（当年8月31日前）。' },
      { text: '本地户籍儿童：户口在鹿城区。' },
      { text: '随迁子女：父母一方持有效的浙江省居住证，并在温州缴纳社会保险满12个月。' },
    ],
    flow: flow({
      intake: 1,
      review: [9, '按“人户一致”优先的顺序核对户籍、住房核验结果，确定学区。'],
      decide: [5, '按学区和学位安排录取学校；学区学位不足的，安排到相邻公办学校，并说明理由。'],
      result: '小学入学通知',
    }),
    ...ONLINE,
    crossRegion: 'none',
    personThemes: ['教育医疗'],
    firmThemes: [],
    lifeEvents: ['上学'],
    quantityLimit: '各学校按核定的学位数录取，学位不足时由教育局统筹安排到相邻公办学校。',
    results: [{ name: '小学入学通知', kind: 'record', validity: '当年秋季入学' }],
    ...SERVICE,
    faqs: [
      { question: '孩子9月2日满6周岁，能报名吗？', answer: '当年不能。入学年龄截止到8月31日，请明年报名。' },
      {
        question: '租房能上学吗？',
        answer: '能。本地户籍家庭没有住房、租房居住的，按统筹顺序安排；请上传经备案的租赁合同。',
      },
    ],
    reviewPoints: ['年龄以人口库出生日期为准。', '住房以不动产库为准，父母名下任一套学区内住房有效。'],
    scenarios: [
      {
        id: 'pupil_kind',
        text: '孩子的户口在哪里？',
        options: [
          { value: 'local', label: '在鹿城区' },
          { value: 'migrant', label: '不在鹿城区，随父母在鹿城居住' },
        ],
      },
      {
        id: 'home_kind',
        text: '一家人住在哪里？',
        options: [
          { value: 'own', label: '父母名下的住房' },
          { value: 'rent', label: '租的房子' },
        ],
      },
    ],
    materials: [
      identity(`${LAW}第十二条`),
      shared({
        id: 'household',
        standardCode: 'household_register',
        name: '居民户口簿',
        sourceExplain: '公安机关核发；通过人口库核验，无需提交',
        acceptStandard: '能够确认儿童与申请人的亲子关系和户口所在地。',
        basis: `${LAW}第十二条`,
        evidence: [{ kind: 'data_check', check: 'population.person', basis: SHARED.person }],
      }),
      shared({
        id: 'estate',
        standardCode: 'estate_certificate',
        name: '父母名下住房的不动产权证书',
        neededWhen: 'home_kind = "own"',
        sourceExplain: '自然资源和规划部门核发；通过不动产库核验，无需提交',
        acceptStandard: '住房坐落在报名学区内，权利人为父亲或者母亲。',
        basis: '鹿城区义务教育阶段招生工作实施意见',
        evidence: [
          { kind: 'licence', licenceType: 'estate_certificate', basis: SHARED.person },
          { kind: 'data_check', check: 'estate.holdings', expects: 'count > 0', basis: SHARED.person },
        ],
      }),
      paper({
        id: 'lease',
        standardCode: 'home_lease',
        name: '经备案的房屋租赁合同',
        neededWhen: 'home_kind = "rent"',
        kind: 'copy',
        sourceExplain: '申请人与出租人签订并网上备案',
        acceptStandard: '租期覆盖当年9月1日，地址在鹿城区。',
        commonMistakes: ['合同没有备案号', '租期在开学前到期'],
        basis: '鹿城区义务教育阶段招生工作实施意见',
      }),
      shared({
        id: 'residence_permit',
        name: '浙江省居住证',
        neededWhen: 'pupil_kind = "migrant"',
        sourceExplain: '公安机关核发；调用电子证照，无需提交',
        acceptStandard: '持证人为父亲或者母亲，在有效期内。',
        basis: '《居住证暂行条例》第十二条',
        evidence: [{ kind: 'licence', licenceType: 'residence_permit', basis: SHARED.person }],
      }),
      shared({
        id: 'insurance',
        name: '社会保险缴费记录',
        neededWhen: 'pupil_kind = "migrant"',
        sourceExplain: '人力资源和社会保障部门记录；通过社会保险库核验，无需提交',
        acceptStandard: '在温州累计缴费满12个月。',
        basis: '鹿城区义务教育阶段招生工作实施意见',
        evidence: [
          {
            kind: 'data_check',
            check: 'social.insurance',
            expects: 'months_paid >= 12',
            basis: SHARED.person,
          },
        ],
      }),
      promise({
        id: 'vaccination',
        name: '预防接种查验结果',
        necessity: 'deferrable',
        text: '本人承诺：在9月1日前完成入学预防接种查验，有漏种的按要求补种，并把查验结果交给录取学校。',
        basis: '《中华人民共和国疫苗管理法》第四十八条',
      }),
    ],
    eligibility: [
      {
        id: 'age',
        text: '儿童在2026年8月31日前年满6周岁',
        holds: 'date(answers.child_birth_date) <= date("2020-08-31")',
        whenNot: '儿童在2026年8月31日前没有满6周岁。请在满6周岁的那一年报名。',
        basis: `${LAW}第十一条`,
      },
    ],
    checks: ['population.person', 'estate.holdings', 'social.insurance'],
    form: {
      sections: [
        applicantSection([
          {
            id: 'relation',
            label: '您是孩子的',
            type: 'choice',
            required: true,
            options: [
              { value: 'father', label: '父亲' },
              { value: 'mother', label: '母亲' },
              { value: 'guardian', label: '法定监护人' },
            ],
          },
        ]),
        {
          id: 'child',
          title: '孩子的信息',
          fields: [
            {
              id: 'child_name',
              label: '孩子姓名',
              type: 'text',
              required: true,
              minLength: 2,
              maxLength: 50,
            },
            { id: 'child_id_number', label: '孩子公民身份号码', type: 'id_number', required: true },
            { id: 'child_birth_date', label: '出生日期', type: 'date', required: true, notAfterToday: true },
            {
              id: 'living_address',
              label: '现住址',
              type: 'address',
              element: 'person.living_address',
              required: true,
              maxLength: 120,
            },
            {
              id: 'first_school',
              label: '学区学校',
              type: 'text',
              required: true,
              maxLength: 60,
              example: '温州市瓦市小学',
            },
          ],
        },
      ],
    },
    process: promisedDecision(
      'school_enrolment',
      '小学一年级入学报名',
      { intake: 1, review: 9, decision: 5 },
      'decision',
    ),
    examples: [
      {
        name: '鹿城户籍，有房',
        scenario: { pupil_kind: 'local', home_kind: 'own' },
        expectsMaterials: ['identity', 'household', 'estate', 'vaccination'],
        expectsFee: 0,
      },
      {
        name: '随迁子女，租房',
        scenario: { pupil_kind: 'migrant', home_kind: 'rent' },
        expectsMaterials: ['identity', 'household', 'lease', 'residence_permit', 'insurance', 'vaccination'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'wang_xiaoming' },
  sampleScenario: { pupil_kind: 'local', home_kind: 'rent' },
  sampleAnswers: {
    ...applicantAnswers(parent),
    relation: 'father',
    child_name: child.name,
    child_id_number: child.idNumber,
    child_birth_date: child.birthDate,
    living_address: parent.household.livingAddress,
    first_school: '温州市瓦市小学',
  },
}
