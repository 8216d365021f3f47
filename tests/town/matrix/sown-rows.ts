import { getSecurity } from '@tongban/contracts/account.ts'
import { openChange, saveChange } from '@tongban/contracts/change-control.ts'
import { askConsultation } from '@tongban/contracts/consultations.ts'
import { declareConflict } from '@tongban/contracts/kinship.ts'
import { listMyLicences } from '@tongban/contracts/licences.ts'
import { acceptMandate, offerMandate } from '@tongban/contracts/mandates.ts'
import { raiseObjection } from '@tongban/contracts/privacy.ts'
import { appointStaff } from '@tongban/contracts/staff.ts'
import { requestExport } from '@tongban/contracts/transfer.ts'
import { buildResidentId } from '@tongban/law/identifiers/resident-id.ts'
import { itemCodeOf } from '../../../demo/items/demo-item.ts'
import { personOf } from '../../../demo/people.ts'
import { type Applicant, itemOf } from '../applicant.ts'
import { type DEFINITION, registered } from '../sign-on.ts'
import type { Town } from '../town.ts'
import { Marks, type Target } from './marks.ts'

export type Sown = {
  readonly marks: Marks
  /** A firm with a case of a district's department, and a citizen with one of a city's. */
  readonly firm: Target
  readonly citizen: Target
  /** What officers and administrators have among themselves. */
  readonly offices: Target
}

export async function sow(wenzhou: Town): Promise<Sown> {
  const marks = new Marks()
  const firm = await sowFirm(wenzhou, marks)
  const citizen = await sowCitizen(wenzhou, marks)
  return { marks, firm, citizen, offices: await sowOffices(wenzhou, marks) }
}

/** 清泉理发店: a case that is closed with its licence, an open one, a draft, a paper, a question, an objection. */
async function sowFirm(wenzhou: Town, marks: Marks): Promise<Target> {
  const { barber, person, clerk, office } = wenzhou
  const { reviewer, inspector, second, approver } = office('lc_health')
  const closed = await barber.applies('sanitation_licence')
  await clerk.accepts(closed)
  await reviewer.reviews(closed)
  await inspector.visits(closed, [inspector, second])
  await reviewer.reviews(closed)
  await approver.decides(closed, 'approved')
  const filed = await barber.applies('sanitation_licence')
  const [licence] = (await barber.ask(listMyLicences, { query: {} })).items
  const file = Object.values(filed.materials).flat()[0]
  const { consultation } = await barber.ask(askConsultation, {
    body: { question: '门头改成黛青色水印七三九一要重新核查吗？', itemCode: filed.itemCode },
  })
  const mandate = await barber.ask(offerMandate, {
    body: {
      kind: 'agent',
      holder: { name: personOf('p32').name, number: personOf('p32').phone ?? '' },
      basicCodes: [itemOf('annual_report').definition.basicCode],
      fields: null,
      maxAmount: null,
      validUntil: '2026-12-31',
    },
  })
  await person('p32').ask(acceptMandate, { params: { mandateId: mandate.id } })
  const rows = await rowsOf(wenzhou, marks, barber, filed, 'firm.private')
  marks.sow('firm.name', '清泉理发店')
  marks.sow('firm.case', filed.id, filed.number, closed.id, closed.number)
  marks.sow('firm.case', rows.taskId, file?.id, licence?.id, licence?.identifier)
  marks.sow('firm.question', consultation.id, '黛青色水印七三九一')
  // The holder of the mandate knows it.
  marks.sow('firm.name', mandate.id)
  return {
    scope: 'firm.case',
    words: ['清泉', filed.number],
    rows: {
      ...rows,
      fileId: file?.id,
      licenceId: licence?.id,
      consultationId: consultation.id,
      mandateId: mandate.id,
    },
  }
}

/** 王小明: a case of the city that is open, a draft, an objection; 李静 may help with this item, 赵丽 with another. */
async function sowCitizen(wenzhou: Town, marks: Marks): Promise<Target> {
  const { wang, person } = wenzhou
  const filed = await wang.applies('driving_licence_renewal', { delivery: { method: 'window' } })
  const objection = await wang.ask(raiseObjection, {
    body: {
      kind: 'object',
      section: 'account',
      datum: '账号：手机号',
      shown: '138****0001',
      reason: '绛紫色水印五二八零：这个号码不是我的。',
    },
  })
  for (const [key, item] of [
    ['li_jing', 'driving_licence_renewal'],
    ['zhao_li', 'elder_card'],
  ] as const) {
    const { id } = await wang.ask(offerMandate, {
      body: {
        kind: 'family',
        holder: { name: personOf(key).name, number: personOf(key).phone ?? '' },
        basicCodes: [itemOf(item).definition.basicCode],
        fields: null,
        maxAmount: null,
        validUntil: '2026-12-31',
      },
    })
    await person(key).ask(acceptMandate, { params: { mandateId: id } })
  }
  const rows = await rowsOf(wenzhou, marks, wang, filed, 'citizen.private', 'citizen.draft')
  marks.sow('citizen.name', '王小明')
  marks.sow('citizen.case', filed.id, filed.number, rows.taskId)
  marks.sow('citizen.private', objection.id, '绛紫色水印五二八零')
  return {
    scope: 'citizen.case',
    words: ['王小明', filed.number],
    rows: { ...rows, objectionId: objection.id },
  }
}

