/** Real streets of the city with house numbers that are made up. */
import type { Random } from './random.ts'
import { fullRegionName } from './regions.ts'

/** Town or, in 龙港, community → its streets. */
const STREETS: Readonly<Record<string, readonly string[]>> = {
  '330302006000': ['五马街', '公园路', '解放南路', '府前街'],
  '330302024000': ['学院东路', '江滨东路', '惠民路'],
  '330302025000': ['车站大道', '锦绣路', '划龙桥路'],
  '330302026000': ['信河街', '人民西路', '九山路'],
  '330302027000': ['鹿城路', '双屿路'],
  '330302029000': ['小南路', '飞霞南路', '南塘街'],
  '330302030000': ['学院中路', '飞霞北路', '蒲鞋市路'],
  '330302031000': ['牛山北路', '过境公路'],
  '330302032000': ['广化路', '黎明西路'],
  '330302102000': ['藤桥中路', '民主街'],
  '330303001000': ['永中西路', '永宁东路'],
  '330303006000': ['机场大道', '三郎桥路'],
  '330304002000': ['瓯海大道', '霞王路'],
  '330304004000': ['大学路', '霞岙街'],
  '330304005000': ['中汇路', '娄桥大街'],
  '330305001000': ['人民路', '中普陀路'],
  '330324009000': ['阳光大道', '罗浮大街'],
  '330326100000': ['人民路', '解放街'],
  '330326101000': ['车站大道', '古鳌路'],
  '330327100000': ['人民大道', '玉苍路'],
  '330327216000': ['凤阳街'],
  '330328100000': ['建设路', '伯温路'],
  '330328103000': ['西坑街'],
  '330329100000': ['新城大道', '东大街'],
  '330329101000': ['司前大街'],
  '330381001000': ['万松东路', '安阳路'],
  '330381002000': ['解放中路', '虹桥路'],
  '330381101000': ['塘川北街', '广场路'],
  '330382002000': ['伯乐东路', '乐怡路'],
  '330382114000': ['柳青路', '车站路'],
  '330382108000': ['虹河中路'],
  '330383198040': ['海港路'],
  '330383198052': ['龙翔路', '人民路'],
}

export const TOWNS: readonly string[] = Object.keys(STREETS)
export const LUCHENG_TOWNS: readonly string[] = TOWNS.filter((code) => code.startsWith('330302'))

/** A home: 浙江省温州市鹿城区五马街道公园路923弄5幢302室. */
export function homeAddress(random: Random, townCode: string): string {
  const room = `${random.whole(1, 6)}0${random.whole(1, 4)}`
  return `${roadIn(random, townCode)}${random.whole(901, 999)}弄${random.whole(1, 12)}幢${room}室`
}

/** A shop or office at street level: 浙江省温州市鹿城区五马街道五马街931号. */
export const shopAddress = (random: Random, townCode: string): string =>
  `${roadIn(random, townCode)}${random.whole(900, 1999)}号`

function roadIn(random: Random, townCode: string): string {
  return fullRegionName(townCode) + random.pick(STREETS[townCode] ?? [])
}
