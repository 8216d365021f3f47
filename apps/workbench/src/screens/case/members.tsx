import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { getOfficerCase } from '@tongban/contracts/officer-cases.ts'
import { Link } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { CaseNumber } from '../../show/case-number.tsx'
import { Due } from '../../show/due.tsx'
import { Light } from '../../show/light.tsx'
import { Progress } from './course/progress.tsx'

/** 一件事: the cases of the bundle side by side, each with its own clock. */
export function Members({ file }: { file: OfficerCase }) {
  return (
    <div className="members">
      {file.members.map((member) => (
        <Member key={member.id} member={member} />
      ))}
    </div>
  )
}

function Member({ member }: { member: OfficerCase['members'][number] }) {
  const { say } = useLanguage()
  const { data } = useQuestion(getOfficerCase, { params: { caseId: member.id } })
  return (
    <article className="panel">
      <h2 lang="zh-CN">
        <Link to={`/cases/${member.id}`}>{member.itemName}</Link>
      </h2>
      <p className="soft" lang="zh-CN">
        {member.organizationName} · <CaseNumber number={member.number} />
      </p>
      <p lang="zh-CN">
        <b>{member.statusLabel}</b>
      </p>
      {data ? (
        <>
          <p>
            <Light light={data.light} paused={data.clocks.some(({ state }) => state === 'paused')} />{' '}
            <Due on={data.dueOn} />
          </p>
          <Progress steps={data.progress} />
        </>
      ) : (
        <p className="soft">{say('case.member_elsewhere')}</p>
      )}
    </article>
  )
}
