/** Files one application of the past: draft, answers, materials, submission. */
import { submitCase } from '@tongban/contracts/applicant-cases.ts'
import { type Draft, planDraft, saveDraft, startDraft } from '@tongban/contracts/drafts.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import { INSIDE, transact } from '../../apps/server/src/kernel/work.ts'
import { handIn, uploadKey } from '../../apps/server/src/modules/cases/index.ts'
import type { HistoricCase } from '../history/historic-case.ts'
import { DEMO_ITEMS } from '../items/all.ts'
import type { DemoItem } from '../items/demo-item.ts'
import { applicationAnswers } from './application-answers.ts'
import { applicantOf, asking, type Player } from './player.ts'
import { SAMPLE_MATERIAL, SAMPLE_MATERIAL_SHA256 } from './sample-material.ts'

/** Returns the case's id. */
export async function fileApplication(player: Player, historic: HistoricCase): Promise<string> {
  const actor = applicantOf(player, historic)
  const { ask } = asking(player, actor)
  const item = itemOf(historic)
  const scenario = { ...(historic.scenario ?? item.sampleScenario) }
  const itemCode = player.ground.itemCodes.get(item.key) ?? ''
  const draft = await ask(startDraft, { body: { itemCode, scenario } })
  const { applicant, answers: given } = historic
  const answers = applicationAnswers({ item, applicant, given, draft, scenario, today: player.today })
  await ask(saveDraft, {
    params: { draftId: draft.id },
    body: { revision: draft.revision, answers, scenario },
  })
  const planned = await ask(planDraft, { params: { draftId: draft.id } })
  const handedIn = await handInMaterials(player, historic, planned)
  const promises =
    planned.plan?.entries.filter(({ status }) => status === 'promise').map(({ materialId }) => materialId) ??
    []
  const { revision } =
    promises.length === 0
      ? handedIn
      : await ask(saveDraft, {
          params: { draftId: draft.id },
          body: { revision: handedIn.revision, answers, promises },
        })
  const { id } = await ask(submitCase, {
    body: { draftId: draft.id, revision, declared: true, delivery: deliveryOf(historic, answers) },
  })
  return id
}

function itemOf({ itemKey }: HistoricCase): DemoItem {
  const item = DEMO_ITEMS.find(({ key }) => key === itemKey)
  if (!item) throw new Error(`no item ${itemKey}`)
  return item
}

/** One small sample file serves for every paper. Returns the draft as it then is. */
async function handInMaterials(player: Player, historic: HistoricCase, draft: Draft): Promise<Draft> {
  const { past } = player
  const actor = applicantOf(player, historic)
  await past.files.put(uploadKey(SAMPLE_MATERIAL_SHA256), SAMPLE_MATERIAL, {
    contentType: 'application/pdf',
  })
  const wanted =
    draft.plan?.entries.filter(({ status, necessity }) => status === 'hand_in' && necessity === 'required') ??
    []
  let handedIn = draft
  for (const { materialId, name } of wanted) {
    handedIn = await transact(
      past,
      { actor, requestId: 'demonstration', origin: INSIDE, language: 'zh' },
      (work) =>
        handIn(work, draft.id, materialId, {
          name: `${name}.pdf`,
          mime: 'application/pdf',
          size: SAMPLE_MATERIAL.length,
          sha256: SAMPLE_MATERIAL_SHA256,
        }),
    )
  }
  return handedIn
}

function deliveryOf({ delivery, applicant }: HistoricCase, answers: Answers) {
  if (delivery !== 'courier') return { method: delivery }
  const text = (name: string, otherwise: string) =>
    typeof answers[name] === 'string' ? answers[name] : otherwise
  return {
    method: delivery,
    address: text('delivery_address', '温州市鹿城区五马街88号'),
    recipient: 'person' in applicant ? '本人' : '单位经办人',
    phone: text('applicant_phone', '15405770099'),
  }
}
