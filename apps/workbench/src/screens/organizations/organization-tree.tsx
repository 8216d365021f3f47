import { listOrganizationTree, type OrganizationLine } from '@tongban/contracts/organizations.ts'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

/** One level, each line opening the next: what stands below is asked for when somebody wants to see it. */
export function OrganizationTree({ parent }: { parent?: string }) {
  const { say } = useLanguage()
  const query = parent === undefined ? {} : { parent }
  const { data, error, refetch } = useQuestion(listOrganizationTree, { query }, { staleTime: 60_000 })
  if (error) return <ProblemNote problem={error.problem} retry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} aria-label={say('organization.loading')} />
  const isTop = parent === undefined
  return (
    <ul>
      {data.items.map((one) => (
        <Branch key={one.id} organization={one} isFirst={isTop && data.items.length === 1} />
      ))}
    </ul>
  )
}

function Branch({ organization, isFirst }: { organization: OrganizationLine; isFirst: boolean }) {
  const { say } = useLanguage()
  const [isOpen, setIsOpen] = useState(isFirst)
  const { id, name, regionName, hasChildren, closedOn } = organization
  return (
    <li>
      <div className="organization-line">
        {hasChildren ? (
          <button
            type="button"
            className="plain-button"
            aria-expanded={isOpen}
            aria-label={say('organization.open', { name })}
            onClick={() => setIsOpen(!isOpen)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className="organization-leaf" aria-hidden="true" />
        )}
        <NavLink to={`/organizations/${id}`} lang="zh-CN" preventScrollReset>
          {name} <small>{regionName}</small>{' '}
          {closedOn && <small className="organization-gone">■ {say('organization.gone')}</small>}
        </NavLink>
      </div>
      {isOpen && hasChildren && <OrganizationTree parent={id} />}
    </li>
  )
}
