import { personOf } from '../people.ts'
import { instantDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, ONLINE, SERVICE, SHARED } from './fragments.ts'
import { identity, promise, shared } from './material-fragments.ts'

const RULES = '《住房公积金管理条例》'
const NUMBER = '国务院令第262号，2019年3月24日修订'

export const fundWithdrawal: DemoItem = {
  key: 'fund_withdrawal',
  organizationKey: 'wz_fund',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '住房公积金提取',
    nameEn: 'Withdrawal of housing provident fund',
    plainNames: ['取公积金', '租房提取公积金', '退休提取公积金', '买房提公积金', '公积金提现'],
    summary:
      '租房、购房或者退休，可以提取住房公积金。房产、婚姻、年龄由系统核验，不用任何证明，款项当天到账。',
    basicCode: '002017031000',
    type: '20',
    ...authority('wz_fund', '社保医保公积金窗口'),
    legalBases: [
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第二十四条第一款',
        content:
          '职工有下列情形之一的，可以提取职工住房公积金账户内的存储余额：（一）购买、建造、翻建、大修自住住房的；（二）离休、退休的；（三）完全丧失劳动能力，并与单位终止劳动关系的；（四）出境定居的；（五）偿还购房贷款本息的；（六）房租超出家庭工资收入的规定比例的。',
      },
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第二十五条第二款',
        content:
          '职工应当持提取证明向住房公积金管理中心申请提取住房公积金。住房公积金管理中心应当自受理申请之日起3日内作出准予提取或者不准提取的决定，并通知申请人；准予提取的，由受委托银行办理支付手续。',
      },
    ],
    subjects: ['1'],
    caseType: '1',
    statutory: { length: 3, unit: 'workday', clause: `${RULES}第二十五条` },
    promised: { length: 0, unit: 'workday' },
    conditions: [
      { text: '租房提取：连续足额缴存满3个月，本人及配偶在温州市无住房且租房居住。' },
      { text: '购房提取：购房合同已备案或者已取得不动产权证书，自购房之日起三年内。' },
      { text: '退休提取：已达到法定退休年龄。' },
    ],
    flow: flow({
      review: [0, '系统核对年龄、婚姻和不动产登记信息。'],
      decide: [0, '符合提取条件的，即时准予并划款；不符合的，说明理由。'],
      result: '住房公积金划入申请人银行账户',
    }),
    ...ONLINE,
    kiosk: true,
    crossRegion: 'nation',
    personThemes: ['住房保障'],
    firmThemes: [],
    lifeEvents: ['购房', '退休'],
    results: [{ name: '住房公积金提取款', kind: 'payment', validity: '当日到账' }],
    ...SERVICE,
    faqs: [
      {
        question: '租房提取要交租赁合同和发票吗？',
        answer: '不用。无房由不动产库核验，租房事实由您书面承诺，每月最高可提取1500元。',
      },
      {
        question: '外地买的房子能提取吗？',
        answer: '能。选择“购房”，并填写不动产权证号；系统核验不到的，转人工审核。',
      },
    ],
    reviewPoints: [
      '租房提取以不动产库登记的套数为准，配偶名下住房一并计算。',
      '同一套住房只能提取一次购房款。',
    ],
    scenarios: [
      {
        id: 'withdraw_reason',
        text: '为什么提取？',
        options: [
          { value: 'rent', label: '租房' },
          { value: 'purchase', label: '购房' },
          { value: 'retire', label: '退休' },
        ],
      },
    ],
    materials: [
      identity(`${RULES}第二十五条`),
      shared({
        id: 'marriage',
        standardCode: 'marriage_record',
        name: '婚姻登记信息',
        neededWhen: 'withdraw_reason = "rent"',
        sourceExplain: '民政部门登记；通过婚姻登记库核验，无需提交',
        acceptStandard: '能够确定是否有配偶。',
        basis: '温州市住房公积金提取管理办法',
        evidence: [{ kind: 'data_check', check: 'marriage.status', basis: SHARED.person }],
      }),
      promise({
        id: 'rent_promise',
        name: '租房居住承诺书',
        neededWhen: 'withdraw_reason = "rent"',
        text: '本人承诺：本人及配偶在温州市无住房，目前租房居住；如承诺不实，退回提取款，并接受三年内限制提取。',
        basis: '温州市住房公积金提取管理办法',
      }),
      shared({
        id: 'estate',
        standardCode: 'estate_certificate',
        name: '不动产权证书',
        neededWhen: 'withdraw_reason = "purchase"',
        sourceExplain: '自然资源和规划部门核发；调用电子证照或者不动产库核验，无需提交',
        acceptStandard: '权利人为申请人或者配偶，登记日期在三年以内。',
        basis: `${RULES}第二十四条第一项`,
        evidence: [
          { kind: 'licence', licenceType: 'estate_certificate', basis: SHARED.person },
          { kind: 'data_check', check: 'estate.holdings', expects: 'count > 0', basis: SHARED.person },
        ],
      }),
    ],
    eligibility: [
      {
        id: 'no_home',
        text: '租房提取的，本人名下在温州市无住房',
        holds: 'scenario.withdraw_reason != "rent" or facts.estate_holdings.count = 0',
        whenNot: '不动产库登记您名下有住房，不符合租房提取条件。如果是购房，请改选“购房”提取。',
        basis: `${RULES}第二十四条第六项`,
      },
      {
        id: 'bought',
        text: '购房提取的，名下有登记的住房',
        holds: 'scenario.withdraw_reason != "purchase" or facts.estate_holdings.count > 0',
        whenNot: '不动产库没有查到您名下的住房。取得不动产权证书后可以提取；已网签未办证的，请到窗口办理。',
        basis: `${RULES}第二十四条第一项`,
      },
      {
        id: 'retired',
        text: '退休提取的，已达到法定退休年龄',
        holds:
          'scenario.withdraw_reason != "retire" or facts.population_person.age >= 63 or (facts.population_person.sex = "女" and facts.population_person.age >= 58)',
        whenNot:
          '按人口库登记的出生日期，您还没有达到法定退休年龄。达到后，或者提前退休审批通过后，可以提取。',
        basis: `${RULES}第二十四条第二项`,
      },
    ],
    checks: ['population.person', 'marriage.status', 'estate.holdings'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'withdrawal',
          title: '提取信息',
          fields: [
            {
              id: 'amount_yuan',
              label: '提取金额',
              type: 'number',
              required: true,
              minimum: 1,
              maximum: 2000000,
              unit: '元',
              hint: '租房提取每月最高1500元，可以按季度提取',
            },
            {
              id: 'estate_number',
              label: '不动产权证号',
              type: 'text',
              element: 'estate.certificate_number',
              maxLength: 60,
              visibleWhen: 'withdraw_reason = "purchase"',
              requiredWhen: 'withdraw_reason = "purchase"',
            },
            {
              id: 'bank_card',
              label: '收款银行卡号',
              type: 'text',
              required: true,
              pattern: '\\d{16,19}',
              patternMessage: '银行卡号为16至19位数字',
              hint: '限本人名下的一类账户',
            },
          ],
        },
      ],
    },
    process: instantDecision('fund_withdrawal', '住房公积金提取', 'decision'),
    examples: [
      {
        name: '租房提取',
        scenario: { withdraw_reason: 'rent' },
        expectsMaterials: ['identity', 'marriage', 'rent_promise'],
        expectsFee: 0,
      },
      {
        name: '购房提取',
        scenario: { withdraw_reason: 'purchase' },
        expectsMaterials: ['identity', 'estate'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'wang_xiaoming' },
  sampleScenario: { withdraw_reason: 'rent' },
  sampleAnswers: {
    ...applicantAnswers(personOf('wang_xiaoming')),
    amount_yuan: 4500,
    bank_card: '6217000000000000026',
  },
}
