import { instantDecision, promisedDecision, sameDay } from './shapes.ts'

/** 标准办理流程 that an editor chooses for a new item; what an item needs besides is drawn for it alone. */
export const STANDARD_PROCESSES = [
  {
    key: 'instant_licence',
    name: '秒批秒办，制发证照',
    description: '数据核验和规则自动判定，符合的当场发证；数据不能判定的转人工。',
    xml: instantDecision('instant_licence', '秒批秒办，制发证照', 'licence'),
  },
  {
    key: 'instant_decision',
    name: '秒批秒办，不发证照',
    description: '数据核验和规则自动判定，当场给出结果；数据不能判定的转人工。',
    xml: instantDecision('instant_decision', '秒批秒办，不发证照', 'decision'),
  },
  {
    key: 'same_day_licence',
    name: '即办件，制发证照',
    description: '窗口受理，当场审核决定，当日发证送达。',
    xml: sameDay('same_day_licence', '即办件，制发证照', 'licence'),
  },
  {
    key: 'same_day_decision',
    name: '即办件，不发证照',
    description: '窗口受理，当场审核决定，当日送达结果。',
    xml: sameDay('same_day_decision', '即办件，不发证照', 'decision'),
  },
  {
    key: 'promised_licence',
    name: '承诺件，书面审查，制发证照',
    description: '受理、材料审查、审批决定、制证、送达。',
    xml: promisedDecision(
      'promised_licence',
      '承诺件，书面审查，制发证照',
      { review: 2, decision: 1 },
      'licence',
    ),
  },
  {
    key: 'promised_decision',
    name: '承诺件，书面审查，不发证照',
    description: '受理、材料审查、审批决定、送达。',
    xml: promisedDecision(
      'promised_decision',
      '承诺件，书面审查，不发证照',
      { review: 2, decision: 1 },
      'decision',
    ),
  },
  {
    key: 'site_visit_licence',
    name: '承诺件，含现场核查，制发证照',
    description: '受理、材料审查、两人以上现场核查、审批决定、制证、送达。',
    xml: promisedDecision(
      'site_visit_licence',
      '承诺件，含现场核查，制发证照',
      { review: 2, siteVisit: { name: '现场核查（两名以上人员）', limit: 3 }, decision: 2 },
      'licence',
    ),
  },
  {
    key: 'expert_review_licence',
    name: '承诺件，含现场核查和专家评审，制发证照',
    description: '受理、材料审查、现场核查、专家评审、审批决定、制证、送达。',
    xml: promisedDecision(
      'expert_review_licence',
      '承诺件，含现场核查和专家评审，制发证照',
      {
        review: 2,
        siteVisit: { name: '现场核查（两名以上人员）', limit: 3 },
        expertReview: { name: '专家评审', limit: 5 },
        decision: 3,
      },
      'licence',
    ),
  },
] as const
