import type { DeskTopic } from '@tongban/law/answers/desk-words.ts'
import type { EmergencyNumber } from '@tongban/law/answers/emergencies.ts'
import type { Refusal } from '@tongban/law/answers/refusals.ts'

/** 智能问答: what the published fields say, in sentences. */
export const replies = {
  materials_none: '不需要提交材料。',
  materials_all_spared: '以下材料都由系统核验，核验通过的一份也不用交。',
  materials_of_bundle: '材料由所选的事项合并而成，同样的材料只交一次。',
  material_hand_in: '{name}（{paper}）',
  material_waived: '{name}：由系统核验，核验通过的免交',
  material_promise: '{name}：可以签告知承诺书代替',
  material_optional: '{name}（{paper}）：有就交，没有不影响办理',
  material_sometimes: '{name}（{paper}）：部分情形需要',
  accept_standard: '{name}的要求：{text}',
  paper_original: '原件',
  paper_copy: '复印件',
  paper_copies: '{paper}{count}份',
  by_scenario: '按您的情形（{labels}）：',
  not_eligible: '请先注意：{text}',
  fee_none: '办这件事不收费。',
  fee: '{name}：{standard}',
  fee_amount: '{name}：{standard}，即{amount}',
  fee_reduction: '减免：{text}',
  pay_online: '可以网上缴费。',
  intermediary: '另外，可能用到中介服务“{service}”，费用：{payer}。',
  promised_at_once: '承诺当场办结。',
  promised: '承诺{length}办结。',
  statutory: '法定时限是{length}（{clause}）。',
  statutory_at_once: '法定时限是当场办结（{clause}）。',
  special: '其中{procedure}的时间不计入，最长{days}日。',
  workday: '{count}个工作日',
  day: '{count}日',
  month: '{count}个月',
  window: '到{hall}“{window}”办理。',
  address: '地址：{text}',
  hours: '时间：{text}',
  traffic: '交通：{text}',
  phone: '{name}：{phone}',
  subjects: '服务对象：{subjects}。',
  condition: '{text}',
  not_allowed: '{text}',
  quantity: '数量限制：{text}',
  visit_reason: '到现场的原因：{text}',
  proxy_unpublished: '指南没有公布能不能由别人代办，请先打电话问清楚。',
  online_depth_1: '网上只提供咨询，请到窗口办理。',
  online_depth_2: '可以先在网上提交材料预审，再到窗口办理。',
  online_depth_3: '可以网上申请。',
  online_depth_4: '可以全程网上办理。',
  no_visit: '不用到现场，一次也不用跑。',
  visits: '最多到现场{count}次。',
  handle_forms: '办理形式：{forms}。',
  kiosk: '自助机也能办。',
  bookable: '到窗口办可以先预约。',
  result: '{name}',
  result_valid: '{name}，有效期：{validity}',
  delivery: '领取方式：{ways}。',
  delivery_electronic: '电子证照',
  delivery_courier: '邮寄到家',
  delivery_window: '窗口领取',
  basis: '{name}{article}',
  basis_numbered: '{name}（{number}）{article}',
  step: '{step}：{handler}，{limit}',
  supervise: '监督投诉：{name}，{phone}',
  reconsideration: '行政复议：{name}，{phone}',
  litigation: '行政诉讼：{name}，{phone}',
  not_applied_for: '这是行政机关依职权实施的事项，不用申请。',
  unpublished: '指南没有公布“{slot}”，请打电话询问。',
  separator: '、',
} as const

export const slotNames = {
  about: '事项简介',
  materials: '要带什么',
  fee: '多少钱',
  time: '多久办好',
  place: '在哪办',
  phone: '咨询电话',
  conditions: '谁能办',
  proxy: '能不能代办',
  online: '网上能办吗',
  result: '办好得到什么',
  basis: '法律依据',
  steps: '办理流程',
  complaint: '投诉与复议',
  faq: '常见问题',
} as const

