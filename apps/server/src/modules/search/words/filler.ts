/** Words of a question that name no matter: dropped from what is asked, and from everyday phrases alike. */
const FILLER: ReadonlySet<string> = new Set(
  `我 我们 我家 你 你们 你好 您 您好 咱 咱们 他 她 它 自己 本人 家里 请 请问 问 想问 问下 问一下 想 要 我要 我想 想要 需 需要 得 该 应该 必须 才 才能 能 能不能 能否 可以 可不可以 可否 是否 是不是 有没有 会不会
  怎么 怎样 怎么样 怎么办 怎么办理 怎么弄 怎么搞 怎么做 怎么样才能 如何 如何办理 咋 咋办 咋样 啥 什么 什么样 啥样 为什么 哪 哪里 哪儿 哪个 哪些 哪家 在哪 在哪里 在哪儿 去哪 去哪里 去哪儿 到哪 到哪里 什么时候 多少 多少钱 多久 多长时间 几 几天 几次
  的 地 了 着 过 吗 呢 吧 啊 呀 嘛 么 啦 哦 在 去 来 到 于 和 与 及 或 或者 以及 还 还是 也 都 就 又 再 给 把 将 被 让 帮 替 为 对 从 向 用 是 有 没 没有 会 这 那 这个 那个 这种 那种 这样 现在 目前 今年 如果 要是 的话 因为 所以 但是 时 时候 之后 以后 后 之前 以前
  个 一个 两个 一下 一下子 一家 家 一张 张 一份 份 一本 本 一种 种 一些 些 点 一点 次
  办 办办 办理 申办 承办 办一下 弄 搞 做 申请 申请办理 提交 要求 手续 材料 资料 证件 流程 程序 步骤 条件 规定 政策 事 事情 事项 业务 服务 指南 攻略 地方 地点 地址 窗口 网上 线上 在线 线下 带 准备 相关 有关 关于 太 很 真 特别 非常 比较 好 每月 每个月 每年 每天 月 年 号 只 还要 直接 马上 立刻 第 里 里面 上面 下来 出来 起来 过来 回来 回去 过去 拿来 放 看 说 知道 想办 要办 去办 来办 情况 问题 具体 全部 一般 比较 最新 老家 别人 人家 提前多久 还要 第一个 本子 先 刚 刚刚 已经 打算 谁 这边 那边 这里 那里 想把 弄到 算不算 厂里 厂子里 公司里 单位里 行吗 好多`
    .trim()
    .split(/\s+/),
)

/** The words that tell something; when there are none, all of them. */
export function telling(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !FILLER.has(word))
  return left.length > 0 ? left : words
}

/** 要不要, 能不能, 管不管: asked, not said. */
const WHETHER = /([要能会该用行管是肯])不\1(?:得|以)?|可不可以|需不需要|有没有/gu
/** 要什么证, 办哪些执照: which papers is what the guide tells, not what somebody is after. */
const WHICH_PAPERS = /(?:什么|哪些|哪几个|哪几种|啥|几个)(?:许可证|证照|证件|执照|许可|证)(?!明)/gu
const MEASURES =
  /(?<=[办开改换交领查补做装买卖租考报弄搞挂打取提养修停借约])(?:一?[个家张本份台辆条]|一下)(?!体|人|税|庭|政|具|长|科|地|额|子)/gu

/** 开个饭店 is 开饭店, 换一张身份证 is 换身份证; 个体 and 家庭 stay what they are. */
export const withoutMeasures = (text: string): string =>
  text.replaceAll(WHETHER, '').replaceAll(WHICH_PAPERS, '').replaceAll(MEASURES, '')

export const isFiller = (word: string): boolean => FILLER.has(word)
