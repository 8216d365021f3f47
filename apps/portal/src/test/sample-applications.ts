import type { CaseSummary, MyCase } from '@tongban/contracts/cases.ts'
import type { Draft, Upload } from '@tongban/contracts/drafts.ts'
import type { EvidenceEntry, EvidencePlan } from '@tongban/contracts/evidence.ts'
import type { Message } from '@tongban/contracts/reactions.ts'
import { prepareForm } from '@tongban/law/forms/prepare.ts'
import { DEMO_ITEMS } from '../../../../demo/items/all.ts'
import { guideOf, myCases, myLicences, tracked } from './sample-answers.ts'

/** An application of the demonstration under way, and a case in which something of everything has happened. */
const guide = guideOf('sanitation_licence')
const item = DEMO_ITEMS.find(({ key }) => key === 'sanitation_licence')
const prepared = prepareForm(
  guide.definition.form,
  guide.definition.scenarios.map(({ id }) => id),
)
if (!item || !prepared.ok) throw new Error('the demonstration has no such form')

const plan: Upload = {
  id: '019a0000-0000-7000-8000-0000000003f0',
  name: '平面布局图.png',
  size: 482_133,
  mime: 'image/png',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  uploadedAt: '2026-06-01T09:05:00+08:00',
}

const entry = (n: number, rest: Partial<EvidenceEntry>): EvidenceEntry => {
  const material = guide.definition.materials[n]
  return {
    materialId: material?.id ?? '',
    name: material?.name ?? '',
    necessity: material?.necessity ?? 'required',
    status: 'hand_in',
    way: null,
    explanation: `请提交。${material?.acceptStandard}`,
    basis: null,
    proof: null,
    demandedBy: [guide.definition.name],
    ...rest,
  }
}
const promising = guide.definition.materials.findIndex(({ evidence }) =>
  evidence.some(({ kind }) => kind === 'promise'),
)

const evidence: EvidencePlan = {
  entries: [
    entry(0, {
      status: 'waived',
      way: 'licence',
      explanation: '免提交：已调取温州市市场监督管理局颁发的《营业执照》电子证照',
      basis: '《优化营商环境条例》第三十七条',
      proof: {
        reference: '1.2.156.3005.2.11330300.2026',
        source: '浙江省电子证照库',
        at: '2026-06-01T09:04:00+08:00',
        digest: null,
      },
      demandedBy: ['个体工商户设立登记', '小餐饮店登记'],
    }),
    entry(1, {
      status: 'pending',
      way: 'data_check',
      explanation: '暂不用提交：市人口数据库暂时无法连接，系统会自动再次核验，不影响您提交申请',
    }),
    entry(2, {}),
    entry(promising, { status: 'promise', way: 'promise' }),
    entry(4, { status: 'optional', necessity: 'optional', explanation: '可以不提交；提供后有助于更快办理' }),
  ],
  sources: [
    { check: 'legal_entity.firm', source: '法人库', outcome: 'answered', tookMs: 212 },
    { check: 'population.person', source: '市人口数据库', outcome: 'down', tookMs: 1500 },
  ],
  plannedAt: '2026-06-01T09:04:00+08:00',
}

export const draft: Draft = {
  id: '019a0000-0000-7000-8000-000000000300',
  itemCode: guide.code,
  itemName: guide.definition.name,
  itemVersion: 3,
  itemVersionId: guide.versionId,
  scenario: { ...item.sampleScenario },
  form: prepared.form,
  answers: { ...item.sampleAnswers },
  provenance: { firm_name: { kind: 'verified', source: '法人库' } },
  materials: { [evidence.entries[2]?.materialId ?? '']: [plan] },
  uploads: {},
  promises: [],
  delivery: {
    method: 'courier',
    recipient: '杨清泉',
    phone: '15405770011',
    address: '温州市鹿城区学院中路918号',
  },
  plan: evidence,
  merge: {
    fromVersion: 2,
    toVersion: 3,
    kept: ['firm_name', 'credit_code'],
    needsReview: [{ fieldId: 'shop_area', label: '经营场所面积', why: '要求变了，请核对' }],
    dropped: [{ fieldId: 'fax', label: '传真', value: '0577-88000000' }],
  },
  revision: 7,
  savedAt: '2026-06-01T09:06:00+08:00',
}
const drafts = [draft].map(({ id, itemCode, itemName, savedAt }) => ({
  id,
  itemCode,
  itemName,
  savedAt,
}))

const summary = (n: number): CaseSummary => {
  const found = myCases[n]
  if (!found) throw new Error(`no case ${n}`)
  return found
}
const documentOf = (id: string, title: string, kind: string) => ({
  id,
  title,
  kind,
  at: '2026-06-01T09:13:00+08:00',
})

