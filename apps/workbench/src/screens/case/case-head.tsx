import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { CaseNumber } from '../../show/case-number.tsx'
import { Copyable } from '../../show/copyable.tsx'
import { Due } from '../../show/due.tsx'
import { Light } from '../../show/light.tsx'
import { Masked } from './masked.tsx'

export function CaseHead({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const isPaused = file.clocks.some(({ state }) => state === 'paused')
  const isUrgent = file.cards.some(({ colour }) => colour === 'red')
  return (
    <header className="case-head">
      <title>{`${file.itemName} ${file.applicantName} - ${say('shell.name')}`}</title>
      <div className="case-title">
        <h1 lang="zh-CN">{file.itemName}</h1>
        <span className="case-status" lang="zh-CN">
          {file.statusLabel}
        </span>
        {(file.light !== 'none' || isPaused) && <Light light={file.light} paused={isPaused} />}
      </div>
      <dl className="case-facts">
        <Fact label={say('case.number')}>
          <Copyable text={file.number}>
            <CaseNumber number={file.number} />
          </Copyable>
        </Fact>
        <Fact label={say('case.applicant')}>
          <span lang="zh-CN">{file.applicant.name}</span>{' '}
          <Masked
            caseId={file.id}
            datum="applicant.identifier"
            label={say('case.identifier')}
            value={file.applicant.identifier}
          />
        </Fact>
        {file.applicant.agentName && <Fact label={say('case.agent')}>{file.applicant.agentName}</Fact>}
        <Fact label={say('case.phone')}>
          {file.applicant.phone ? (
            <Masked
              caseId={file.id}
              datum="applicant.phone"
              label={say('case.phone')}
              value={file.applicant.phone}
            />
          ) : (
            say('show.none')
          )}
        </Fact>
        <Fact label={say('case.organization')}>
          <span lang="zh-CN">{file.organizationName}</span>
        </Fact>
        {file.dueOn && (
          <Fact label={say('case.due')}>
            <Due on={file.dueOn} />
          </Fact>
        )}
        {file.parent && (
          <Fact label={say('case.parent')}>
            <Link to={`/cases/${file.parent.id}`} lang="zh-CN">
              {file.parent.itemName}
            </Link>
          </Fact>
        )}
      </dl>
      <p className="case-next">
        <b>{say('case.next_step')}</b> <span>{file.nextStep}</span>
      </p>
      {isUrgent && file.cards.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={say('case.cards')}
          description={file.cards.map(({ reason }) => reason).join('；')}
        />
      )}
    </header>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
