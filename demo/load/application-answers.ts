import type { Draft } from '@tongban/contracts/drafts.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import { evaluateForm } from '@tongban/law/forms/evaluate.ts'
import { fieldsOf, type PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import type { HistoricCase } from '../history/historic-case.ts'
import { knownAnswers } from '../history/known-answers.ts'
import type { DemoItem } from '../items/demo-item.ts'

type Application = {
  readonly item: DemoItem
  readonly applicant: HistoricCase['applicant']
  readonly draft: Pick<Draft, 'form' | 'answers'>
  readonly scenario: Record<string, string>
  /** What this application says otherwise. */
  readonly given?: Answers | undefined
  readonly today: Temporal.PlainDate
}

/** The sample answers, with what is known of this applicant, and what this case says otherwise; only what the form shows. */
export function applicationAnswers({ item, applicant, draft, scenario, given, today }: Application): Answers {
  const isSample = JSON.stringify(applicant) === JSON.stringify(item.sampleApplicant)
  const known = isSample ? {} : byField(draft.form, knownAnswers(applicant, today))
  const all: Answers = { ...item.sampleAnswers, ...draft.answers, ...known, ...given }
  const filled = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
  return evaluateForm(draft.form, filled, scenario, { today, mode: 'submit' }).answers
}

const byField = (form: PreparedForm, known: Readonly<Record<string, string | number | null>>): Answers =>
  Object.fromEntries(
    fieldsOf(form).flatMap(({ id, element }) =>
      element !== undefined && element in known ? [[id, known[element]]] : [],
    ),
  )