/** 待补正, with a decision as it might come to be refused: everything that a page of a case can show. */
export const myCase: MyCase = {
  ...summary(1),
  itemVersion: 3,
  scenario: [{ question: '您要办哪一种？', answer: '新办' }],
  form: prepared.form,
  answers: draft.answers,
  provenance: draft.provenance,
  materials: draft.materials,
  uploads: draft.uploads,
  evidence,
  progress: tracked.progress,
  clocks: [
    {
      name: 'intake',
      state: 'paused',
      due: '2026-06-10',
      totalDays: 5,
      usedDays: 1,
      remainingDays: 4,
      unit: 'workday',
      light: 'green',
      provisional: true,
      projected: true,
      proof: [
        {
          on: '2026-06-01',
          zh: '2026-06-01 收到申请材料，次日起算',
          en: 'Received on 2026-06-01',
          clause: '行政许可法 §32',
        },
      ],
    },
  ],
  correction: {
    notifiedAt: '2026-06-02T10:00:00+08:00',
    dueOn: '2026-06-12',
    defects: [
      {
        target: 'field',
        targetId: 'seats',
        label: '座位数量',
        problem: 'incorrect',
        instruction: '与平面图不一致。',
      },
      {
        target: 'material',
        targetId: evidence.entries[2]?.materialId ?? '',
        label: '平面布局图',
        problem: 'unclear',
        instruction: '看不清消毒间的位置。',
      },
      { target: 'other', targetId: 'other', label: '申请书', problem: 'form', instruction: '请加盖公章。' },
    ],
    answeredAt: null,
    noticeFileId: plan.id,
  },
  decision: {
    outcome: 'refused',
    on: '2026-06-09',
    reasons: '经营场所检测结果不合格。',
    rules: [
      {
        ruleId: 'area',
        text: '面积不小于 10 平方米',
        passed: false,
        facts: [{ label: '面积', value: '8平方米', source: '不动产登记库' }],
        whenNot: '换到面积不小于 10 平方米的场所后可以再次申请。',
        basis: '《公共场所卫生管理条例》第八条',
      },
      { ruleId: 'firm', text: '已登记', passed: true, facts: [], whenNot: '', basis: '《行政许可法》' },
    ],
    appeal: '可以自收到决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
    documentId: plan.id,
  },
  licences: myLicences
    .slice(0, 1)
    .map(({ id, typeName, identifier }) => ({ id, name: typeName, identifier })),
  documents: [documentOf(plan.id, '申请回执', 'receipt')],
  delivery: { method: 'courier', state: '已寄出', trackingNumber: 'SF1234567890', address: '温州市鹿城区' },
  members: [
    {
      id: summary(0).id,
      number: summary(0).number,
      itemName: '招牌设置备案',
      organizationName: '温州市综合行政执法局',
      status: 'accepted',
      statusLabel: '已受理，办理中',
    },
  ],
  rating: null,
  history: [
    {
      seq: 1,
      at: '2026-06-01T09:12:00+08:00',
      kind: 'case.submitted',
      label: '提交申请',
      actor: '申请人',
      reason: null,
      hash: 'a'.repeat(64),
    },
  ],
  receiptId: plan.id,
  chainHash: 'a'.repeat(64),
  abilities: ['correct', 'withdraw', 'rate'],
  version: 3,
}

const messages: readonly Message[] = [
  {
    id: '019a0000-0000-7000-8000-000000000401',
    at: '2026-06-02T10:00:00+08:00',
    title: '请补正申请材料',
    body: '您申请的“公共场所卫生许可”需要补正 3 处。',
    caseId: myCase.id,
    licenceId: null,
    consultationId: null,
    objectionId: null,
    mandateId: null,
    itemCode: null,
    channel: 'sms',
    readAt: null,
  },
  {
    id: '019a0000-0000-7000-8000-000000000402',
    at: '2026-05-18T10:00:00+08:00',
    title: '证照已颁发',
    body: '您的老年人优待证已存入“我的证照”。',
    caseId: null,
    licenceId: myLicences[0]?.id ?? null,
    consultationId: null,
    objectionId: null,
    mandateId: null,
    itemCode: null,
    channel: 'site',
    readAt: '2026-05-18T11:00:00+08:00',
  },
]

const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h3v3H0z"/></svg>'

/** What the contracts of an applicant answer, by method and path. */
export const applicationAnswers: Record<string, () => unknown> = {
  'GET /drafts': () => ({ items: drafts, next: null }),
  'POST /drafts': () => draft,
  'GET /drafts/:draftId': () => draft,
  'PUT /drafts/:draftId': () => ({ revision: draft.revision + 1, savedAt: draft.savedAt, problems: [] }),
  'POST /drafts/:draftId/plan': () => draft,
  'DELETE /drafts/:draftId': () => ({}),
  'DELETE /drafts/:draftId/materials/:materialId/files/:fileId': () => draft,
  'POST /cases': () => myCase,
  'GET /cases/:caseId': () => myCase,
  'POST /cases/:caseId/correction': () => myCase,
  'POST /cases/:caseId/withdrawal': () => myCase,
  'POST /cases/:caseId/rating': () => ({}),
  'GET /licences/:licenceId': () => myLicences[0],
  'POST /licences/:licenceId/presentation': () => ({
    code: 'code',
    url: 'https://example.invalid/p/code',
    qrSvg: square,
    expiresAt: Temporal.Now.instant().add({ seconds: 60 }).toString(),
  }),
  'GET /messages': () => ({ items: messages, next: null, unread: 1 }),
  'GET /messages/unread': () => ({ unread: 1 }),
  'POST /messages/:messageId/read': () => ({}),
}
