import { getOrganization, type ManagedOrganization } from '@tongban/contracts/organizations.ts'
import { listStaff, type StaffLine } from '@tongban/contracts/staff.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Facts } from '../../show/facts.tsx'
import { PageList } from '../../show/page-list.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { StaffTable } from '../staff/staff-table.tsx'
import { ClosingProposal } from './closing-proposal.tsx'
import { Closings } from './closings.tsx'
import { ChangeOrganization, NewOrganization } from './organization-forms.tsx'
import { OrganizationHistory } from './organization-history.tsx'

type Open = 'change' | 'add_below' | 'close' | undefined

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
            {data.abilities.includes('close') && (
              <Button onClick={() => setOpen('close')}>{say('closing.open')}</Button>
            )}
          </div>
        </div>
        <Gone organization={data} />
        <Particulars organization={data} />
      </section>
      {open === 'change' && <ChangeOrganization organization={data} onDone={close} />}
      {open === 'add_below' && <NewOrganization parent={data} onDone={close} />}
      {open === 'close' && <ClosingProposal organization={data} onDone={close} />}
      <Closings organizationId={organizationId} />
      {data.successor === null && <Staff organizationId={organizationId} />}
      <OrganizationHistory organization={data} />
    </>
  )
}

/** What was closed can be read, and leads to who has its duties. */
function Gone({ organization: { closedOn, successor } }: { organization: ManagedOrganization }) {
  const { language, say } = useLanguage()
  if (closedOn === null) return null
  const day = formatDay(closedOn, language)
  return (
    <p className="organization-closed">
      <span aria-hidden="true">■</span>{' '}
      {say(successor ? 'organization.merged_on' : 'organization.closed_on', { day })}{' '}
      {successor && (
        <Link to={`/organizations/${successor.id}`} lang="zh-CN">
          {successor.name}
        </Link>
      )}
    </p>
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