type Filed = Awaited<ReturnType<Applicant['applies']>>

/** What every applicant has beside the case: the open task, a draft, a message, a session. */
async function rowsOf(
  { asOwner }: Town,
  marks: Marks,
  who: Applicant,
  filed: Filed,
  scope: 'firm.private' | 'citizen.private',
  ofDrafts: 'firm.private' | 'citizen.draft' = 'firm.private',
) {
  const draft = await who.starts(
    filed.itemCode === itemCodeOf(itemOf('driving_licence_renewal'))
      ? 'driving_licence_renewal'
      : 'sanitation_licence',
  )
  const [task] = await asOwner<{ id: string }>(
    'select id from cases.task where case_id = $1 and closed_at is null',
    [filed.id],
  )
  const [message] = await asOwner<{ id: string }>('select id from notifications.message where case_id = $1', [
    filed.id,
  ])
  const [session] = (await who.ask(getSecurity, {})).sessions
  marks.sow(ofDrafts, draft.id)
  marks.sow(scope, message?.id)
  // A session is the account's, in whichever name it acts.
  if (scope === 'citizen.private') marks.sow(scope, session?.id)
  return {
    caseId: filed.id,
    taskId: task?.id,
    draftId: draft.id,
    messageId: message?.id,
    sessionId: session?.id,
    queryNumber: filed.queryNumber,
    itemCode: filed.itemCode,
    version: filed.version,
    revision: draft.revision,
    materialId: 'floor_plan',
    fieldId: 'door_photos',
  }
}

/** A declared relative, a client, a change in preparation, an export, a member of staff who waits for a post. */
async function sowOffices(wenzhou: Town, marks: Marks): Promise<Target> {
  const { officer, organizationId, asOwner } = wenzhou
  const system = officer('wz_system1')
  const security = officer('wz_security1')
  const conflict = await officer('lc_health_review1').ask(declareConflict, {
    body: {
      relation: 'lineal',
      name: '檀香色水印氏',
      identifier: buildResidentId('330302', Temporal.PlainDate.from('1990-03-07'), 741),
    },
  })
  const { client } = await registered({ system, security }, await organizationId('wz_fund'), {
    name: '秋香色水印大厅',
    purpose: '鸦青色水印用途：确认本人。',
  } satisfies Partial<typeof DEFINITION>)
  const editor = officer('lc_health_catalog1')
  const change = await editor.ask(openChange, {
    body: { layer: 'service', kind: 'amend', items: [itemCodeOf(itemOf('sanitation_licence'))] },
  })
  const [{ revision } = { revision: 0 }] = await asOwner<{ revision: number }>(
    'select revision from library.change where id = $1',
    [change.id],
  )
  await editor.ask(saveChange, {
    params: { changeId: change.id },
    body: { revision, basis: '藕荷色水印依据', reason: '藕荷色水印理由', effectiveOn: null },
  })
  const run = await officer('wz_catalog1').ask(requestExport, {
    body: {
      selection: { layer: 'items', organizationId: await organizationId('lc_health') },
      format: 'json',
      codes: 'none',
    },
  })
  const { member } = await system.ask(appointStaff, {
    body: {
      name: '缃色水印新人',
      staffNumber: 'wz_sown1',
      phone: '13800138001',
      organizationId: await organizationId('wz_fund'),
      post: 'review',
      title: '审查员',
      validFrom: '2026-03-16',
      validUntil: null,
      reason: '黄栌色水印编制调整。',
    },
  })
  const conflictId = conflict.items[0]?.id
  const proposalId = member.proposals[0]?.id
  marks.sow('kinship', conflictId, '檀香色水印氏')
  marks.sow('client', client.id, '秋香色水印大厅', '鸦青色水印用途')
  marks.sow('change', change.id, '藕荷色水印依据', '藕荷色水印理由')
  marks.sow('export', run.id)
  marks.sow('staff', member.id, proposalId, '缃色水印新人', '黄栌色水印')
  return {
    scope: 'staff',
    words: ['水印'],
    rows: {
      conflictId,
      clientId: client.id,
      changeId: change.id,
      exportId: run.id,
      accountId: member.id,
      proposalId,
      organizationId: await organizationId('lc_health'),
    },
  }
}
