import { useParams } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { Blank } from '../../show/blank.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { Closings } from './closings.tsx'
import { OrganizationDetail } from './organization-detail.tsx'
import { OrganizationTree } from './organization-tree.tsx'
import './organizations.css'

/** 机构: the tree beside the one that was chosen. */
export function Organizations() {
  const { say } = useLanguage()
  const { organizationId } = useParams()
  return (
    <>
      <PageHead title={say('room.organizations')} text={say('organization.text')} />
      {organizationId === undefined && <Closings />}
      <div className="organization-columns" data-chosen={organizationId !== undefined}>
        <nav className="panel organization-tree" aria-label={say('organization.tree')}>
          <OrganizationTree />
        </nav>
        <div>
          {organizationId ? (
            <OrganizationDetail key={organizationId} organizationId={organizationId} />
          ) : (
            <Blank title={say('organization.choose')} />
          )}
        </div>
      </div>
    </>
  )
}
