import type { BodyOf } from '@tongban/contracts/route.ts'
import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import type { startWindowVerification } from '@tongban/contracts/window.ts'
import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm, type ActState } from '../../forms/action-form.tsx'
import { LineField } from '../../forms/line-field.tsx'
import { isPhone, PhoneField } from '../../forms/phone-field.tsx'
import { Labelled } from '../../show/labelled.tsx'

type Card = BodyOf<typeof startWindowVerification>
type Given = {
  halls: readonly { id: string; name: string }[]
  state: ActState
  onSubmit: (card: Card) => void
}

const isIdentifier = (text: string) => /^\d{17}[\dXx]$/.test(text)

/** What the card says; a card reader types it, as a keyboard does. */
export function CardForm({ halls, state, onSubmit }: Given) {
  const { say } = useLanguage()
  const [hallId, setHallId] = useState(halls[0]?.id ?? '')
  const [name, setName] = useState('')
  const [identifier, setIdentifier] = useState('')
  const [until, setUntil] = useState('')
  const [isLongTerm, setLongTerm] = useState(false)
  const [phone, setPhone] = useState('')
  const [newPassword, setNewPassword] = useState(false)
  const [signed, setSigned] = useState(false)
  const hasUntil = isLongTerm || until !== ''
  const isComplete = name.trim() !== '' && isIdentifier(identifier) && hasUntil && isPhone(phone) && signed
  const submit = () =>
    onSubmit({
      hallId,
      name: name.trim(),
      identifier,
      cardUntil: isLongTerm ? null : until,
      phone,
      newPassword,
      agreement: AGREEMENT_VERSION,
    })
  return (
    <ActionForm state={state} submit={say('window.compare')} isComplete={isComplete} onSubmit={submit}>
      {(faultOf) => (
        <>
          {halls.length > 1 && (
            <Labelled label={say('window.hall')} fault={faultOf('/hallId')}>
              {({ id }) => (
                <Select
                  id={id}
                  value={hallId}
                  onChange={setHallId}
                  options={halls.map((hall) => ({ value: hall.id, label: hall.name }))}
                />
              )}
            </Labelled>
          )}
          <LineField
            label={say('window.name')}
            hint={say('window.card_hint')}
            value={name}
            maxLength={60}
            onChange={setName}
            fault={faultOf('/name', !name.trim() && say('window.enter_name'))}
          />
          <Labelled
            label={say('window.identifier')}
            fault={faultOf('/identifier', !isIdentifier(identifier) && say('window.enter_identifier'))}
          >
            {(ids) => (
              <Input
                {...ids}
                autoComplete="off"
                maxLength={18}
                value={identifier}
                onChange={({ target }) => setIdentifier(target.value.trim())}
              />
            )}
          </Labelled>
          <Labelled
            label={say('window.until')}
            fault={faultOf('/cardUntil', !hasUntil && say('window.enter_until'))}
          >
            {(ids) => (
              <Input
                {...ids}
                type="date"
                value={until}
                disabled={isLongTerm}
                onChange={({ target }) => setUntil(target.value)}
              />
            )}
          </Labelled>
          <Checkbox checked={isLongTerm} onChange={({ target }) => setLongTerm(target.checked)}>
            {say('window.long_term')}
          </Checkbox>
          <PhoneField
            label={say('window.phone')}
            hint={say('window.phone_hint')}
            value={phone}
            onChange={setPhone}
            fault={faultOf('/phone', !isPhone(phone) && say('window.enter_phone'))}
          />
          <Checkbox checked={newPassword} onChange={({ target }) => setNewPassword(target.checked)}>
            {say('window.new_password')}
          </Checkbox>
          <div className="labelled">
            <Checkbox checked={signed} onChange={({ target }) => setSigned(target.checked)}>
              {say('window.agreement')}
            </Checkbox>
            {faultOf('/agreement', !signed && say('window.enter_agreement')) && (
              <p className="labelled-fault" role="alert">
                {faultOf('/agreement', !signed && say('window.enter_agreement'))}
              </p>
            )}
          </div>
        </>
      )}
    </ActionForm>
  )
}
