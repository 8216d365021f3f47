import { type Closing, listClosings } from '@tongban/contracts/organization-closings.ts'
import { Button } from 'antd'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import '../staff/staff.css'
import { ClosingCard } from './closing-card.tsx'

/** Closings of one organization, or all that wait; nothing where there are none. */
export function Closings({ organizationId }: { organizationId?: string }) {
  const { say } = useLanguage()
  const query = organizationId === undefined ? {} : { organization: organizationId }
  const { rows, error, hasMore, isLoadingMore, loadMore, reload } = usePages<Closing>(
    [listClosings.path, query],
    (page, signal) => client.call(listClosings, { query: { ...query, ...page }, signal }),
  )
  if (error) return <ProblemNote problem={error.problem} retry={reload} />
  if (!rows || rows.length === 0) return null
  return (
    <section className="panel">
      <h2>{say(organizationId === undefined ? 'closing.waiting' : 'closing.of_this')}</h2>
      <ul className="staff-proposals">
        {rows.map((closing) => (
          <li key={closing.id}>
            {organizationId === undefined && (
              <h3>
                <Link to={`/organizations/${closing.organization.id}`} lang="zh-CN">
                  {closing.organization.name}
                </Link>
              </h3>
            )}
            <ClosingCard closing={closing} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={isLoadingMore}>
          {say('list.more')}
        </Button>
      )}
    </section>
  )
}
