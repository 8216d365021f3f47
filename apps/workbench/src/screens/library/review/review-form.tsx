import { getChange, listChanges, reviewChange } from '@tongban/contracts/change-control.ts'
import type { Change, Remark, ReviewKind } from '@tongban/contracts/changes.ts'
import { changeWords, REVIEW_OPINIONS } from '@tongban/i18n/changes.ts'
import { App, Radio } from 'antd'
import { useState } from 'react'
import { queries } from '../../../api/queries.ts'
import { useAct } from '../../../api/use-act.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../../forms/opinion.tsx'

const OUTCOMES = ['approved', 'returned'] as const
type Outcome = (typeof OUTCOMES)[number]

/** 审核: consent, or send it back with remarks. */
export function ReviewForm({
  change,
  review,
  remarks,
}: {
  change: Change
  review: ReviewKind
  remarks: readonly Remark[]
}) {
  const { language, say } = useLanguage()
  const words = changeWords(language)
  const { message } = App.useApp()
  const [outcome, setOutcome] = useState<Outcome>('approved')
  const [opinion, setOpinion] = useState('')
  const act = useAct(reviewChange)
  const params = { changeId: change.id }
  const shown = remarks.length > 0 ? 'returned' : outcome
  const send = () =>
    act.mutate(
      { params, body: { review, outcome: shown, opinion: opinion.trim(), remarks: [...remarks] } },
      {
        onSuccess(reviewed) {
          void message.success(say(reviewed.status === 'effective' ? 'library.in_force' : 'library.reviewed'))
          queries.setQueryData([getChange.path, { params }], reviewed)
          void queries.invalidateQueries({ queryKey: [listChanges.path] })
        },
      },
    )
  return (
    <ActionForm
      state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
      submit={words(`review_outcome.${shown}`)}
      danger={shown === 'returned'}
      isComplete={isOpinion(opinion)}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <fieldset className="choice">
            <legend>{say('review.outcome')}</legend>
            <Radio.Group
              value={shown}
              onChange={({ target }) => setOutcome(target.value)}
              options={OUTCOMES.map((value) => ({
                value,
                label: words(`review_outcome.${value}`),
                disabled: value === 'approved' && remarks.length > 0,
              }))}
            />
            {remarks.length > 0 && (
              <p className="soft">{say('library.remarks_return', { count: remarks.length })}</p>
            )}
          </fieldset>
          <Opinion
            label={say('action.opinion')}
            value={opinion}
            onChange={setOpinion}
            fault={faultOf('/opinion', !isOpinion(opinion) && say('action.enter_opinion'))}
            templates={REVIEW_OPINIONS[shown]}
          />
        </>
      )}
    </ActionForm>
  )
}
