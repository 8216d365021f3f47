import type { ItemDefinition, Limit } from '@tongban/contracts/items.ts'
import { isLonger, LIMIT_UNITS } from './limit-order.ts'
import { type LintPlace, type LintRule, place, rule } from './lint-rule.ts'

/** Deadlines, steps and fees. */
export const LIMIT_RULES: readonly LintRule[] = [
  rule('limit.promised', 'error', ['statutory', 'promised'], ({ statutory, promised }) =>
    place(
      isLonger(promised, statutory),
      '/promised',
      `承诺时限（${spoken(promised)}）不能长于法定时限（${spoken(statutory)}）`,
    ),
  ),
  rule('limit.scenario', 'error', ['promised', 'promisedWhen'], ({ promised, promisedWhen = [] }) =>
    promisedWhen.flatMap(({ promised: shorter }, index): LintPlace[] =>
      place(
        shorter.unit !== promised.unit || isLonger(shorter, promised),
        `/promisedWhen/${index}/promised`,
        `情形时限（${spoken(shorter)}）应与承诺时限（${spoken(promised)}）单位相同，并且不长于它`,
      ),
    ),
  ),
  rule('limit.instant', 'error', ['caseType', 'promised'], ({ caseType, promised }) => [
    ...place(
      caseType === '1' && promised.length > 1,
      '/promised',
      `即办件应当场办结，承诺时限不能是${spoken(promised)}`,
    ),
    ...place(
      caseType !== '1' && promised.length === 0,
      '/caseType',
      '承诺时限为即时办结的，办件类型应为“即办件”',
    ),
  ]),
  rule('limit.flow_sum', 'error', ['flow', 'promised'], ({ flow, promised }) => {
    if (promised.unit !== 'workday') return []
    const total = flow.reduce((sum, { limit }) => sum + workdaysOf(limit), 0)
    return place(
      total > promised.length,
      '/flow',
      `各环节时限合计${total}个工作日，超过承诺时限（${spoken(promised)}）`,
    )
  }),
  rule(
    'faq.limit',
    'warning',
    ['faqs', 'statutory', 'promised', 'promisedWhen'],
    ({ faqs, statutory, promised, promisedWhen = [] }) => {
      const limits = [statutory, promised, ...promisedWhen.map((shorter) => shorter.promised)]
      return faqs.flatMap(({ question, answer }, index): LintPlace[] => {
        const named = HOW_LONG.test(question)
          ? [...answer.matchAll(WORKDAYS)].map(([, days]) => Number(days))
          : []
        const isOne = named.some((days) =>
          limits.some(({ length, unit }) => unit === 'workday' && length === days),
        )
        return place(
          named.length > 0 && !isOne,
          `/faqs/${index}/answer`,
          `回答说的是${named[0]}个工作日，承诺时限是${spoken(promised)}，请核对`,
        )
      })
    },
  ),
  rule('flow.stages', 'error', ['type', 'flow'], (definition) => {
    if (definition.type !== '01') return []
    const missing = STAGES.filter(
      ([, words]) => !definition.flow.some((step) => words.test(`${step.stage} ${step.step}`)),
    )
    return place(
      missing.length > 0,
      '/flow',
      `行政许可的办理流程缺少环节：${missing.map(([name]) => name).join('、')}`,
    )
  }),
  rule('visits.reason', 'error', ['visits', 'visitReason'], ({ visits, visitReason }) => [
    ...place(visits > 0 && !visitReason, '/visitReason', '到现场次数大于0的，请写明必须到现场的原因'),
    ...place(
      visits === 0 && visitReason !== undefined,
      '/visitReason',
      '到现场次数为0的，不应填写到现场原因',
    ),
  ]),
  rule('visits.remote', 'error', ['visits', 'handleForms', 'courier'], (definition) =>
    place(
      definition.visits === 0 && !isRemote(definition),
      '/handleForms',
      '到现场次数为0的，办理形式应包含网上办理或者快递申请',
    ),
  ),
  rule('visits.online_depth', 'error', ['visits', 'onlineDepth'], ({ visits, onlineDepth }) => [
    ...place(onlineDepth === '4' && visits > 0, '/visits', '全程网办（Ⅳ级）的到现场次数应为0'),
    ...place(onlineDepth === '3' && visits > 1, '/visits', '网上受理（Ⅲ级）的到现场次数不超过1'),
  ]),
  rule('online.handle_form', 'error', ['onlineDepth', 'handleForms'], ({ onlineDepth, handleForms }) =>
    place(
      (onlineDepth === '3' || onlineDepth === '4') &&
        !handleForms.some((form) => form === '2' || form === '3'),
      '/handleForms',
      '网上办理深度为Ⅲ级、Ⅳ级的，办理形式应包含网上办理',
    ),
  ),
  rule('fee.pay_online', 'error', ['fees', 'payOnline'], ({ fees, payOnline }) =>
    place(fees.length === 0 && payOnline, '/payOnline', '不收费的事项不应支持网上支付'),
  ),
  rule('fee.reduction', 'error', ['fees'], ({ fees }) =>
    fees.flatMap(({ reducible, reduction }, index): LintPlace[] =>
      place(reducible && !reduction, `/fees/${index}/reduction`, '可以减免的收费，请写明减免对象和标准'),
    ),
  ),
]

const HOW_LONG = /多久|多长时间|几天|几个工作日|什么时候.*(好|完|拿到|办结)/
const WORKDAYS = /(\d+)\s*个?工作日/g

const STAGES = [
  ['受理', /受理/],
  ['审核', /审核|审查/],
  ['审批', /审批|决定/],
  ['办结', /办结|制证/],
  ['送达', /送达/],
] as const

const spoken = ({ length, unit }: Limit): string =>
  length === 0 ? '即时办结' : `${length}${LIMIT_UNITS[unit]}`

/** Working days in the words of a step, e.g. “2个工作日”; what is no number of working days counts as none. */
const workdaysOf = (limit: string): number => Number(/(\d+(?:\.\d+)?)\s*个?工作日/.exec(limit)?.[1] ?? 0)

const isRemote = ({ handleForms, courier }: Pick<ItemDefinition, 'handleForms' | 'courier'>): boolean =>
  courier || handleForms.some((form) => form === '2' || form === '3' || form === '4')
