import { listProposals, PROPOSAL_VIEWS, type Proposal } from '@tongban/contracts/staff.ts'
import { Select } from 'antd'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { PageList } from '../../show/page-list.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { StaffHead } from './staff-head.tsx'

/** 权限变更申请: proposed by the one administrator, confirmed by the other. */
export function Proposals() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const view = oneOf(PROPOSAL_VIEWS, params.get('view')) ?? 'waiting'
  const pages = usePages<Proposal>([listProposals.path, view], (page, signal) =>
    client.call(listProposals, { query: { view, ...page }, signal }),
  )
  return (
    <>
      <StaffHead text={say('proposal.text')} />
      <div className="filters">
        <Select
          aria-label={say('proposal.view')}
          value={view}
          onChange={(chosen: string) => change({ view: chosen })}
          options={PROPOSAL_VIEWS.map((value) => ({ value, label: say(`proposal.view_${value}`) }))}
        />
      </div>
      <PageList pages={pages} empty={{ title: say('proposal.empty'), text: say('proposal.empty_text') }}>
        {(rows) => (
          <div className="panel">
            <ul className="staff-proposals">
              {rows.map((proposal) => (
                <li key={proposal.id}>
                  <h2>
                    <Link to={`/staff/${proposal.accountId}`} lang="zh-CN">
                      {proposal.accountName}
                    </Link>{' '}
                    <small lang="zh-CN">{proposal.organizationName}</small>
                    {proposal.status !== 'waiting' && (
                      <small>
                        {' '}
                        · {say(`proposal.status_${proposal.status}`)}{' '}
                        <span lang="zh-CN">{proposal.decidedBy}</span>
                      </small>
                    )}
                  </h2>
                  <ProposalCard proposal={proposal} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </PageList>
    </>
  )
}
