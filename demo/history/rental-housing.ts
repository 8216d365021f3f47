/** 公租房: data decides where all four bases answer; people without social insurance go to an officer. Promised: ten working days. */
import { APPLICANT, at, type HistoricCase, type Step } from './historic-case.ts'

const CLERK = 'lc_window2'
const REVIEWER = 'lc_housing_review1'
const APPROVER = 'lc_housing_approve1'

const applied = (person: string, day: number, ...steps: Step[]): HistoricCase => ({
  key: `rental_housing_${person}`,
  itemKey: 'public_rental_housing',
  applicant: { person },
  submitted: { day, time: '13:48' },
  delivery: 'electronic',
  steps,
})

const accept = (day: number) =>
  at(day, '14:30', CLERK, { do: 'accept', opinion: '未参加社会保险，收入情况转人工审核，予以受理。' })
const review = (day: number) =>
  at(day, '10:15', REVIEWER, {
    do: 'review',
    outcome: 'agree',
    opinion: '经核对低收入认定材料，家庭收入低于规定标准，建议确认资格。',
  })

export const RENTAL_HOUSING: readonly HistoricCase[] = [
  applied(
    'p68',
    -16,
    at(-16, '14:02', APPLICANT, { do: 'rate', level: 1, comment: '原来要开五张证明，现在一张都不用。' }),
  ),
  applied(
    'p110',
    -12,
    at(-11, '08:30', APPLICANT, { do: 'rate', level: 5, comment: '收入标准定得太低，而且没有人解释。' }),
  ),
  applied('p187', -3, accept(-2)),
  applied('p106', -10, accept(-9), review(-6)),
  applied(
    'p29',
    -22,
    accept(-21),
    review(-18),
    at(-17, '09:20', APPROVER, {
      do: 'start_special_procedure',
      kind: 'public_notice',
      clause: '《公共租赁住房管理办法》第九条',
      expectedDays: 7,
      reason: '拟确认保障资格，在居住地街道公示。',
    }),
    at(-9, '09:25', APPROVER, { do: 'end_special_procedure', result: '公示期满，无异议。' }),
    at(-8, '15:45', APPROVER, {
      do: 'decide',
      outcome: 'approved',
      reasons: '符合《公共租赁住房管理办法》第七条规定的条件，确认保障资格。',
    }),
  ),
]
