import type { Material, Rule } from '@tongban/contracts/items.ts'
import { SHARED } from './fragments.ts'
import { identity } from './material-fragments.ts'

const CONDITIONS = '《公共租赁住房管理办法》第七条'
const PAPERS = '《公共租赁住房管理办法》第八条'

/** Each reads one base; what the base does not know stays undecided and goes to an officer. */
export const housingRules: Rule[] = [
  {
    id: 'residence',
    text: '温州户籍家庭的，申请人户籍迁入本市满3年',
    holds:
      'scenario.applicant_kind = "worker" or (facts.population_person.local_residence = true and facts.population_person.registered_years >= 3)',
    whenNot:
      '人口库登记的户籍不在本市，或者迁入未满3年。户籍迁入满3年后可以申请；在本市务工并缴纳社会保险满12个月的，现在就可以按“外来务工人员”申请。',
    basis: CONDITIONS,
  },
  {
    id: 'employment',
    text: '外来务工人员的，在本市缴纳社会保险累计满12个月',
    holds: 'scenario.applicant_kind = "local" or facts.social_insurance.months_paid >= 12',
    whenNot: '社会保险累计缴费不足12个月。缴满12个月的次月起可以再次申请。',
    basis: CONDITIONS,
  },
  {
    id: 'income',
    text: '社会保险月缴费基数不高于6200元',
    holds:
      'if facts.social_insurance.insured = true then facts.social_insurance.monthly_base_yuan <= 6200 else null',
    whenNot: '您的社会保险月缴费基数高于6200元的收入标准。缴费基数调整到标准以内后可以再次申请。',
    basis: CONDITIONS,
  },
  {
    id: 'housing',
    text: '名下无住房，或者家庭人均住房建筑面积低于15平方米',
    holds:
      'facts.estate_holdings.count = 0 or facts.estate_holdings.area_sqm / facts.population_person.household_size < 15',
    whenNot:
      '不动产库登记您名下的住房人均建筑面积达到15平方米以上。住房依法转让满5年，或者家庭人口增加使人均面积低于15平方米后，可以再次申请。',
    basis: CONDITIONS,
  },
  {
    id: 'spouse',
    text: '已婚的，夫妻双方共同申请',
    holds: 'facts.marriage_status.status != "已婚" or answers.spouse_joins = true',
    whenNot: '婚姻登记信息显示您已婚，而配偶没有共同申请。请在“家庭情况”中选择配偶共同申请后重新提交。',
    basis: PAPERS,
  },
  {
    id: 'no_other_support',
    text: '没有享受公租房、租赁补贴或者政策性住房',
    holds: 'answers.other_housing_support = false',
    whenNot: '您填报正在享受住房保障。退出现有保障后可以再次申请。',
    basis: '《公共租赁住房管理办法》第三十一条',
  },
]

export const housingMaterials: Material[] = [
  identity(PAPERS),
  {
    id: 'household',
    standardCode: 'household_register',
    name: '居民户口簿',
    necessity: 'required',
    kind: 'copy',
    medium: 'electronic',
    copies: 1,
    source: 'government',
    sourceExplain: '公安机关核发；通过人口库核验，无需提交',
    acceptStandard: '申请人和共同申请的家庭成员在同一户，或者能够确认家庭关系。',
    basis: PAPERS,
    evidence: [{ kind: 'data_check', check: 'population.person', basis: SHARED.person }],
  },
  {
    id: 'marriage',
    standardCode: 'marriage_record',
    name: '结婚证、离婚证或者单身声明',
    necessity: 'required',
    kind: 'copy',
    medium: 'electronic',
    copies: 1,
    source: 'government',
    sourceExplain: '民政部门登记；通过婚姻登记库核验，无需提交',
    acceptStandard: '婚姻状况与申报一致。',
    basis: PAPERS,
    evidence: [
      { kind: 'data_check', check: 'marriage.status', basis: SHARED.person },
      { kind: 'licence', licenceType: 'marriage_certificate', basis: SHARED.person },
    ],
  },
  {
    id: 'estate',
    name: '家庭住房登记情况',
    necessity: 'required',
    kind: 'original',
    medium: 'electronic',
    copies: 1,
    source: 'government',
    sourceExplain: '自然资源和规划部门登记；通过不动产库核验，无需提交',
    acceptStandard: '能够确定申请家庭名下住房的套数和建筑面积。',
    basis: PAPERS,
    evidence: [{ kind: 'data_check', check: 'estate.holdings', basis: SHARED.person }],
  },
  {
    id: 'income',
    name: '收入情况（社会保险缴费记录）',
    necessity: 'required',
    kind: 'original',
    medium: 'electronic',
    copies: 1,
    source: 'government',
    sourceExplain: '人力资源和社会保障部门记录；通过社会保险库核验，无需提交',
    acceptStandard: '能够确定累计缴费月数和月缴费基数；未参保的，由单位出具近12个月收入说明。',
    basis: PAPERS,
    evidence: [
      { kind: 'data_check', check: 'social.insurance', expects: 'insured = true', basis: SHARED.person },
    ],
  },
  {
    id: 'lease',
    name: '房屋租赁合同',
    necessity: 'deferrable',
    neededWhen: 'support_kind = "subsidy"',
    kind: 'copy',
    medium: 'either',
    copies: 1,
    size: 'A4',
    source: 'applicant',
    sourceExplain: '申请人与出租人签订',
    acceptStandard: '载明地址、租金和租期，双方签字；租期覆盖申请之日起至少6个月。',
    commonMistakes: ['合同没有出租人的签字', '地址与现住址不一致'],
    basis: PAPERS,
    evidence: [
      {
        kind: 'promise',
        text: '本人承诺：已实际租房居住，在资格确认后领取首笔补贴前补交经备案的房屋租赁合同；如承诺不实，退回已领取的补贴。',
        basis: SHARED.promise,
      },
    ],
  },
]
