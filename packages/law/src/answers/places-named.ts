import { isWithinRegion } from '../identifiers/region-code.ts'
import { plainText } from './question-text.ts'

export type NamedPlace = { readonly code: string; readonly name: string }

const SUFFIX = /(市|县|区|镇|乡|街道|自治州|自治县|新区|地区)$/u
const LEAST = 2

/** The place here that a question names, by its full name or without its last syllable; the innermost of several. */
export function placeNamed<Place extends NamedPlace>(
  question: string,
  places: readonly Place[],
): Place | undefined {
  const text = plainText(question)
  return places
    .filter(({ name }) => namesOf(name).some((called) => text.includes(called)))
    .reduce<Place | undefined>(
      (inner, place) => (!inner || isWithinRegion(place.code, inner.code) ? place : inner),
      undefined,
    )
}

/** The question without the name of the place. */
export const withoutPlace = (question: string, { name }: NamedPlace): string =>
  namesOf(name).reduce((text, called) => text.replaceAll(called, ' '), plainText(question))

function namesOf(name: string): string[] {
  const short = name.replace(SUFFIX, '')
  return short.length >= LEAST && short !== name ? [name, short] : [name]
}

/** Provinces, and cities that people ask about. */
const ELSEWHERE =
  '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 石家庄 太原 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 常州 徐州 杭州 宁波 温州 绍兴 金华 义乌 台州 嘉兴 湖州 丽水 衢州 舟山 合肥 福州 厦门 泉州 南昌 济南 青岛 郑州 武汉 长沙 广州 深圳 东莞 佛山 珠海 中山 惠州 南宁 海口 三亚 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 美国 日本 韩国 英国 加拿大 澳大利亚 新加坡 德国 法国'.split(
    ' ',
  )
/** Said of where somebody comes from or goes to, not of where it is to be done. */
const ONLY_NAMED =
  /^(人|省人|市人|户口|户籍|籍|省的|市的|的(人|驾|房|身份|户|学|公司|执照|医)|来|看病|就医|住院|读|上学|打工|工作|拿|买|迁|转|居住(?!证)|发的|办的|领的|生的|出生|考的)/u

/** A place elsewhere where the question wants something done, or null. `here` are the names of our own places. */
export function placeElsewhere(question: string, here: readonly NamedPlace[]): string | null {
  const text = plainText(question)
  const own = new Set(here.flatMap(({ name }) => namesOf(name.replace(/省$/u, ''))))
  for (const place of ELSEWHERE) {
    if (own.has(place)) continue
    const at = text.indexOf(place)
    if (at < 0) continue
    const before = text.slice(0, at)
    const after = text.slice(at + place.length).replace(/^(省|市)/u, '')
    if (ONLY_NAMED.test(after) || /(从|由|往)$/u.test(before)) continue
    if (before === '' || /(在|到|去|我|是|问|，|,|\s)$/u.test(before)) return place
  }
  return null
}
