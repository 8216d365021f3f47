import { appointStaff, listStaff } from '@tongban/contracts/staff.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { LineField } from '../../forms/line-field.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { isPhone, PhoneField } from '../../forms/phone-field.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { InitialPassword } from './initial-password.tsx'
import { emptyPost, PostFields, postOf } from './post-fields.tsx'
import './staff.css'

const isNumber = (text: string) => /^[A-Za-z][\w-]{2,39}$/.test(text.trim())

/** 任用: the account, and its first post as a proposal. */
export function NewStaff() {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const act = useAct(appointStaff)
  const [name, setName] = useState('')
  const [staffNumber, setStaffNumber] = useState('')
  const [phone, setPhone] = useState('')
  const [draft, setDraft] = useState(() => emptyPost())
  const [reason, setReason] = useState('')
  const made = act.data
  const post = postOf(draft)
  const isNamed = name.trim().length >= 2
  const isComplete = isNamed && isNumber(staffNumber) && isPhone(phone) && !!post && isOpinion(reason)
  const submit = () => {
    if (!post) return
    act.mutate(
      {
        body: {
          name: name.trim(),
          staffNumber: staffNumber.trim(),
          phone,
          ...post,
          validUntil: draft.validUntil || null,
          reason: reason.trim(),
        },
      },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: [listStaff.path] }) },
    )
  }
  return (
    <>
      <PageHead title={say('staff.new')} text={say('staff.text')} />
      <div className="staff-form panel">
        <ActionForm
          state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
          submit={say('staff.propose')}
          isComplete={isComplete}
          onSubmit={submit}
        >
          {(faultOf) => (
            <>
              <LineField
                label={say('staff.name')}
                value={name}
                maxLength={40}
                onChange={setName}
                fault={faultOf('/name', !isNamed && say('staff.enter'))}
              />
              <LineField
                label={say('staff.number')}
                hint={say('staff.number_hint')}
                value={staffNumber}
                maxLength={40}
                onChange={setStaffNumber}
                fault={faultOf('/staffNumber', !isNumber(staffNumber) && say('staff.enter_number'))}
              />
              <PhoneField
                label={say('staff.phone')}
                hint={say('staff.phone_hint')}
                value={phone}
                onChange={setPhone}
                fault={faultOf('/phone', !isPhone(phone) && say('staff.enter_phone'))}
              />
              <PostFields
                draft={draft}
                faultOf={faultOf}
                set={(change) => setDraft((now) => ({ ...now, ...change }))}
              />
              <Opinion
                label={say('staff.reason')}
                value={reason}
                onChange={setReason}
                fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
              />
            </>
          )}
        </ActionForm>
      </div>
      <InitialPassword
        password={made?.initialPassword}
        onTold={() => made && void navigate(`/staff/${made.member.id}`)}
      />
    </>
  )
}
