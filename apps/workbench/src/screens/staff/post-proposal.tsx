import { proposePost, proposeSecondment, type StaffMember } from '@tongban/contracts/staff.ts'
import { Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { emptyPost, PostFields, postOf } from './post-fields.tsx'
import { useMemberChange } from './use-member-change.ts'

type Given = { member: StaffMember; isSecondment?: boolean; onDone: () => void }

/** 增加岗位, or 借调 to another organization. */
export function PostProposal({ member, isSecondment = false, onDone }: Given) {
  const { say } = useLanguage()
  const post = useAct(proposePost)
  const secondment = useAct(proposeSecondment)
  const act = isSecondment ? secondment : post
  const changed = useMemberChange()
  const own = { id: member.organizationId, name: member.organizationName }
  const [draft, setDraft] = useState(() => emptyPost(isSecondment ? undefined : own))
  const [restsOwn, setRestsOwn] = useState(true)
  const [reason, setReason] = useState('')
  const given = postOf(draft)
  const isWhole = given !== undefined && isOpinion(reason) && (!isSecondment || draft.validUntil !== '')
  const done = () => {
    changed(say('staff.proposed'))
    onDone()
  }
  const submit = () => {
    if (!given) return
    const params = { accountId: member.id }
    const { validUntil } = draft
    if (isSecondment)
      secondment.mutate(
        { params, body: { ...given, validUntil, restsOwn, basis: reason.trim() } },
        { onSuccess: done },
      )
    else
      post.mutate(
        { params, body: { ...given, validUntil: validUntil || null, reason: reason.trim() } },
        { onSuccess: done },
      )
  }
  return (
    <ActionForm
      state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
      submit={say('staff.propose')}
      isComplete={isWhole}
      onSubmit={submit}
    >
      {(faultOf) => (
        <>
          <PostFields
            draft={draft}
            faultOf={faultOf}
            hasEnd={isSecondment}
            set={(change) => setDraft((now) => ({ ...now, ...change }))}
          />
          {isSecondment && (
            <fieldset className="choice">
              <legend>{say('staff.own_posts')}</legend>
              <Radio.Group
                value={restsOwn}
                onChange={({ target }) => setRestsOwn(target.value)}
                options={[
                  { value: true, label: say('staff.own_rest') },
                  { value: false, label: say('staff.own_stay') },
                ]}
              />
            </fieldset>
          )}
          <Opinion
            label={say(isSecondment ? 'staff.basis' : 'staff.reason')}
            value={reason}
            onChange={setReason}
            fault={faultOf(
              isSecondment ? '/basis' : '/reason',
              !isOpinion(reason) && say('action.enter_reason'),
            )}
          />
        </>
      )}
    </ActionForm>
  )
}
