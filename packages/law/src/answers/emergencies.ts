import { plainText } from './question-text.ts'

/** Numbers that help at once: 110 police, 119 fire, 120 ambulance, 122 traffic, 12356 psychological aid (国卫医急发〔2024〕20号). */
export const EMERGENCY_NUMBERS = ['110', '119', '120', '122', '12356'] as const
export type EmergencyNumber = (typeof EMERGENCY_NUMBERS)[number]

/** What is about papers and trades, not about danger. Never read into what is said of one's own life. */
const PAPERS =
  /预案|备案|验收|许可|补办|补领|怎么补|挂失|换证|遗失|证明|回执|认定|保险|登记|年审|培训|考证|工伤|报销|(办|申请|申领|领取?).{0,6}(证(?!人)|补贴|津贴|补助)/

/** First of a row is dialled first. */
const LIFE: readonly (readonly [RegExp, readonly EmergencyNumber[]])[] = [
  [
    /自杀|轻生|不想活|活不下去|活着没(意思|劲)|想死(?!亡)|割腕|跳楼|跳河|寻短见|结束(自己的)?生命|了结自己/,
    ['12356', '120', '110'],
  ],
]
const DANGER: readonly (readonly [RegExp, readonly EmergencyNumber[]])[] = [
  [/着火|起火|失火|火灾|冒(浓)?烟|(煤气|燃气)泄漏|火警|烧起来|困在|被困/, ['119', '110']],
  [
    /救命|晕倒|昏倒|昏迷|没有呼吸|心脏病(发|犯)|心梗|中风了|大出血|流血不止|流(了)?(很多|好多)血|(煤气|食物)中毒|吃错药|要生了|急救|叫救护车|溺水|触电/,
    ['120'],
  ],
  [/车祸|撞(了|到)?人|追尾|撞车|交通事故(?!处理|没|未|记录|责任)/, ['122', '120']],
  [
    /抢劫|被抢|绑架|有人(要)?(砍|捅|打)|被(人)?打了|打我|家暴|拐走|孩子(走丢|不见)|持刀|入室|小偷|被偷|跟踪我|性侵|强奸|报警|诈骗|被骗|骗了我/,
    ['110'],
  ],
]

/** Whom to call at once; nobody in most questions. */
export function emergencyIn(question: string): readonly EmergencyNumber[] {
  const text = plainText(question)
  const signs = PAPERS.test(text) ? LIFE : [...LIFE, ...DANGER]
  return signs.find(([sign]) => sign.test(text))?.[1] ?? []
}
