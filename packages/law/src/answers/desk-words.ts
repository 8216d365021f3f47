import type { ReplyLink } from '@tongban/contracts/answers.ts'
import { plainText } from './question-text.ts'

/** What is asked of the desk itself and not of an item. */
export const DESK_TOPICS = [
  'progress',
  'person',
  'sign_in',
  'my_data',
  'licences',
  'verify',
  'halls',
  'messages',
  'large_text',
  'departments',
  'identity',
  'greeting',
  'thanks',
] as const
export type DeskTopic = (typeof DESK_TOPICS)[number]

/** The first that fits counts. */
const WORDS: readonly (readonly [DeskTopic, RegExp])[] = [
  [
    'progress',
    /办(得|的)?怎么样了|进度|(?<!能)办(好|完)(了(没|吗|没有)|没)|审(核|批)?(到哪|通过了?(没|吗)|完了?(没|吗)|得怎么样)|(我|我们)的?(申请|办件|案子|案件|材料|件).{0,6}(到哪|怎么|状态|受理|收到|批|没)|查(询|一下|看)?(我的)?(办件|申请)|到(哪|什么)(一步|环节|程度|地方)了|(办|审|走|进行|处理)到(哪|什么)(儿|里)?了?$|批(下来|了)(没|吗)|下来了?(没|吗)|受理了?(没|吗)|查询号|(怎么|为什么)还(没|不)(有)?(办|批|通过|消息|动静|结果|好|下来)|申请.{0,4}(没消息|没动静)|交(上去|了)(的|材料).{0,8}(没|吗|怎么)|my (case|application)|status of/,
  ],
  [
    'person',
    /人工|客服|真人|找(个|一个)?人(问|说|帮)|跟人说|和人说|工作人员(问|说|咨询|在吗)|咨询工作人员|留言|提(个)?(问题|咨询)给|我要咨询|在线咨询|talk to|human/,
  ],
  [
    'sign_in',
    /(登录|登陆|(?<!个体.{0,3}|公司|企业|商标|店)注册|账号|帐号|密码|验证码|实名(认证)?).{0,6}(怎么|如何|在哪|忘|不了|不上|收不到|失败|改|换|错|过期)|(怎么|如何|在哪|忘记?了?|忘了|改|修改|重置|找回|收不到|没收到).{0,5}(登录|登陆|(?<!个体.{0,5}|公司.{0,2}|企业.{0,2}|商标.{0,2}|店.{0,2})注册(?!(公司|个体|企业|商标|店))|账号|帐号|密码|验证码|实名认证)|登不(上|进)|sign in|log ?in|password/,
  ],
  [
    'my_data',
    /(我|我们|本人|自己)的?(身份证|社保卡?|医保卡?|户口(本|簿)?|公积金|公积金账户|驾驶?证|驾照|手机|护照|营业执照|信用代码)的?(号码?|账号|编号|代码)(是|为)?(多少|几|什么|啥)|(帮我)?查(一下|查|询)?(我|他|她)的?(老公|老婆|丈夫|妻子|爱人|爸|妈|儿子|女儿|男朋友|女朋友|朋友|邻居|同事|前夫|前妻|老板|房东)?的(身份证(?!.{0,8}(丢|补|换|办))|户籍|银行卡|房产|住址|手机号|个人信息)/,
  ],
  [
    'licences',
    /亮证|出示(电子)?(证|照)|(我的|电子)(证照|执照|证件|证).{0,4}(在哪|哪里|哪儿|怎么(看|找|打开|下载|出示|用))|(在哪|哪里|怎么)(看|找|下载|打开|查)(我的|到?电子)(证照|执照|证件)/,
  ],
  [
    'verify',
    /(证|照|证书|执照|二维码|文件).{0,6}(真假|真伪|是不是真|真的(吗|还是)|是真是假|怎么(验|核验|验证))|(验|核验|查验|验证).{0,4}(证照|证件|执照|真伪|真假|二维码)/,
  ],
  [
    'halls',
    /(附近|最近|离我|哪些|哪几个|有几个|周边).{0,6}(大厅|政务服务中心|办事大厅|服务中心|便民中心)|(?<![在去到])(政务服务?(中心|大厅)|办事大厅|行政服务中心|市民中心|便民服务中心).{0,4}(在哪|哪里|哪儿|地址|几点|电话|怎么走|怎么去|上班|开门|时间|周末|周六|关门|人多吗|排队)(?![办领交取])|^(政务服务?(中心|大厅)|办事大厅|行政服务中心|市民中心|便民服务中心|大厅).{0,8}(在哪|哪里|哪儿|地址|几点|电话|怎么走|怎么去|上班|开门|时间|周末|周六|关门)/,
  ],
  [
    'messages',
    /(消息|通知|短信).{0,5}(在哪|哪里|怎么看|没收到|收不到|找不到|查看)|(在哪|哪里|怎么)(看|查).{0,3}(消息|通知)/,
  ],
  [
    'large_text',
    /字(太|有点)?小|大字|放大|老年(版|模式)|长辈(版|模式)|看不清(字|楚字|屏幕)|无障碍|英文版|english/,
  ],
  [
    'departments',
    /有哪些(部门|单位|局)|(部门|单位)(列表|名单|通讯录|目录)|^.{2,6}(局|委|中心|所)的?(电话|地址|在哪).{0,4}$/,
  ],
  [
    'identity',
    /你是(谁|什么|机器人|人|真人|ai)|你叫什么|你(能|会|可以)(做|干|办|回答)?(什么|啥|哪些)|你有什么用|怎么用(你|这个)|(能|可以)问(你)?(什么|哪些)|使用说明|你多大|你几岁|who are you|what can you/,
  ],
  [
    'thanks',
    /^(好的?|嗯+|哦+|行|明白了?|知道了|懂了|ok|okay|了解)?[,，。!！ ]*(谢谢|多谢|感谢|谢了|辛苦了|thanks|thank you|thx)|^(再见|拜拜|bye)|^(好的?|嗯+|哦+|行|明白了?|知道了?|懂了|ok|okay|了解了?|收到|没事|没问题|可以)([吧了啊呀哦!！。,，~ ]|知道了?|明白了?|谢谢)*$/,
  ],
  [
    'greeting',
    /^(你好|您好|哈喽|嗨|hi|hello|hey|在吗|在不在|有人吗|早上好|上午好|下午好|晚上好|早|喂)[啊呀吗!！。,，?？~ ]*$/,
  ],
]

/** What the desk is asked, or null. */
export function deskTopicOf(question: string): DeskTopic | null {
  const text = plainText(question)
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null
}

/** Where the reader goes on. */
export const DESK_LINKS: Readonly<Record<DeskTopic, readonly ReplyLink[]>> = {
  progress: ['progress', 'consult'],
  person: ['consult'],
  sign_in: ['sign_in', 'consult'],
  my_data: ['licences', 'my-data'],
  licences: ['licences'],
  verify: ['verify'],
  halls: ['halls'],
  messages: ['messages'],
  large_text: [],
  departments: ['departments'],
  identity: ['search', 'consult'],
  greeting: ['search'],
  thanks: [],
}
