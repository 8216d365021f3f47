import {
  changeOrganization,
  createOrganization,
  type ManagedOrganization,
  ORGANIZATION_KINDS,
} from '@tongban/contracts/organizations.ts'
import { listRegions } from '@tongban/contracts/platform.ts'
import { creditCodeFault } from '@tongban/law/identifiers/credit-code.ts'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../../api/use-act.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm, type FaultOf } from '../../forms/action-form.tsx'
import { LineField } from '../../forms/line-field.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { useOrganizationChange } from './use-organization-change.ts'

type Kind = (typeof ORGANIZATION_KINDS)[number]
type Particulars = { name: string; shortName: string; phone: string; address: string }
const EMPTY: Particulars = { name: '', shortName: '', phone: '', address: '' }
const isPhone = (text: string) => /^[\d-]{5,20}$/.test(text.trim())
const isWhole = ({ name, shortName, phone, address }: Particulars) =>
  [name, shortName, address].every((text) => text.trim().length >= 2) && isPhone(phone)
const trimmed = ({ name, shortName, phone, address }: Particulars): Particulars => ({
  name: name.trim(),
  shortName: shortName.trim(),
  phone: phone.trim(),
  address: address.trim(),
})

export function ChangeOrganization(props: { organization: ManagedOrganization; onDone: () => void }) {
  const { say } = useLanguage()
  const { organization, onDone } = props
  const act = useAct(changeOrganization)
  const changed = useOrganizationChange()
  const [draft, setDraft] = useState<Particulars>(organization)
  return (
    <Modal
      open
      title={`${say('organization.change')} · ${organization.name}`}
      footer={null}
      onCancel={onDone}
    >
      <ActionForm
        state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
        submit={say('organization.save')}
        isComplete={isWhole(draft)}
        onSubmit={() =>
          act.mutate(
            { params: { organizationId: organization.id }, body: trimmed(draft) },
            {
              onSuccess() {
                changed(say('organization.saved'))
                onDone()
              },
            },
          )
        }
      >
        {(faultOf) => <ParticularFields draft={draft} faultOf={faultOf} onChange={setDraft} />}
      </ActionForm>
    </Modal>
  )
}

export function NewOrganization({ parent, onDone }: { parent: ManagedOrganization; onDone: () => void }) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const act = useAct(createOrganization)
  const changed = useOrganizationChange()
  const [draft, setDraft] = useState(EMPTY)
  const [creditCode, setCreditCode] = useState('')
  const [kind, setKind] = useState<Kind>('department')
  const [regionCode, setRegionCode] = useState(parent.regionCode)
  const regions = useQuestion(listRegions, { query: { parent: parent.regionCode } }, { staleTime: 600_000 })
  const isCode = creditCodeFault(creditCode.trim().toUpperCase()) === null
  return (
    <Modal open title={`${say('organization.add_below')} · ${parent.name}`} footer={null} onCancel={onDone}>
      <ActionForm
        state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
        submit={say('organization.save')}
        isComplete={isWhole(draft) && isCode}
        onSubmit={() =>
          act.mutate(
            {
              body: {
                ...trimmed(draft),
                creditCode: creditCode.trim().toUpperCase(),
                kind,
                parentId: parent.id,
                regionCode,
              },
            },
            {
              onSuccess({ id }) {
                changed(say('organization.saved'))
                onDone()
                void navigate(`/organizations/${id}`)
              },
            },
          )
        }
      >
        {(faultOf) => (
          <>
            <ParticularFields draft={draft} faultOf={faultOf} onChange={setDraft} />
            <LineField
              label={say('organization.credit_code')}
              value={creditCode}
              maxLength={18}
              onChange={setCreditCode}
              fault={faultOf('/creditCode', !isCode && say('organization.enter_code'))}
            />
            <Labelled label={say('organization.kind')} fault={faultOf('/kind')}>
              {({ id }) => (
                <Select
                  id={id}
                  value={kind}
                  onChange={(value: Kind) => setKind(value)}
                  options={ORGANIZATION_KINDS.map((value) => ({
                    value,
                    label: say(`organization.kind_${value}`),
                  }))}
                />
              )}
            </Labelled>
            <Labelled label={say('organization.region')} fault={faultOf('/regionCode')}>
              {({ id }) => (
                <Select
                  id={id}
                  value={regionCode}
                  loading={regions.isFetching}
                  onChange={(value: string) => setRegionCode(value)}
                  options={[
                    {
                      value: parent.regionCode,
                      label: say('organization.region_same', { name: parent.regionName }),
                    },
                    ...(regions.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
                  ]}
                />
              )}
            </Labelled>
          </>
        )}
      </ActionForm>
    </Modal>
  )
}

type Fields = { draft: Particulars; faultOf: FaultOf; onChange: (draft: Particulars) => void }

function ParticularFields({ draft, faultOf, onChange }: Fields) {
  const { say } = useLanguage()
  const enter = (text: string) => text.trim().length < 2 && say('organization.enter')
  return (
    <>
      <LineField
        label={say('organization.name')}
        value={draft.name}
        maxLength={80}
        onChange={(name) => onChange({ ...draft, name })}
        fault={faultOf('/name', enter(draft.name))}
      />
      <LineField
        label={say('organization.short_name')}
        value={draft.shortName}
        maxLength={30}
        onChange={(shortName) => onChange({ ...draft, shortName })}
        fault={faultOf('/shortName', enter(draft.shortName))}
      />
      <LineField
        label={say('organization.phone')}
        value={draft.phone}
        maxLength={20}
        onChange={(phone) => onChange({ ...draft, phone })}
        fault={faultOf('/phone', !isPhone(draft.phone) && say('organization.enter_phone'))}
      />
      <LineField
        label={say('organization.address')}
        value={draft.address}
        maxLength={120}
        onChange={(address) => onChange({ ...draft, address })}
        fault={faultOf('/address', enter(draft.address))}
      />
    </>
  )
}
