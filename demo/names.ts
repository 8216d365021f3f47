/** Surnames as they are spread in Wenzhou, and given names by sex and by when they were in fashion. */
import type { Random } from './random.ts'

export type Sex = '男' | '女'

const SURNAMES = [
  ...'陈林王李张黄叶吴郑徐'.repeat(3),
  ...'周朱潘胡金蔡杨夏项谢邵戴'.repeat(2),
  ...'姜卢包倪木翁池厉麻缪冯董施季温白谷曹高孙',
]
/** 畲族 families are nearly all called 蓝, 雷 or 钟. */
const SHE_SURNAMES = ['蓝', '雷', '钟']

interface Fashion {
  /** First year of birth of these names. */
  from: number
  男: readonly string[]
  女: readonly string[]
}

const FASHIONS: readonly Fashion[] = [
  {
    from: 2005,
    男: '子轩 浩宇 梓睿 俊熙 宇航 一鸣 嘉诚 奕辰 铭泽 景行 思远 乐天'.split(' '),
    女: '梓涵 雨桐 欣怡 诗琪 若曦 语嫣 可馨 思琪 安然 书瑶 依诺 沐晴'.split(' '),
  },
  {
    from: 1985,
    男: '伟杰 晓东 鹏飞 俊豪 文博 一帆 建波 志豪 海滨 旭东 瑞祥 温宁'.split(' '),
    女: '晓燕 婷婷 丽丹 雪梅 倩倩 思思 佳佳 慧敏 温馨 洁琼 微微 晓晓'.split(' '),
  },
  {
    from: 1965,
    男: '建平 国强 志勇 海波 永胜 建新 学军 文斌 晓峰 光明 振东 克勤'.split(' '),
    女: '丽华 秀芬 海燕 晓红 玉珍 春燕 美玲 爱琴 雪芬 彩娟 建敏 月红'.split(' '),
  },
  {
    from: 0,
    男: '国荣 德明 阿忠 兆祥 永康 锡林 志良 福生 邦华 宝弟 松涛 定国'.split(' '),
    女: '秀英 爱珍 玉兰 月娥 彩凤 桂香 素芳 银花 翠莲 碧云 阿娟 淑贞'.split(' '),
  },
]

export const surname = (random: Random, ethnicity: string): string =>
  random.pick(ethnicity === '畲族' ? SHE_SURNAMES : SURNAMES)

export function givenName(random: Random, sex: Sex, birthYear: number): string {
  const fashion = FASHIONS.find(({ from }) => birthYear >= from)
  if (fashion === undefined) throw new Error(`no names for ${birthYear}`)
  return random.pick(fashion[sex])
}
