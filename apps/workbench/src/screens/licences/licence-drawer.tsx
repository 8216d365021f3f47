import type { Licence } from '@tongban/contracts/licences.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { LicenceStatus } from './licence-status.tsx'
import { RevocationForm } from './revocation-form.tsx'

/** One licence: its face, its standing, who used it, and its revocation where I may. */
export function LicenceDrawer({ licence, onClose }: { licence: Licence | undefined; onClose: () => void }) {
  return (
    <Drawer open={licence !== undefined} onClose={onClose} size="min(40rem, 96vw)" title={licence?.typeName}>
      {licence && <LicenceContent key={licence.id} licence={licence} onDone={onClose} />}
    </Drawer>
  )
}

function LicenceContent({ licence, onDone }: { licence: Licence; onDone: () => void }) {
  const { language, say } = useLanguage()
  const {
    identifier,
    holderName,
    holderIdentifier,
    issuerName,
    issuedOn,
    validUntil,
    status,
    statusReason,
    trustGrade,
  } = licence
  return (
    <div className="licence-drawer">
      <p>
        <LicenceStatus status={status} /> {statusReason && <span lang="zh-CN">{statusReason}</span>}
      </p>
      <dl className="licence-face" lang="zh-CN">
        <Line label={say('licences.identifier')}>
          <span className="figures">{identifier}</span>
        </Line>
        <Line label={say('licences.holder')}>
          {holderName} <span className="soft figures">{holderIdentifier}</span>
        </Line>
        <Line label={say('licences.issuer')}>{issuerName}</Line>
        <Line label={say('licences.issued')}>{formatDay(issuedOn, language)}</Line>
        <Line label={say('licences.until')}>
          {validUntil ? formatDay(validUntil, language) : say('licences.unlimited')}
        </Line>
        <Line label={say('licences.grade')}>{trustGrade}</Line>
        {licence.supersedes && <Line label={say('licences.supersedes')}>{licence.supersedes}</Line>}
        {licence.fields.map(({ id, label, value }) => (
          <Line key={id} label={label}>
            {value}
          </Line>
        ))}
      </dl>
      {licence.caseId && <Link to={`/cases/${licence.caseId}?tab=record`}>{say('licences.case')}</Link>}
      <h2>{say('licences.uses', { count: licence.uses.length })}</h2>
      <ul>
        {licence.uses.map(({ at, by, purpose }) => (
          <li key={`${at}-${by}`} lang="zh-CN">
            <time dateTime={at}>{formatInstant(at, language)}</time> {by} · {purpose}
          </li>
        ))}
      </ul>
      {licence.abilities.includes('revoke') && (
        <>
          <h2>{say('licences.revoke')}</h2>
          <RevocationForm licenceId={licence.id} onDone={onDone} />
        </>
      )}
    </div>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
