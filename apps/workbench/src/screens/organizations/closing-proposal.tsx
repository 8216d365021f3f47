import { proposeClosing } from '@tongban/contracts/organization-closings.ts'
import type { ManagedOrganization } from '@tongban/contracts/organizations.ts'
import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { LineField } from '../../forms/line-field.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { type Chosen, OrganizationChoice } from '../staff/organization-choice.tsx'
import { today } from '../staff/post-fields.tsx'
import { BelongingsTable } from './belongings-table.tsx'
import { useOrganizationChange } from './use-organization-change.ts'

type Given = { organization: ManagedOrganization; onDone: () => void }

/** 申请撤销或合并, with what still hangs on the organization before one's eyes. */
export function ClosingProposal({ organization, onDone }: Given) {
  const { say } = useLanguage()
  const act = useAct(proposeClosing)
  const changed = useOrganizationChange()
  const [isMerger, setIsMerger] = useState(false)
  const [successor, setSuccessor] = useState<Chosen>()
  const [closesOn, setClosesOn] = useState('')
  const [basis, setBasis] = useState('')
  const [reason, setReason] = useState('')
  const hasSuccessor = !isMerger || successor !== undefined
  const hasDay = closesOn >= today()
  const hasBasis = basis.trim().length >= 2
  const submit = () =>
    act.mutate(
      {
        params: { organizationId: organization.id },
        body: {
          successorId: isMerger ? (successor?.id ?? null) : null,
          closesOn,
          basis: basis.trim(),
          reason: reason.trim(),
        },
      },
      {
        onSuccess() {
          changed(say('closing.proposed'))
          onDone()
        },
      },
    )
  return (
    <Modal
      open
      width="44rem"
      title={`${say('closing.open')} · ${organization.name}`}
      footer={null}
      onCancel={onDone}
    >
      <div className="closing-proposal">
        <Radio.Group
          aria-label={say('closing.kind')}
          value={isMerger}
          onChange={({ target }) => setIsMerger(target.value)}
          options={[
            { value: false, label: say('closing.kind_closed') },
            { value: true, label: say('closing.kind_merged') },
          ]}
        />
        <BelongingsTable organizationId={organization.id} isMerger={isMerger} />
        <ActionForm
          state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
          submit={say('closing.propose')}
          danger
          isComplete={hasSuccessor && hasDay && hasBasis && isOpinion(reason)}
          onSubmit={submit}
        >
          {(faultOf) => (
            <>
              {isMerger && (
                <Labelled
                  label={say('closing.successor')}
                  hint={say('closing.successor_hint')}
                  fault={faultOf('/successorId', !hasSuccessor && say('closing.enter_successor'))}
                >
                  {({ id }) => <OrganizationChoice id={id} value={successor} onChange={setSuccessor} />}
                </Labelled>
              )}
              <Labelled
                label={say('closing.day')}
                hint={say('closing.day_hint')}
                fault={faultOf('/closesOn', !hasDay && say('closing.enter_day'))}
              >
                {(ids) => (
                  <Input
                    {...ids}
                    type="date"
                    min={today()}
                    value={closesOn}
                    onChange={({ target }) => setClosesOn(target.value)}
                  />
                )}
              </Labelled>
              <LineField
                label={say('closing.basis')}
                hint={say('closing.basis_hint')}
                value={basis}
                maxLength={120}
                onChange={setBasis}
                fault={faultOf('/basis', !hasBasis && say('closing.enter_basis'))}
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
    </Modal>
  )
}
