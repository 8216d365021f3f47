import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { Button } from 'antd'
import { type ComponentType, useEffect, useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { holds, useMe } from '../../../app/session.ts'
import { OrderForm } from '../../../forms/order-form.tsx'
import { CorrectionForm } from '../correction/correction-form.tsx'
import { AcceptForm } from './accept-form.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DeliveryForm } from './delivery-form.tsx'
import { ExtensionForm } from './extension-form.tsx'
import { ProcedureEndForm, ProcedureStartForm } from './procedure-forms.tsx'
import { RefusalForm } from './refusal-form.tsx'
import { ReviewForm } from './review-form.tsx'
import { SiteVisitForm } from './site-visit-form.tsx'
import { TaskBox } from './task-box.tsx'
import { ActEnd } from './use-case-act.ts'
import './actions.css'

type Ability = OfficerCase['abilities'][number]
type Action = Exclude<Ability, 'claim' | 'release'>
type FormOf = ComponentType<{ file: OfficerCase }>

/** In the order in which they are offered; the server says which of them there are. */
const FORMS: Readonly<Record<Action, FormOf>> = {
  accept: AcceptForm,
  notify_correction: CorrectionForm,
  refuse_intake: RefusalForm,
  review: ReviewForm,
  record_site_visit: SiteVisitForm,
  decide: DecisionForm,
  deliver: DeliveryForm,
  start_special_procedure: ProcedureStartForm,
  end_special_procedure: ProcedureEndForm,
  extend: ExtensionForm,
  order: ({ file }) => <OrderForm caseId={file.id} />,
}
const ORDER = Object.keys(FORMS) as Action[]
/** What one opens by default is the task at hand, never one of these. */
const ASIDE: readonly Action[] = ['start_special_procedure', 'end_special_procedure', 'extend', 'order']

type Given = { file: OfficerCase; onMarking: (isMarking: boolean) => void; onNext: () => void }

/**
 * What may be done with the case now. Forms stay, with what was typed, while another is shown; also the one in which
 * one was writing when somebody else moved the case on.
 */
export function ActionPanel({ file, onMarking, onNext }: Given) {
  const { say } = useLanguage()
  const me = useMe().data
  const [chosen, setChosen] = useState<Action>()
  const isPossible = (action: Action) => file.abilities.includes(action)
  const actions = ORDER.filter((action) => isPossible(action) || action === chosen)
  const shown = chosen ?? actions.find((action) => !ASIDE.includes(action))
  const isMarking = shown === 'notify_correction'
  useEffect(() => onMarking(isMarking), [isMarking, onMarking])
  return (
    <aside id="actions" className="actions" aria-label={say('action.title')}>
      <TaskBox file={file} />
      {actions.length > 0 && (
        <div className="panel">
          <h2>{say('action.title')}</h2>
          {(actions.length > 1 || shown === undefined) && (
            <fieldset className="action-choice" aria-label={say('action.choose')}>
              {actions.map((action) => (
                <button
                  key={action}
                  type="button"
                  aria-pressed={action === shown}
                  onClick={() => setChosen(action)}
                >
                  {say(`action.${action}`)}
                </button>
              ))}
            </fieldset>
          )}
          {actions.map((action) => {
            const Form = FORMS[action]
            return (
              <div key={action} hidden={action !== shown}>
                {!isPossible(action) && <p className="no-longer">{say('action.no_longer')}</p>}
                <ActEnd value={{ done: () => setChosen(undefined), overtaken: () => setChosen(action) }}>
                  <Form file={file} />
                </ActEnd>
              </div>
            )
          })}
        </div>
      )}
      {me && holds(me, 'task.claim') && (
        <Button block onClick={onNext}>
          {say('case.next_case')} <kbd className="desk-only">n</kbd>
        </Button>
      )}
    </aside>
  )
}
