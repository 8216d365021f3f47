import { getOrganization, type ManagedOrganization } from '@tongban/contracts/organizations.ts'
import { listStaff, type StaffLine } from '@tongban/contracts/staff.ts'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Facts } from '../../show/facts.tsx'
import { PageList } from '../../show/page-list.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { StaffTable } from '../staff/staff-table.tsx'
import { ChangeOrganization, NewOrganization } from './organization-forms.tsx'

type Open = 'change' | 'add_below' | undefined

/** One organization: what it is, who works there, what may be changed. */
export function OrganizationDetail({ organizationId }: { organizationId: string }) {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuestion(getOrganization, { params: { organizationId } })
  const [open, setOpen] = useState<Open>()
  if (!data)
    return error ? (
      <ProblemNote problem={error.problem} retry={() => void refetch()} />
    ) : (
      <Skeleton active title={false} aria-label={say('loading')} />
    )
  const close = () => setOpen(undefined)
  return (
    <>
      <section className="panel">
        <div className="panel-head">
          <h2 lang="zh-CN">{data.name}</h2>
          <div className="organization-buttons">
            {data.abilities.includes('change') && (
              <Button onClick={() => setOpen('change')}>{say('organization.change')}</Button>
            )}
            {data.abilities.includes('add_below') && (
              <Button onClick={() => setOpen('add_below')}>{say('organization.add_below')}</Button>
            )}
          </div>
        </div>
        <Particulars organization={data} />
      </section>
      {open === 'change' && <ChangeOrganization organization={data} onDone={close} />}
      {open === 'add_below' && <NewOrganization parent={data} onDone={close} />}
      <Staff organizationId={organizationId} />
    </>
  )
}

function Particulars({ organization }: { organization: ManagedOrganization }) {
  const { say } = useLanguage()
  return (
    <Facts
      facts={[
        [say('organization.short_name'), organization.shortName],
        [say('organization.credit_code'), <code key="code">{organization.creditCode}</code>],
        [say('organization.kind'), say(`organization.kind_${organization.kind}`)],
        [say('organization.region'), organization.regionName],
        [say('organization.parent'), organization.parent?.name],
        [say('organization.phone'), organization.phone],
        [say('organization.address'), organization.address],
      ]}
    />
  )
}

function Staff({ organizationId }: { organizationId: string }) {
  const { say } = useLanguage()
  const query = { organization: organizationId }
  const pages = usePages<StaffLine>([listStaff.path, query], (page, signal) =>
    client.call(listStaff, { query: { ...query, ...page }, signal }),
  )
  return (
    <section className="organization-staff">
      <h2>{say('organization.staff')}</h2>
      <PageList pages={pages} empty={{ title: say('organization.no_staff'), text: say('organization.text') }}>
        {(rows) => <StaffTable rows={rows} />}
      </PageList>
    </section>
  )
}
