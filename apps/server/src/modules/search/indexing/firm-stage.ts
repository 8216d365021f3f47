import type { FirmStage } from '@tongban/contracts/search.ts'
import type { ItemWords } from './item-words.ts'

type Described = Pick<ItemWords, 'name' | 'subjects' | 'firmThemes' | 'lifeEvents'>

/** By the name first, since themes of an authority are often set alike for all its items. */
const STAGES: readonly (readonly [FirmStage, RegExp])[] = [
  ['close', /注销|歇业|清算|破产|解散|终止/],
  ['change', /变更|迁移|迁入|迁出|换照|换证|换领|补领|补证|转让/],
  [
    'open',
    /设立登记|企业开办|开办企业|名称(自主)?申报|个体工商户.*登记|开业|刻制|刻章|银行开户|税务登记|发票.*(首次|票种)|创业/,
  ],
  ['build', /投资|项目|工程|施工|规划|用地|竣工|环境影响|环评|消防(设计|验收)|节能|招标|不动产|土地/],
  ['hire', /用工|劳动|社会保险|社保|招聘|人才|参保|工伤|职工|就业/],
  ['permit', /许可|审批|核准|资质|备案|认定|准营|准入/],
]
const BY_THEME: readonly (readonly [FirmStage, RegExp])[] = [
  ['close', /注销/],
  ['open', /设立|开办|注册登记|创业/],
  ['build', /投资|规划建设|国土|招标/],
  ['hire', /人力资源|劳动|社会保障/],
  ['permit', /准营|资质|认证/],
]

/** 人生事件 of the field set also names these: they are of a firm, and its stages tell them better. */
const EVENTS_OF_FIRMS = new Set(['开办企业', '经营', '变更', '年度报告', '注销'])
export const isOfPersons = (lifeEvent: string): boolean => !EVENTS_OF_FIRMS.has(lifeEvent)

/** Stages of a firm's life in which the item is wanted; none for items of persons. */
export function stagesOf({ name, subjects, firmThemes, lifeEvents }: Described): FirmStage[] {
  if (subjects.every((subject) => subject === '1')) return []
  const byName = STAGES.filter(([, words]) => words.test(name)).map(([stage]) => stage)
  const said = [...firmThemes, ...lifeEvents].join(' ')
  const byTheme = BY_THEME.filter(([, words]) => words.test(said)).map(([stage]) => stage)
  const stages = byName.slice(0, 1).concat(byName.length === 0 ? byTheme : [])
  return stages.length > 0 ? [...new Set(stages)] : ['operate']
}
