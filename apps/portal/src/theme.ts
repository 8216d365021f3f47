import { themes } from '@tongban/i18n/themes.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import type { IconName } from '@tongban/ui/icons.ts'

/** First match wins: from the particular to the general. */
const PICTURES: readonly (readonly [RegExp, IconName])[] = [
  [/出生|生育|收养|新生/, 'baby'],
  [/入学|上学|教育|科研|毕业/, 'school'],
  [/婚/, 'heart'],
  [/养老|老年/, 'care'],
  [/退休|离职/, 'retire'],
  [/身后|死亡|殡葬/, 'farewell'],
  [/残/, 'people'],
  [/看病|医|卫生|健康/, 'health'],
  [/买房|购房|住房|租房|不动产|安家|安居/, 'key'],
  [/户籍|户政|证件|身份/, 'licence'],
  [/就业|劳动|找工作|人力|职业/, 'work'],
  [/社会保障|社保|救助|优待|抚恤/, 'shield'],
  [/创业|开办|设立|注册|准营|开店|经营/, 'store'],
  [/注销|清算/, 'cross'],
  [/交通|驾|车/, 'car'],
  [/出境|旅游/, 'travel'],
  [/涉外|民族|宗教/, 'globe'],
  [/纳税|税/, 'tax'],
  [/融资|信贷|资金|抵押|质押|消费/, 'bank'],
  [/投资|审批|工程|建设|规划|国土/, 'hammer'],
  [/招标|商务|贸易|变更|迁/, 'swap'],
  [/海关|口岸|港/, 'ship'],
  [/司法|公证|法律|公安/, 'court'],
  [/消防|应急|安全/, 'flame'],
  [/环保|绿化/, 'leaf'],
  [/农|林|牧|渔/, 'farm'],
  [/科技|创新|知识产权|专利/, 'lightbulb'],
  [/文化|体育|文体|档案/, 'culture'],
  [/公用/, 'factory'],
  [/运输|物流/, 'truck'],
  [/资质|检验|年检|质量|年度/, 'stamp'],
  [/兵|入伍/, 'people'],
]

/** A picture for a theme or life event, whose names the catalogue decides. */
export function themePicture(name: string): IconName {
  return PICTURES.find(([words]) => words.test(name))?.[1] ?? 'document'
}

/** The name in the language of the page, Chinese where there is no other. */
export function themeName(name: string, language: Language): string {
  return (language === 'en' && themes.get(name)) || name
}
