import { Type } from 'typebox'
import { CaseSummary, caseHead, caseParams, MyCase, ProgressStep, seenVersion } from './cases.ts'
import { DeliveryChoice } from './drafts.ts'
import { Answers } from './forms.ts'
import { route } from './route.ts'
import { Id, Opinion, PageQuery, pageOf, strict } from './values.ts'

export const submitCase = route({
  method: 'POST',
  path: '/cases',
  summary: '提交申请',
  permission: 'case.submit',
  ratePerMinute: 30,
  body: strict({
    draftId: Id,
    revision: Type.Integer({ minimum: 0 }),
    /** 申请人声明：内容属实. */
    declared: Type.Literal(true),
    delivery: Type.Optional(DeliveryChoice),
  }),
  result: MyCase,
  errors: [
    'draft.not_found',
    'draft.stale',
    'draft.moved_on',
    'form.invalid',
    'material.missing',
    'item.not_eligible',
    'delivery.address_missing',
    'delivery.fee_at_hand_over',
  ],
})
export const listMyCases = route({
  method: 'GET',
  path: '/cases',
  summary: '我的办件',
  permission: 'case.read_own',
  query: strict(PageQuery),
  result: pageOf(CaseSummary),
})
export const getMyCase = route({
  method: 'GET',
  path: '/cases/:caseId',
  summary: '办件详情',
  permission: 'case.read_own',
  params: caseParams,
  result: MyCase,
  errors: ['case.not_found'],
})
/** Anonymous progress query with the short number and the last four characters of the applicant's identifier. */
export const trackCase = route({
  method: 'POST',
  path: '/cases/track',
  summary: '凭查询号查进度',
  permission: 'public',
  ratePerMinute: 10,
  body: strict({
    queryNumber: Type.String({ maxLength: 20 }),
    lastFour: Type.String({ pattern: '^[0-9A-Za-z]{4}$' }),
  }),
  result: strict({ ...caseHead, applicantName: Type.String(), progress: Type.Array(ProgressStep) }),
  errors: ['case.not_found'],
})
export const answerCorrection = route({
  method: 'POST',
  path: '/cases/:caseId/correction',
  summary: '提交补正',
  permission: 'case.submit',
  params: caseParams,
  body: strict({ ...seenVersion, answers: Answers, declared: Type.Literal(true) }),
  result: MyCase,
  errors: ['case.not_found', 'case.stale', 'case.wrong_status', 'form.invalid', 'material.missing'],
})
export const withdrawCase = route({
  method: 'POST',
  path: '/cases/:caseId/withdrawal',
  summary: '撤回申请',
  permission: 'case.withdraw',
  params: caseParams,
  body: strict({ ...seenVersion, reason: Opinion }),
  result: MyCase,
  errors: ['case.not_found', 'case.stale', 'case.wrong_status'],
})
export const CORRECTION_UPLOAD_PATH = '/cases/:caseId/materials/:materialId/files'
export const CORRECTION_FIELD_UPLOAD_PATH = '/cases/:caseId/fields/:fieldId/files'
/** Takes a file out of the answer; as it was handed in once, it stays in the record of the case. */
export const removeCorrectionFile = route({
  method: 'DELETE',
  path: '/cases/:caseId/fields/:fieldId/files/:fileId',
  summary: '补正时移除表单文件',
  permission: 'case.submit',
  params: strict({ caseId: Id, fieldId: Type.String({ maxLength: 41 }), fileId: Id }),
  result: MyCase,
  errors: ['case.not_found', 'case.wrong_status', 'file.not_found'],
})
