import type { StaffMember } from '@tongban/contracts/staff.ts'
import { Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { PostProposal } from './post-proposal.tsx'
import { ReasonedAct } from './reasoned-act.tsx'
import { ResetProposal } from './reset-proposal.tsx'

const ACTS = [
  { act: 'post', ability: 'propose' },
  { act: 'secondment', ability: 'propose' },
  { act: 'password', ability: 'reset' },
  { act: 'factor', ability: 'reset' },
  { act: 'suspend', ability: 'suspend' },
  { act: 'resume', ability: 'resume' },
] as const
type Act = (typeof ACTS)[number]['act']

/** What may be done with this person, one at a time. */
export function MemberActs({ member }: { member: StaffMember }) {
  const { say } = useLanguage()
  const [act, setAct] = useState<Act>()
  const open = ACTS.filter(({ ability }) => member.abilities.includes(ability))
  const done = () => setAct(undefined)
  const chosen = open.find((one) => one.act === act)?.act
  if (open.length === 0) return null
  return (
    <section className="panel staff-acts">
      <h2>{say('staff.change')}</h2>
      <Labelled label={say('staff.change_which')}>
        {({ id }) => (
          <Select
            id={id}
            {...(chosen && { value: chosen })}
            onChange={(value: Act) => setAct(value)}
            options={open.map((one) => ({ value: one.act, label: say(`staff.act_${one.act}`) }))}
          />
        )}
      </Labelled>
      {chosen && <p className="soft">{say(`staff.text_${chosen}`)}</p>}
      {chosen === 'post' && <PostProposal key="post" member={member} onDone={done} />}
      {chosen === 'secondment' && (
        <PostProposal key="secondment" member={member} isSecondment onDone={done} />
      )}
      {(chosen === 'password' || chosen === 'factor') && (
        <ResetProposal key={chosen} member={member} what={chosen} onDone={done} />
      )}
      {(chosen === 'suspend' || chosen === 'resume') && (
        <ReasonedAct key={chosen} member={member} isSuspension={chosen === 'suspend'} onDone={done} />
      )}
    </section>
  )
}
