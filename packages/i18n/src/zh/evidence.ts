import type { WayReason } from '@tongban/law/catalog/checklist.ts'
import type { EvidenceReason } from '@tongban/law/evidence/reason.ts'

/** How each material of an application is settled. */
export const evidenceReasons = {
  bundle_output: '免提交：由本次联办的“{member}”办出的《{licence}》直接共享',
  earlier_material: '免提交：您在{on}办理{caseNumber}时已提交，仍在有效期内',
  licence: '免提交：已调取{issuer}颁发的《{licence}》电子证照',
  data_check: '免提交：已通过{source}核验',
  promise: '可以不提交：签署告知承诺书即可，办理部门将在事中事后核查',
  pending: '暂不用提交：{source}暂时无法连接，系统会自动再次核验，不影响您提交申请',
  optional: '可以不提交；提供后有助于更快办理',
  hand_in: '请提交。{standard}',
  no_record: '在{source}没有查到您的记录，请上传该材料',
  not_as_expected: '{source}中的记录与办理要求不一致，请上传该材料，由工作人员审核',
  source_down: '{source}暂时无法连接，请上传该材料，或稍后重新核验',
  promise_not_allowed: '因信用记录原因，本次不适用告知承诺，请上传该材料',
} as const satisfies Readonly<Record<EvidenceReason['code'], string>>

/** How a material can be spared, told in the guide before anyone has signed in. */
export const checklistWays = {
  bundle_output: '可免提交：由本次联办的“{member}”办出的《{licence}》直接共享',
  earlier_material: '可免提交：{months}个月内在本平台办事时提交过的，无需重复提交',
  licence: '可免提交：持有有效的《{licence}》电子证照的，由系统调取',
  data_check: '可免提交：由系统向{source}核验',
  promise: '可以不提交：信用良好的申请人可签署告知承诺书代替',
} as const satisfies Readonly<Record<WayReason['code'], string>>

export const evidenceWords = {
  hand_in: '请准备。{standard}',
  optional: '非必要材料，可以不提交',
  separator: '；',
  no_record: '未查到',
  your_answer: '您的填写',
} as const
