/** 开餐饮店一件事 and what restaurants apply for alone: several offices of 鹿城 at work on one shop. */
import { OTHER_RESTAURANTS } from '../premises.ts'
import { APPLICANT, at, type HistoricCase, type Step } from './historic-case.ts'

const CLERK = 'lc_window2'

const opening = (shop: keyof typeof OTHER_RESTAURANTS, day: number, ...steps: Step[]): HistoricCase => {
  const { name, address, areaSqm, signText, tenantKey } = OTHER_RESTAURANTS[shop]
  return {
    key: `restaurant_${shop}`,
    itemKey: 'restaurant_bundle',
    applicant: { person: tenantKey },
    submitted: { day, time: '09:32' },
    answers: { shop_name: name, shop_address: address, shop_area: areaSqm, sign_text: signText },
    delivery: 'electronic',
    steps,
  }
}

const accept = (day: number) =>
  at(day, '10:05', CLERK, {
    do: 'accept',
    opinion: '一件事申请材料齐全，统一受理，转市场监管、综合执法并联办理。',
  })
const registered = (day: number): Step[] => [
  member(day, '11:10', 'business_registration', 'lc_market_review1', {
    do: 'review',
    outcome: 'agree',
    opinion: '名称可用，经营场所核验为商业用房，建议准予登记。',
  }),
  member(day, '15:20', 'business_registration', 'lc_market_approve1', {
    do: 'decide',
    outcome: 'approved',
    reasons: '符合《促进个体工商户发展条例》和登记管理规定，准予登记。',
  }),
]
const foodReviewed = (day: number) =>
  member(day, '14:05', 'small_restaurant_registration', 'lc_market_review1', {
    do: 'review',
    outcome: 'agree',
    opinion: '面积和加工间布局符合小餐饮店登记条件。',
  })
const signReviewed = (day: number) =>
  member(day, '16:00', 'signboard_filing', 'lc_urban_review1', {
    do: 'review',
    outcome: 'agree',
    opinion: '招牌位置、尺寸符合门店招牌设置规范。',
  })

export const RESTAURANTS: readonly HistoricCase[] = [
  opening('tea', -1),
  opening('dumplings', -4, accept(-3), ...registered(-3), foodReviewed(-2), signReviewed(-1)),
  opening(
    'porridge',
    -13,
    accept(-12),
    ...registered(-12),
    foodReviewed(-11),
    signReviewed(-11),
    member(-10, '09:30', 'small_restaurant_registration', 'lc_market_site1', {
      do: 'site_visit',
      officers: ['lc_market_site1', 'lc_market_site2'],
      findings: '加工间与就餐区分隔，设有清洗消毒和冷藏设施，油烟净化装置已安装。',
      passed: true,
    }),
    member(-9, '10:40', 'small_restaurant_registration', 'lc_market_approve1', {
      do: 'decide',
      outcome: 'approved',
      reasons: '符合《浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定》的条件，准予登记。',
    }),
    member(-9, '11:15', 'signboard_filing', 'lc_urban_approve1', {
      do: 'decide',
      outcome: 'approved',
      reasons: '符合招牌设置规范，予以备案。',
    }),
    at(-8, '19:40', APPLICANT, {
      do: 'rate',
      level: 1,
      tags: ['overall', 'efficiency'],
      comment: '只填了一张表，四天把执照、登记证和招牌都办下来了。',
    }),
  ),
]

const filedSign = (firm: string, day: number, signText: string, ...steps: Step[]): HistoricCase => ({
  key: `signboard_${firm}`,
  itemKey: 'signboard_filing',
  applicant: { firm },
  submitted: { day, time: '14:22' },
  answers: { sign_text: signText },
  delivery: 'electronic',
  steps,
})
const acceptSign = (day: number) =>
  at(day, '15:00', CLERK, { do: 'accept', opinion: '材料齐全，符合法定形式，予以受理。' })
const approveSign = (day: number) =>
  at(day, '10:25', 'lc_urban_approve1', {
    do: 'decide',
    outcome: 'approved',
    reasons: '符合招牌设置规范，予以备案。',
  })
const reviewSign = (day: number) =>
  at(day, '09:45', 'lc_urban_review1', {
    do: 'review',
    outcome: 'agree',
    opinion: '招牌位置、尺寸符合门店招牌设置规范。',
  })

export const SHOP_CASES: readonly HistoricCase[] = [
  {
    key: 'drainage_extended',
    itemKey: 'drainage_permit',
    applicant: { firm: 'f11' },
    submitted: { day: -20, time: '10:18' },
    delivery: 'electronic',
    steps: [
      at(-19, '09:25', CLERK, { do: 'accept', opinion: '材料齐全，符合法定形式，予以受理。' }),
      at(-16, '14:35', 'lc_housing_review1', {
        do: 'review',
        outcome: 'agree',
        opinion: '隔油设施和接管位置需与道路改造后的管网核对，拟同意接入。',
      }),
      at(-5, '11:20', 'lc_housing_approve1', {
        do: 'extend',
        days: 10,
        approvedBy: '童安国',
        reason: '飞霞南路管网正在改造，接入井位须待改造完成后确认，依据《行政许可法》第四十二条延长十日。',
      }),
    ],
  },
  filedSign('f23', -2, '春晓面馆', acceptSign(-1)),
  filedSign('f41', -7, '华盖面馆', acceptSign(-6), reviewSign(-5)),
  filedSign(
    'f25',
    -9,
    '百晋便利',
    acceptSign(-9),
    reviewSign(-8),
    approveSign(-7),
    at(-6, '12:30', APPLICANT, { do: 'rate', level: 2 }),
  ),
]

function member(day: number, time: string, key: string, as: string, deed: Parameters<typeof at>[3]): Step {
  return { ...at(day, time, as, deed), member: key }
}
