/** 公共场所卫生许可 of 鹿城: one case for each way that it can go. The promised limit is seven working days. */
import { APPLICANT, at, type HistoricCase, type Step } from './historic-case.ts'

const CLERK = 'lc_window1'
const REVIEWER = 'lc_health_review1'
const INSPECTOR = 'lc_health_site1'
const APPROVER = 'lc_health_approve1'
const INSPECTORS = [INSPECTOR, 'lc_health_site2']

const NEW_SALON = { application_kind: 'new', venue_kind: 'hair', has_central_air: 'no' }
const EXTENDED_SALON = { ...NEW_SALON, application_kind: 'extend' }
const EXTENDED_HOTEL = { application_kind: 'extend', venue_kind: 'lodging', has_central_air: 'yes' }
const NEW_DANCE_HALL = { application_kind: 'new', venue_kind: 'theatre', has_central_air: 'yes' }
const CHANGED_SALON = { application_kind: 'change', venue_kind: 'hair' }
const CHANGED_HOTEL = { application_kind: 'change', venue_kind: 'lodging' }

const applied = (
  key: string,
  firm: string,
  scenario: HistoricCase['scenario'] & object,
  day: number,
  ...steps: Step[]
): HistoricCase => ({
  key: `sanitation_${key}`,
  itemKey: 'sanitation_licence',
  applicant: { firm },
  submitted: { day, time: '09:06' },
  scenario,
  ...(scenario.application_kind === 'change' ? { answers: { change_content: '变更单位负责人' } } : {}),
  delivery: 'electronic',
  steps,
})

const accept = (day: number) =>
  at(day, '10:20', CLERK, { do: 'accept', opinion: '材料齐全，符合法定形式，予以受理。' })
const review = (day: number) =>
  at(day, '14:10', REVIEWER, { do: 'review', outcome: 'agree', opinion: '检测报告合格，平面布局符合要求。' })
const secondReview = (day: number) =>
  at(day, '15:30', REVIEWER, {
    do: 'review',
    outcome: 'agree',
    opinion: '材料与现场情况一致，建议准予许可。',
  })
const visit = (day: number) =>
  at(day, '14:40', INSPECTOR, {
    do: 'site_visit',
    officers: INSPECTORS,
    findings: '消毒间、清洗池独立设置，通风良好，从业人员持健康证明上岗，与图纸一致。',
    passed: true,
  })
const approve = (day: number) =>
  at(day, '16:05', APPROVER, {
    do: 'decide',
    outcome: 'approved',
    reasons: '符合《公共场所卫生管理条例》及其实施细则规定的条件，准予许可。',
  })

