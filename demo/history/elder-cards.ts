/** 老年人优待证: decided on the spot, so each case is a submission and perhaps a rating. */
import { APPLICANT, at, type HistoricCase, type Step } from './historic-case.ts'

const applied = (person: string, day: number, time: string, ...steps: Step[]): HistoricCase => ({
  key: `elder_card_${person}`,
  itemKey: 'elder_card',
  applicant: { person },
  submitted: { day, time },
  delivery: 'electronic',
  steps,
})

export const ELDER_CARDS: readonly HistoricCase[] = [
  applied(
    'p32',
    -15,
    '09:12',
    at(-15, '09:20', APPLICANT, { do: 'rate', level: 1, comment: '几秒钟就办好了，真方便。' }),
  ),
  applied('p72', -9, '14:26', at(-8, '08:50', APPLICANT, { do: 'rate', level: 2 })),
  applied(
    'p179',
    -4,
    '09:55',
    at(-4, '10:02', APPLICANT, {
      do: 'rate',
      level: 3,
      tags: ['operability'],
      comment: '字再大一点就好了，孙女帮我操作的。',
    }),
  ),
  applied('p183', -1, '16:17'),
  applied(
    'zheng_xiumei',
    -3,
    '11:30',
    at(-3, '11:36', APPLICANT, { do: 'rate', level: 2, comment: '没到年龄，理由说得很清楚。' }),
  ),
]
