import { type Call, once } from '../call.ts'
import { makeDrafts } from '../ground/drafts.ts'
import type { HotPath } from '../path.ts'

export const saveDraft: HotPath = {
  name: 'save draft',
  must: 0.45,
  goal: 0.75,
  async prepare(ground) {
    const drafts = await makeDrafts(ground, 400)
    const revisions = new Map(drafts.map(({ id }) => [id, 1]))
    const free = drafts.map(({ id, firm, content }) => ({
      id,
      firm,
      body: { answers: content.answers, scenario: content.scenario },
    }))
    const asked = new Map<Call, (typeof free)[number]>()
    return {
      next() {
        const draft = free.shift()
        if (!draft) return undefined
        const { id, firm, body } = draft
        const revision = revisions.get(id) ?? 1
        const call: Call = {
          method: 'PUT',
          path: `/api/v1/drafts/${id}`,
          headers: { authorization: `Bearer ${firm.token}` },
          body: JSON.stringify({ ...body, revision }),
          values: [id, firm.subjectId],
        }
        asked.set(call, draft)
        return call
      },
      answered(call) {
        const draft = asked.get(call)
        asked.delete(call)
        if (!draft) return
        revisions.set(draft.id, (revisions.get(draft.id) ?? 1) + 1)
        free.push(draft)
      },
    }
  },
}

export const submitApplication: HotPath = {
  name: 'submit application',
  must: 0.45,
  goal: 0.75,
  // 办件编号 and 查询号.
  numbers: /(?<=^[0-9A-Z]{31})\d{12}$|^\d{10,16}$/g,
  async prepare(ground, requests) {
    const drafts = await makeDrafts(ground, requests)
    return once(
      drafts.map(({ id, firm, uploads }) => ({
        method: 'POST',
        path: '/api/v1/cases',
        headers: { authorization: `Bearer ${firm.token}` },
        body: JSON.stringify({
          draftId: id,
          revision: 1,
          declared: true,
          delivery: { method: 'electronic' },
        }),
        values: [id, firm.subjectId, firm.accountId, ...uploads.map((upload) => upload.id)],
      })),
    )
  },
}

/** A task of the officer is done with an opinion; the process moves on. */
export const completeTask: HotPath = {
  name: 'complete review task',
  must: 0.45,
  goal: 0.75,
  async prepare({ client, reviewer }, requests) {
    const { rows } = await client.query<{
      caseId: string
      taskId: string
      version: number
      subjectId: string
    }>(
      `select c.id as "caseId", task.id as "taskId", c.version, c.subject_id as "subjectId"
       from cases.task join cases."case" c on c.id = task.case_id
       where task.closed_at is null and task.kind = 'review' and c.number like 'O%' order by random() limit $1`,
      [requests],
    )
    return once(
      rows.map(({ caseId, taskId, version, subjectId }) => ({
        method: 'POST',
        path: `/api/v1/workbench/cases/${caseId}/review`,
        headers: { authorization: `Bearer ${reviewer}` },
        body: JSON.stringify({ version, outcome: 'agree', opinion: '检测报告合格，平面布局符合要求。' }),
        values: [caseId, taskId, subjectId],
      })),
    )
  },
}

export const licenceIssue: HotPath = {
  name: 'licence issue',
  must: 0.45,
  goal: 0.75,
  // 流水号 of the identifier; the lock of holder and type.
  numbers: /(?<=\.)\d{13}(?=\.)|(?<=^-?\d{1,4})\d{15}$/g,
  async prepare({ client, issuerId }, requests) {
    const { rows } = await client.query<{ id: string; name: string }>(
      `insert into identity.subject (id, kind, name, identifier_sealed, identifier_index, identifier_masked)
       select gen_random_uuid(), 'firm', name, identifier_sealed, gen_random_uuid()::text, identifier_masked
       from (select * from identity.subject where kind = 'firm' limit 1) pattern cross join generate_series(1, $1::int)
       returning id, name`,
      [requests],
    )
    const fields = {
      name: '清泉理发店',
      legal_representative: '杨清泉',
      address: '温州市鹿城区五马街88号',
      venue_kind: '理发美容',
    }
    return once(
      rows.map((subject) => ({
        method: 'POST',
        path: '/bench/licences',
        body: JSON.stringify({ typeKey: 'sanitation_licence', subject, issuerId, caseId: null, fields }),
        values: [subject.id],
      })),
    )
  },
}