/** What the desk says when no item is meant. */
export const deskReplies = {
  choose_item: '您问的是哪一件？',
  which_item: '请说一下是哪件事，例如“老年证要带什么”“驾照换证多少钱”。',
  choose_place: '各地的办理要求不一样，您在哪里办？',
  not_in_place: '没有找到{place}办理这件事的部门，以下是{other}的。',
  not_in_guide:
    '“{item}”的办事指南没有写到您问的这一点，我不敢乱说。您可以看看完整的指南，或者把问题交给负责的部门答复。',
  unknown:
    '这个问题我没有找到公布的答案，不敢乱说。您可以换个说法、看看搜索结果，或者把问题交给工作人员答复。',
  still_growing: '刚刚发布了一批事项，还在收录，现在查到的不全；一两分钟后请再问一次。',
  suspended: '“{item}”现在暂停办理，不能申请。从哪天起、为什么，请看事项页面；还有疑问的，可以问负责的部门。',
  complaint:
    '对政务服务有意见，可以拨打12345政务服务便民热线，或者把情况写给工作人员；对具体事项的决定不服，请说出事项名称，我告诉您复议和诉讼的渠道。',
  hotline: '政务服务便民热线',
} as const

export const desk: Readonly<Record<DeskTopic, string>> = {
  progress: '办到哪一步、什么时候办好，请在办件进度里查；没有登录的，凭回执上的查询号和证件号码后四位查询。',
  person: '好的。请把问题写给工作人员，答复期限和答复都能查到；着急的可以拨打12345。',
  sign_in:
    '用手机号或身份证号加密码登录，再输入短信验证码；收不到验证码的，请检查手机号是否还在使用，或到窗口更正。',
  my_data:
    '号码、余额这类个人信息只有本人登录后才能看：证件在“我的证照”，各部门存了您哪些信息在“我的数据”。别人的信息不能查。',
  licences: '登录后在“我的证照”里查看、下载和亮证。',
  verify: '在“证照核验”里扫二维码或输入证照标识，就能看到真伪和当前状态。',
  halls: '各办事大厅的地址、电话和上班时间都在“办事大厅”里，可以在地图上查看。',
  messages: '登录后在“我的消息”里查看；重要的通知同时发短信。',
  large_text: '页面最上方可以切换大字版和英文版，选择后会一直记住。',
  departments: '各部门的名称、办理的事项和电话在“部门”里。',
  identity:
    '我是通办的智能问答，按各部门公布的办事指南回答：要带什么、多少钱、多久、在哪办、谁能办、能不能代办、怎么投诉等，每句话都附出处。没有公布的我不会编，可以转给工作人员。',
  greeting: '您好！想办什么事？直接问就行，例如“老年证要带什么”“开面馆要办哪些手续”。',
  thanks: '不客气。还有要问的，随时说。',
}

export const refusals: Readonly<Record<Exclude<Refusal, 'unknown'>, string>> = {
  personal_data:
    '请不要在问题里写身份证号、手机号、银行卡号或密码，这条内容没有保存。去掉这些再问一次就行；查询本人的办件请登录。',
  hostile: '这个请求我不能回应。办事方面的问题，例如要带什么、在哪办，我都可以查。',
  off_topic: '我只回答政务服务办事的问题，这个帮不上您。可以问我：要带什么、多少钱、多久、在哪办。',
  medical: '看病用药的问题请咨询医生，我不能给医疗建议。医保、异地就医、残疾人证等办事问题可以问我。',
  legal:
    '怎么打官司、能不能赢这类法律问题我不能判断，可以拨打12348公共法律服务热线咨询。办事条件、材料和投诉渠道可以问我。',
  other_place: '我只知道本平台各地公布的事项，{place}的请向当地政务服务部门询问。',
}

export const emergency = '请马上打电话，不要等网上答复：'
export const emergencyNumbers: Readonly<Record<EmergencyNumber, string>> = {
  110: '报警',
  119: '火警和救援',
  120: '医疗急救',
  122: '交通事故',
  12356: '心理援助热线，有人愿意听您说',
}
