import type * as cases from '@tongban/contracts/cases.ts'
import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import * as officerCases from '@tongban/contracts/officer-cases.ts'
import { orderCase } from '@tongban/contracts/reactions.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import type { SpecialProcedure } from '@tongban/contracts/special-procedures.ts'
import { staffOf } from '../../demo/staff.ts'
import type { Filed } from './applicant.ts'
import { type Border, Visitor } from './visitor.ts'

type Act =
  | typeof officerCases.acceptCase
  | typeof officerCases.refuseIntake
  | typeof officerCases.notifyCorrection
  | typeof officerCases.reviewCase
  | typeof officerCases.recordSiteVisit
  | typeof officerCases.decideCase
  | typeof officerCases.startSpecialProcedure
  | typeof officerCases.endSpecialProcedure
  | typeof officerCases.extendCase
  | typeof officerCases.deliverCase
type Saying<C> = Omit<BodyOf<C>, 'version'>

export const A_DEFECT: cases.Defect = {
  target: 'field',
  targetId: 'hygiene_manager',
  label: '卫生管理人员姓名',
  problem: 'incorrect',
  instruction: '填写的卫生管理人员已离职，请填写现任人员姓名。',
}

/** A member of staff at the workbench. Acts on what is on the screen: looks at the case, takes the task, then decides. */
export class Officer extends Visitor {
  readonly name: string

  constructor(border: Border, login: string) {
    super(border, login)
    this.name = staffOf(login).name
  }

  sees = (filed: Filed): Promise<OfficerCase> =>
    this.ask(officerCases.getOfficerCase, { params: { caseId: filed.id } })
  accepts = (filed: Filed) =>
    this.does(officerCases.acceptCase, filed, { opinion: '材料齐全，符合法定形式，予以受理。' })
  refusesIntake = (filed: Filed, saying: Saying<typeof officerCases.refuseIntake>) =>
    this.does(officerCases.refuseIntake, filed, saying)
  notifiesCorrection = (filed: Filed, defects: cases.Defect[] = [A_DEFECT], days = 15) =>
    this.does(officerCases.notifyCorrection, filed, { defects, days })
  reviews = (filed: Filed, outcome: 'agree' | 'disagree' | 'return' = 'agree') =>
    this.does(officerCases.reviewCase, filed, { outcome, opinion: '材料与规定相符，同意。' })
  decides = (filed: Filed, outcome: 'approved' | 'refused', reasons = '符合规定的条件，准予许可。') =>
    this.does(officerCases.decideCase, filed, { outcome, reasons })
  endsProcedure = (filed: Filed) =>
    this.does(officerCases.endSpecialProcedure, filed, { result: '检测结论为合格。' })
  extends = (filed: Filed, days: number) =>
    this.does(officerCases.extendCase, filed, {
      days,
      approvedBy: '童安国',
      reason: '管网改造未完成，须延长办理期限。',
    })
  delivers = (filed: Filed, trackingNumber?: string) =>
    this.does(
      officerCases.deliverCase,
      filed,
      trackingNumber === undefined ? { method: 'window' } : { method: 'courier', trackingNumber },
    )
  orders = (filed: Filed, instruction = '请两个工作日内办结，并说明超期原因。') =>
    this.ask(orderCase, { params: { caseId: filed.id }, body: { instruction } })

  visits(
    filed: Filed,
    officers: Officer[],
    { passed = true, on = this.today().toString() } = {},
  ): Promise<OfficerCase> {
    const findings = '消毒间独立设置，通风良好，从业人员持健康证明上岗，与图纸一致。'
    return this.does(officerCases.recordSiteVisit, filed, {
      on,
      officers: officers.map(({ name }) => name),
      findings,
      passed,
    })
  }

  startsProcedure(filed: Filed, kind: SpecialProcedure, expectedDays: number): Promise<OfficerCase> {
    return this.does(officerCases.startSpecialProcedure, filed, {
      kind,
      clause: '《中华人民共和国行政许可法》第四十五条',
      expectedDays,
      reason: '采样点不足，需重新采样检测。',
    })
  }

  worklist = (query: Parameters<typeof this.ask<typeof officerCases.worklist>>[1]['query'] = {}) =>
    this.ask(officerCases.worklist, { query })

  /** Looks at the case, takes its open task when it is free, and acts on what is then on the screen. */
  async does<C extends Act>(contract: C, filed: Filed, saying: Saying<C>): Promise<OfficerCase> {
    const shown = await this.sees(filed)
    const { version } =
      shown.abilities.includes('claim') && shown.taskId ? await this.takes(shown.taskId) : shown
    return this.says(contract, filed, { ...saying, version })
  }

  takes = (taskId: string) => this.ask(officerCases.claimTask, { params: { taskId } })

  /** Acts with the version given, whatever the case has become since. */
  says(contract: Act, filed: Filed, body: object): Promise<OfficerCase> {
    // Which of the contracts it is, and so the shape of its body, was checked where the body was written.
    const any = contract as typeof officerCases.acceptCase
    return this.ask(any, {
      params: { caseId: filed.id },
      body: body as BodyOf<typeof officerCases.acceptCase>,
    })
  }
}
