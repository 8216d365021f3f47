import { plainText } from './question-text.ts'

/**
 * Why a question is not answered. `hostile` and `personal_data` stand whatever else is in it; the others give way to an
 * item that is clearly meant.
 */
export const REFUSALS = [
  'personal_data',
  'hostile',
  'off_topic',
  'medical',
  'legal',
  'other_place',
  'unknown',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** Resident id, mobile number, bank card, plate: what nobody needs to tell in order to ask. */
const PERSONAL_DATA = [
  /(?<!\d)\d{17}[\dx](?![\dx])/,
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /(?<!\d)\d{16,19}(?!\d)/,
  /密码(是|为|:)\s*\S{4,}/,
  /[\w.+-]+@[\w-]+\.\w+/,
]

const HOSTILE = [
  /(傻|煞|沙)(逼|b|x|叉)|脑残|废物|去死|滚(蛋|开|吧)|妈的|他妈|操你|草泥马|狗(东西|官|腿)|王八蛋|垃圾(政府|网站|系统|客服|东西)|白痴|弱智|蠢货|贱人|fuck|shit/,
  /忽略(以上|之前|前面|所有).{0,6}(指令|提示|要求|规则)|ignore (all|the|previous)|system prompt|你的?(提示词|系统指令)|越狱|jailbreak|扮演|假装你是/,
  /<\s*script|select .+ from |drop table|union select|\.\.\/|\bor 1\s*=\s*1|javascript:|\$\{|\{\{/,
  /(怎么|如何|教我).{0,6}(造假|伪造|假(证|章|发票|结婚证|离婚证|学历|身份证)|行贿|走后门|塞红包|洗钱|偷税|逃税|制毒|做炸弹|买枪|黑进|盗号|套现)|(买|办|做)(个|张)?假(证|章|身份证|学历|文凭|驾照|发票)|送(多少)?(红包|礼).{0,6}(能|才|办|快)/,
]

const OFF_TOPIC = [
  /天气|气温|下雨吗|会下雨|下雪|台风(到|来)|几度|雾霾|空气质量/,
  /笑话|讲个?故事|唱(首|个)?歌|写(首|一首)?诗|写(一?篇)?(作文|论文|小说|代码|文案|情书|检讨)|猜谜|脑筋急转弯|成语接龙|陪我聊|聊聊天|无聊/,
  /股票|基金(?!会)|彩票|比特币|炒股|涨停|双色球|中奖号|理财推荐|黄金价格|汇率|房价(会|走势|涨|跌)/,
  /星座|算命|运势|风水|解梦|生肖运|看手相|黄历/,
  /(谁|哪队)(会)?赢|世界杯|球赛|比分|电影|电视剧|明星|游戏攻略|王者荣耀|原神|追剧|歌词|综艺/,
  /翻译(一下|成|这)|用英语怎么说|数学题|作业|[\d.]+\s*[+*x×÷/-]\s*[\d.]+\s*(=|等于)|等于几|圆周率/,
  /做菜|红烧|菜谱|怎么做好吃|(好吃|好玩)的|美食推荐|旅游攻略|去哪(儿|里)?玩|推荐(一|个|家|几).{0,4}(餐馆|饭店|酒店|景点|手机|电脑|衣服|电影|书)|减肥|化妆|护肤/,
  /你(爱|喜欢)我|男朋友|女朋友|怎么追|谈恋爱|失恋|相亲对象|分手/,
  /(美国|日本|俄罗斯|乌克兰|以色列|特朗普|拜登|总统|联合国|战争)/,
  /几点了|今天(星期|周|礼拜)几|今天几号|现在时间|距离.{0,6}还有(几|多少)天/,
  /宇宙|恐龙|地球|月亮|为什么天|怎么修(电脑|手机|电视|水管|车)|手机(死机|没电)|打车|订(票|餐|酒店)|外卖|快递到哪|查快递/,
]

const MEDICAL = [
  /吃什么药|怎么治|能治好|什么病|挂什么科|挂哪个科|偏方|要不要(打针|吃药|手术|住院)|能不能吃|副作用|症状|剂量|疫苗.{0,4}(安全|反应)/,
  /(头疼|头痛|发烧|咳嗽|感冒|胃疼|肚子疼|牙疼|失眠|腰疼|过敏|高血压|糖尿病|拉肚子|皮肤痒|胸闷|月经).{0,8}(怎么办|咋办|怎么回事|严重吗|正常吗|要紧吗)/,
]

const LEGAL = [
  /能(不能)?(打)?赢|胜诉|判(几|多少|多久)年|会判|判刑|坐牢|要坐几年|怎么打官司|打官司要|怎么起诉|能(不能)?(起诉|告)(他|她|公司|对方|老板|邻居|前夫|前妻)|财产怎么分|(抚养权|孩子)(归|判给)谁|遗产(怎么|如何)分|合同(有效|无效|违约)|(要|该|能)赔(我|他|她)?多少|算(不算)?(违法|犯罪|违约|工伤吗)|违法吗|犯法吗|彩礼|欠(我|钱)不还|借钱不还|诉讼时效|怎么写(起诉状|诉状|合同|协议|遗嘱)/,
]

const has = (patterns: readonly RegExp[], text: string) => patterns.some((pattern) => pattern.test(text))

/** Refused whatever else is said. */
export function firmRefusal(question: string): 'personal_data' | 'hostile' | null {
  const text = plainText(question)
  if (has(PERSONAL_DATA, text)) return 'personal_data'
  return has(HOSTILE, text) ? 'hostile' : null
}

/** Refused unless a service is clearly meant. */
export function mildRefusal(question: string): 'off_topic' | 'medical' | 'legal' | null {
  const text = plainText(question)
  if (has(MEDICAL, text)) return 'medical'
  if (has(LEGAL, text)) return 'legal'
  return has(OFF_TOPIC, text) ? 'off_topic' : null
}