export const SANITATION_LICENCES: readonly HistoricCase[] = [
  applied('just_submitted', 'f22', NEW_SALON, -1),
  applied('waiting_at_window', 'f40', NEW_SALON, -2),
  // Nobody acts within five working days: deemed accepted from the day of receipt (行政许可法第三十二条).
  applied('deemed_accepted', 'f39', NEW_SALON, -7),
  applied('in_review', 'f57', NEW_SALON, -3, accept(-2)),
  applied('awaiting_visit', 'f3', EXTENDED_SALON, -5, accept(-4), review(-3)),
  applied('nearly_due', 'f10', EXTENDED_HOTEL, -8, accept(-7), review(-6)),
  applied(
    'overdue',
    'f46',
    EXTENDED_HOTEL,
    -13,
    accept(-12),
    review(-10),
    at(-1, '09:15', 'wz_supervise1', {
      do: 'order',
      instruction: '该件已超过承诺办理期限，请两个工作日内完成现场核查，并书面说明超期原因。',
    }),
  ),
  applied(
    'paused_by_testing',
    'f53',
    NEW_DANCE_HALL,
    -9,
    accept(-8),
    review(-7),
    at(-6, '10:00', INSPECTOR, {
      do: 'start_special_procedure',
      kind: 'testing',
      clause: '《中华人民共和国行政许可法》第四十五条',
      expectedDays: 15,
      reason: '集中空调送风细菌总数检测报告采样点不足，需重新采样检测。',
    }),
  ),
  applied(
    'approved_and_praised',
    'f3',
    CHANGED_SALON,
    -24,
    accept(-24),
    review(-23),
    secondReview(-22),
    approve(-21),
    at(-20, '09:40', APPLICANT, { do: 'rate', level: 1, comment: '换负责人没跑一趟，三天就办好了。' }),
  ),
  {
    ...applied(
      'awaiting_courier',
      'f46',
      CHANGED_HOTEL,
      -5,
      accept(-4),
      review(-3),
      secondReview(-2),
      approve(-1),
    ),
    delivery: 'courier',
  },
  applied(
    'correction_open',
    'f3',
    CHANGED_SALON,
    -4,
    at(-3, '11:00', CLERK, {
      do: 'notify_correction',
      days: 15,
      defects: [
        {
          target: 'field',
          targetId: 'change_content',
          label: '变更内容',
          problem: 'unclear',
          instruction: '请写明变更前和变更后的负责人姓名。',
        },
        {
          target: 'field',
          targetId: 'hygiene_manager',
          label: '卫生管理人员姓名',
          problem: 'incorrect',
          instruction: '填写的卫生管理人员已离职，请填写现任人员姓名。',
        },
      ],
    }),
  ),
  applied(
    'corrected_and_in_review',
    'f10',
    CHANGED_HOTEL,
    -9,
    at(-8, '15:20', CLERK, {
      do: 'notify_correction',
      days: 15,
      defects: [
        {
          target: 'field',
          targetId: 'change_content',
          label: '变更内容',
          problem: 'unclear',
          instruction: '请写明变更前和变更后的单位名称。',
        },
      ],
    }),
    at(-5, '10:45', APPLICANT, { do: 'answer_correction' }),
    accept(-4),
  ),
  applied(
    'not_required',
    'f12',
    NEW_SALON,
    -6,
    at(-6, '11:10', CLERK, {
      do: 'refuse_intake',
      ground: 'not_required',
      reason:
        '鞋类生产场所不属于《公共场所卫生管理条例》第二条规定的公共场所，依法不需要取得公共场所卫生许可。',
    }),
  ),
  applied(
    'wrong_authority',
    'f11',
    NEW_SALON,
    -14,
    at(-14, '10:35', CLERK, {
      do: 'refuse_intake',
      ground: 'wrong_authority',
      reason: '饭馆的公共场所卫生许可已整合进食品经营许可，不属于卫生健康部门职权范围。',
      redirectTo: '温州市鹿城区市场监督管理局',
    }),
  ),
  applied(
    'withdrawn',
    'f40',
    NEW_SALON,
    -16,
    accept(-15),
    at(-14, '16:30', APPLICANT, { do: 'withdraw', reason: '店面近期准备搬迁，待新址确定后再申请。' }),
  ),
  applied(
    'refused_and_criticised',
    'f57',
    NEW_SALON,
    -26,
    accept(-25),
    review(-24),
    at(-22, '14:40', INSPECTOR, {
      do: 'site_visit',
      officers: INSPECTORS,
      findings: '未设置毛巾和理发用具消毒设施，清洗池与拖布池合用。',
      passed: false,
    }),
    at(-21, '15:10', REVIEWER, {
      do: 'review',
      outcome: 'disagree',
      opinion: '现场不具备用具消毒条件，建议不予许可。',
    }),
    at(-20, '09:50', APPROVER, {
      do: 'decide',
      outcome: 'refused',
      reasons:
        '现场核查未设置用具消毒设施，不符合《公共场所卫生管理条例实施细则》的规定，决定不予许可；整改后可重新申请。',
    }),
    at(-19, '20:12', APPLICANT, {
      do: 'rate',
      level: 4,
      tags: ['guide_accuracy'],
      comment: '办事指南里没有说清楚消毒柜要单独放一间，白跑了一趟。',
    }),
  ),
  {
    ...applied(
      'tested_then_approved',
      'f21',
      NEW_SALON,
      -34,
      accept(-33),
      review(-32),
      at(-31, '09:30', INSPECTOR, {
        do: 'start_special_procedure',
        kind: 'testing',
        clause: '《中华人民共和国行政许可法》第四十五条',
        expectedDays: 15,
        reason: '顾客用具微生物检测项目不全，需补充检测。',
      }),
      at(-24, '16:20', INSPECTOR, { do: 'end_special_procedure', result: '补充检测结论为合格。' }),
      visit(-23),
      secondReview(-22),
      approve(-21),
      at(-20, '10:10', CLERK, { do: 'deliver', method: 'courier', trackingNumber: 'EM900000001CN' }),
    ),
    delivery: 'courier',
  },
]
