import { getOrganization } from '@tongban/contracts/organizations.ts'
import { listStaff, STAFF_STATUSES, type StaffLine } from '@tongban/contracts/staff.ts'
import { Button, Select } from 'antd'
import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { type Chosen, OrganizationChoice } from './organization-choice.tsx'
import { StaffHead } from './staff-head.tsx'
import { StaffTable } from './staff-table.tsx'

/** 人员, for the system and the security administrator. */
export function StaffList() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { params, change } = useAddress()
  const navigate = useNavigate()
  const q = params.get('q')?.slice(0, 40) ?? ''
  const status = oneOf(STAFF_STATUSES, params.get('status'))
  const organization = params.get('organization') ?? ''
  const query = { ...(q && { q }), ...(status && { status }), ...(organization && { organization }) }
  const pages = usePages<StaffLine>([listStaff.path, query], (page, signal) =>
    client.call(listStaff, { query: { ...query, ...page }, signal }),
  )
  const search = useCallback((text: string) => change({ q: text }), [change])
  const choose = (chosen: Chosen | undefined) => change({ organization: chosen?.id })
  return (
    <>
      <StaffHead text={say('staff.text')}>
        {me && holds(me, 'staff.manage') && (
          <Button type="primary" onClick={() => void navigate('/staff/new')}>
            {say('staff.new')}
          </Button>
        )}
      </StaffHead>
      <search className="filters">
        <SearchField label={say('staff.search')} value={q} onSearch={search} />
        {organization ? (
          <NamedChoice organizationId={organization} onChange={choose} />
        ) : (
          <OrganizationChoice
            label={say('staff.organization')}
            empty={say('staff.any_organization')}
            value={undefined}
            onChange={choose}
          />
        )}
        <Select
          aria-label={say('staff.status')}
          value={status ?? ''}
          onChange={(chosen: string) => change({ status: chosen })}
          options={[
            { value: '', label: say('staff.any_status') },
            ...STAFF_STATUSES.map((value) => ({ value, label: say(`staff.status_${value}`) })),
          ]}
        />
      </search>
      <PageList pages={pages} empty={{ title: say('staff.empty'), text: say('staff.empty_text') }}>
        {(rows) => <StaffTable rows={rows} />}
      </PageList>
    </>
  )
}

/** The organization stands in the address by its id alone. */
function NamedChoice(props: { organizationId: string; onChange: (chosen: Chosen | undefined) => void }) {
  const { say } = useLanguage()
  const { organizationId, onChange } = props
  const { data } = useQuestion(getOrganization, { params: { organizationId } }, { staleTime: 60_000 })
  return (
    <OrganizationChoice
      label={say('staff.organization')}
      value={{ id: organizationId, name: data?.name ?? '…' }}
      onChange={onChange}
    />
  )
}
