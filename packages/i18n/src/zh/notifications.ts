/** Messages to applicants: what happened, and what happens next until when. */
export const notifications = {
  case_submitted: [
    '申请已收到',
    '您申请的“{item}”已收到，查询号 {number}。{organization}将在{due}前告知是否受理；逾期不告知的，自收到申请之日起即为受理。',
  ],
  case_submitted_undated: [
    '申请已收到',
    '您申请的“{item}”已收到，查询号 {number}，系统正在自动核验，结果会立即通知您。',
  ],
  case_accepted: [
    '申请已受理',
    '您申请的“{item}”（{number}）已由{organization}受理，将在{due}前作出决定。办理期间无需您再做什么，进度可随时在“我的办件”查看。',
  ],
  case_accepted_undated: [
    '申请已受理',
    '您申请的“{item}”（{number}）已由{organization}受理，正在办理，进度可随时在“我的办件”查看。',
  ],
  case_deemed_accepted: [
    '申请视为受理',
    '您申请的“{item}”（{number}）未在法定期限内告知是否受理，依据行政许可法第三十二条，自{since}收到申请之日起即为受理。{organization}将继续办理。',
  ],
  case_intake_refused: [
    '申请不予受理',
    '您申请的“{item}”（{number}），{organization}决定不予受理。理由和救济途径见《不予受理决定书》，可在办件页下载；如有异议，可依法申请行政复议或者提起行政诉讼。',
  ],
  case_correction_notified: [
    '请补正申请材料',
    '您申请的“{item}”（{number}）需要补正 {count} 处，已一次性告知全部内容。请在{due}前到办件页逐项补正；逾期未补正的，视为放弃本次申请。',
  ],
  case_correction_lapsed: [
    '申请已终止',
    '您申请的“{item}”（{number}）逾期未补正，本次申请已终止，不影响您重新申请。',
  ],
  special_procedure_started: [
    '办理计时暂停',
    '您申请的“{item}”（{number}）依法进入{procedure}，所需时间不计入办理期限，预计 {days} 个工作日。结束后继续计时并通知您。',
  ],
  special_procedure_ended: [
    '办理计时继续',
    '您申请的“{item}”（{number}）的{procedure}已结束，继续计时，{organization}将在{due}前作出决定。',
  ],
  special_procedure_ended_undated: [
    '办理计时继续',
    '您申请的“{item}”（{number}）的{procedure}已结束，继续计时，新的期限可在办件页查看。',
  ],
  case_extended: [
    '办理期限延长',
    '您申请的“{item}”（{number}）经批准延长 {days} 个工作日（行政许可法第四十二条），理由见《延长办理期限告知书》。{organization}将在{due}前作出决定。',
  ],
  case_extended_undated: [
    '办理期限延长',
    '您申请的“{item}”（{number}）经批准延长 {days} 个工作日（行政许可法第四十二条），理由见《延长办理期限告知书》，新的期限可在办件页查看。',
  ],
  case_approved: [
    '申请已获准予',
    '您申请的“{item}”（{number}），{organization}决定准予，正在制证，将在{due}前送达。',
  ],
  case_approved_undated: [
    '申请已获准予',
    '您申请的“{item}”（{number}），{organization}决定准予，正在制证送达。',
  ],
  case_refused: [
    '申请不予准予',
    '您申请的“{item}”（{number}），{organization}决定不予。理由和救济途径见决定书，可在办件页下载；如不服，可自收到决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
  ],
  delivered_by_courier: [
    '结果已寄出',
    '您申请的“{item}”（{number}）的办理结果已寄出，快递单号 {tracking}，请注意查收。',
  ],
  delivered_at_window: ['结果已领取', '您申请的“{item}”（{number}）的办理结果已在窗口领取。'],
  case_withdrawn: ['申请已撤回', '您已撤回“{item}”的申请（{number}），办理已停止；需要时可以重新申请。'],
  case_closed: [
    '申请已办结',
    '您申请的“{item}”（{number}）已办结：准予。结果可在办件页查看；颁发电子证照的，已存入“我的证照”。请对本次服务作出评价，您的意见会直接送达{organization}。',
  ],
  licence_issued: [
    '电子证照已签发',
    '{issuer}已向您签发“{licence}”，长期有效，已存入“我的证照”，可随时亮证和下载。',
  ],
  licence_issued_until: [
    '电子证照已签发',
    '{issuer}已向您签发“{licence}”，有效期至{until}，已存入“我的证照”，可随时亮证和下载。需要延续的，请在到期三十日前提出申请。',
  ],
  licence_revoked: [
    '电子证照已撤销',
    '您的“{licence}”已由{issuer}撤销，依据：{clause}。理由见证照页；如有异议，可依法申请行政复议或者提起行政诉讼。',
  ],
  consultation_answered: [
    '咨询已答复',
    '您的咨询（{number}）{organization}已答复，请在“我的咨询”查看。还有疑问的，七日内可以追问一次。',
  ],
  objection_answered: [
    '数据异议已答复',
    '您提出的数据异议，{by}已答复，请在“我的数据 · 数据异议”查看。不服的，可以向履行个人信息保护职责的部门投诉。',
  ],
  item_will_change: [
    '您在填写的事项将要变更',
    '您没有提交的“{item}”，{organization}自{day}起按新的规定办理。在此之前提交的，按现在的规定办理；之后打开草稿，会逐项告诉您哪些内容要核对。',
  ],
  item_will_be_suspended: [
    '您在填写的事项将暂停办理',
    '您没有提交的“{item}”，{organization}自{day}起暂停办理。在此之前可以照常提交；之后草稿为您保留，恢复办理后可以接着填。',
  ],
  item_suspended: [
    '您在填写的事项暂停办理',
    '您没有提交的“{item}”，{organization}自{day}起暂停办理，暂时不能提交。草稿为您保留，恢复办理后可以接着填。',
  ],
  item_will_be_resumed: [
    '您在填写的事项将恢复办理',
    '您没有提交的“{item}”，{organization}自{day}起恢复办理，到时可以接着填写、提交。',
  ],
  item_resumed: [
    '您在填写的事项恢复办理',
    '您没有提交的“{item}”，{organization}自{day}起恢复办理，可以接着填写、提交。',
  ],
  item_will_end: [
    '您在填写的事项将取消',
    '您没有提交的“{item}”，{organization}自{day}起不再办理。需要办理的，请在此之前提交；之后打开草稿，可以看到原因和接替的事项。',
  ],
  item_ended: [
    '您在填写的事项已取消',
    '您没有提交的“{item}”，{organization}自{day}起不再办理，草稿不能再提交。打开草稿可以看到原因和接替的事项。',
  ],
  item_change_called_off: [
    '事项调整不再进行',
    '原定自{day}起对“{item}”的调整不再进行，{organization}按现在的规定继续办理。',
  ],
  mandate_offered: [
    '请您代为办事',
    '{principal}请您代为办事。请在“我的 · 授权”查看范围，接受后生效；不愿意的，可以谢绝。',
  ],
  mandate_passed_on: [
    '经办事务已交接给您',
    '{principal}把另一位经办人的事务交接给您，已经生效。范围在“我的 · 授权”查看。',
  ],
  mandate_help_begun: [
    '代办已经开始',
    '{point}的{holder}经您同意，今天代您办理一个事项，办了什么在“我的 · 授权”查看。没有同意过的，请在那里立即撤销。',
  ],
  mandate_accepted: [
    '授权已被接受',
    '{holder}已接受为{principal}代为办事的授权，现在起可以在授权范围内办理。范围和办过的事，在“我的 · 授权”查看，随时可以收回。',
  ],
  mandate_declined: [
    '授权未被接受',
    '{holder}没有接受为{principal}代为办事的授权。需要时，可以在“我的 · 授权”另外授权。',
  ],
  mandate_given_up: [
    '代办已结束',
    '{holder}不再为{principal}代为办事，授权已经结束。已经办理的事，在“我的 · 授权”查看。',
  ],
  mandate_revoked: [
    '授权已收回',
    '{principal}收回了请您代为办事的授权，您不能再以其名义办理。没有提交的内容由{principal}决定去留。',
  ],
} as const
