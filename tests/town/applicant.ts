import * as applicantCases from '@tongban/contracts/applicant-cases.ts'
import type { MyCase } from '@tongban/contracts/cases.ts'
import * as drafts from '@tongban/contracts/drafts.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import { rateCase } from '@tongban/contracts/reactions.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { FIRM_AGENTS } from '../../demo/accounts.ts'
import { firmOf } from '../../demo/firms.ts'
import type { HistoricCase } from '../../demo/history/historic-case.ts'
import { DEMO_ITEMS } from '../../demo/items/all.ts'
import { type DemoItem, itemCodeOf } from '../../demo/items/demo-item.ts'
import { applicationAnswers } from '../../demo/load/application-answers.ts'
import { SAMPLE_MATERIAL } from '../../demo/load/sample-material.ts'
import { personOf } from '../../demo/people.ts'
import { type Border, Refused, Visitor } from './visitor.ts'

export type Filed = { readonly id: string }
export type Paper = {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array<ArrayBuffer>
}
type Application = {
  readonly scenario?: Record<string, string>
  /** Where they differ from the sample of the item. */
  readonly answers?: Answers
  readonly delivery?: drafts.DeliveryChoice
}

export const A_PAPER: Paper = {
  name: '材料.pdf',
  type: 'application/pdf',
  content: new Uint8Array(SAMPLE_MATERIAL),
}

/** A person of the demonstration, or a firm in the person of its agent. */
export class Applicant extends Visitor {
  private readonly who: HistoricCase['applicant']

  /** @param agentKey who acts for the firm; by default the agent authorised last, else its representative */
  constructor(border: Border, who: HistoricCase['applicant'], agentKey?: string) {
    super(border, personOf('person' in who ? who.person : (agentKey ?? agentOf(who.firm))).phone)
    this.who = who
  }

  starts(itemKey: string, scenario?: Record<string, string>): Promise<drafts.Draft> {
    const item = itemOf(itemKey)
    return this.ask(drafts.startDraft, {
      body: { itemCode: itemCodeOf(item), scenario: scenario ?? item.sampleScenario },
    })
  }

  /** Answers everything that the form asks under the scenario. */
  async fills(draft: drafts.Draft, itemKey: string, given?: Answers): Promise<drafts.Draft> {
    const { id, revision, scenario } = draft
    const answers = applicationAnswers({
      item: itemOf(itemKey),
      applicant: this.who,
      draft,
      scenario,
      given,
      today: this.today(),
    })
    await this.ask(drafts.saveDraft, { params: { draftId: id }, body: { revision, answers } })
    return this.ask(drafts.planDraft, { params: { draftId: id } })
  }

  /** Uploads whatever the plan still wants, and promises what may be promised. */
  async completes(draft: drafts.Draft): Promise<drafts.Draft> {
    const entries = draft.plan?.entries ?? []
    const wanted = entries.filter(({ status, necessity }) => status === 'hand_in' && necessity === 'required')
    for (const { materialId } of wanted) await this.handsIn(draft, materialId)
    const current = await this.reads(draft)
    const promises = entries.filter(({ status }) => status === 'promise').map(({ materialId }) => materialId)
    if (promises.length === 0) return current
    const { revision } = await this.saves(current, current.answers, { promises })
    return { ...current, revision }
  }

  saves(
    { id, revision }: Pick<drafts.Draft, 'id' | 'revision'>,
    answers: Answers,
    rest: { promises?: string[]; scenario?: Record<string, string> } = {},
  ) {
    return this.ask(drafts.saveDraft, { params: { draftId: id }, body: { revision, answers, ...rest } })
  }

  reads = (draft: Filed) => this.ask(drafts.getDraft, { params: { draftId: draft.id } })

  submits(
    { id, revision }: Pick<drafts.Draft, 'id' | 'revision'>,
    delivery?: drafts.DeliveryChoice,
  ): Promise<MyCase> {
    return this.ask(applicantCases.submitCase, {
      body: { draftId: id, revision, declared: true, ...(delivery && { delivery }) },
    })
  }

  /** From the first question to the receipt. */
  async applies(itemKey: string, { scenario, answers, delivery }: Application = {}): Promise<MyCase> {
    const draft = await this.fills(await this.starts(itemKey, scenario), itemKey, answers)
    const { id } = await this.submits(await this.completes(draft), delivery)
    return this.sees({ id })
  }

  sees = (filed: Filed): Promise<MyCase> =>
    this.ask(applicantCases.getMyCase, { params: { caseId: filed.id } })

  async withdraws(filed: Filed, reason = '店面近期搬迁，暂不申请。'): Promise<MyCase> {
    const { version } = await this.sees(filed)
    return this.ask(applicantCases.withdrawCase, { params: { caseId: filed.id }, body: { version, reason } })
  }

  async corrects(filed: Filed, changed: Answers = {}): Promise<MyCase> {
    const { version, answers } = await this.sees(filed)
    return this.ask(applicantCases.answerCorrection, {
      params: { caseId: filed.id },
      body: { version, answers: { ...answers, ...changed }, declared: true },
    })
  }

  rates = (filed: Filed, level: 1 | 2 | 3 | 4 | 5, words: Omit<BodyOf<typeof rateCase>, 'level'> = {}) =>
    this.ask(rateCase, { params: { caseId: filed.id }, body: { level, ...words } })

  /** Hands a paper in with the draft. */
  handsIn = (draft: Filed, materialId: string, paper = A_PAPER): Promise<drafts.Draft> =>
    this.uploads(`/api/v1/drafts/${draft.id}/materials/${materialId}/files`, paper)

  /** Hands a paper in for a field of the form. */
  attaches = (draft: Filed, fieldId: string, paper = A_PAPER): Promise<drafts.Draft> =>
    this.uploads(`/api/v1/drafts/${draft.id}/fields/${fieldId}/files`, paper)

  /** The same for a correction. */
  attachesAnew = (filed: Filed, fieldId: string, paper = A_PAPER): Promise<MyCase> =>
    this.uploads(`/api/v1/cases/${filed.id}/fields/${fieldId}/files`, paper)

  /** Hands a paper in for a correction. */
  async adds(filed: Filed, materialId: string, paper = A_PAPER): Promise<MyCase> {
    return this.uploads(`/api/v1/cases/${filed.id}/materials/${materialId}/files`, paper)
  }

  private async uploads<Answer>(url: string, { name, type, content }: Paper): Promise<Answer> {
    const form = new FormData()
    form.set('file', new File([content], name, { type }))
    const encoded = new Response(form)
    const answer = await this.border.app.inject({
      method: 'POST',
      url,
      remoteAddress: this.address,
      headers: { ...(await this.authorized()), 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
    if (answer.statusCode !== 200) throw new Refused(answer.json())
    return answer.json()
  }

  protected override async signIn(login: string): Promise<void> {
    await super.signIn(login)
    if ('firm' in this.who) await this.actFor(firmOf(this.who.firm).name)
  }
}

export function itemOf(key: string): DemoItem {
  const item = DEMO_ITEMS.find((candidate) => candidate.key === key)
  if (!item) throw new Error(`no item ${key}`)
  return item
}

/** The agent, where the firm has one, else who represents it. */
const agentOf = (firm: string): string =>
  FIRM_AGENTS.findLast(({ firmKey }) => firmKey === firm)?.personKey ?? firmOf(firm).legalRepresentativeKey
