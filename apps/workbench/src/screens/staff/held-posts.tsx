import { endPost, type StaffMember } from '@tongban/contracts/staff.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { today } from './post-fields.tsx'
import { useMemberChange } from './use-member-change.ts'

type Held = StaffMember['heldPosts'][number]
const TONES = { in_force: 'good', coming: 'caution', resting: 'caution', over: 'soft' } as const
const SHAPES = { in_force: '✓', coming: '○', resting: '‖', over: '■' } as const

/** 任职情况: now, to come, resting and over. */
export function HeldPosts({ member }: { member: StaffMember }) {
  const { language, say } = useLanguage()
  const [ending, setEnding] = useState<Held>()
  const mayEnd = member.abilities.includes('end_post')
  const day = (text: string) => formatDay(text, language)
  return (
    <section className="panel">
      <h2>{say('staff.held_posts')}</h2>
      {member.heldPosts.length === 0 && <p className="soft">{say('staff.no_posts_yet')}</p>}
      <ul className="staff-list">
        {member.heldPosts.map((held) => (
          <li key={held.id} className="staff-post">
            <div>
              <b lang="zh-CN">{held.title}</b> <span lang="zh-CN">{held.organizationName}</span>
              <small>
                <span className={TONES[held.state]}>
                  <span aria-hidden="true">{SHAPES[held.state]}</span> {say(`staff.state_${held.state}`)}
                </span>
                {' · '}
                {held.validUntil
                  ? say('staff.from_to', { from: day(held.validFrom), until: day(held.validUntil) })
                  : say('staff.from_on', { from: day(held.validFrom) })}
                {held.secondment && ` · ${say('staff.secondment')}`}
                {held.restsOwn && ` · ${say('staff.rests_own')}`}
                {held.basis && <span lang="zh-CN"> · {held.basis}</span>}
              </small>
            </div>
            {mayEnd && held.state !== 'over' && (
              <Button size="small" onClick={() => setEnding(held)}>
                {say('staff.end_post')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && <EndPost member={member} held={ending} onDone={() => setEnding(undefined)} />}
    </section>
  )
}

function EndPost({ member, held, onDone }: { member: StaffMember; held: Held; onDone: () => void }) {
  const { say } = useLanguage()
  const act = useAct(endPost)
  const changed = useMemberChange()
  const [isNow, setIsNow] = useState(true)
  const [lastDay, setLastDay] = useState('')
  const [reason, setReason] = useState('')
  return (
    <Modal open title={`${say('staff.end_post')} · ${held.title}`} footer={null} onCancel={onDone}>
      <ActionForm
        state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
        submit={say('staff.end_post')}
        danger
        isComplete={isOpinion(reason) && (isNow || lastDay !== '')}
        onSubmit={() =>
          act.mutate(
            {
              params: { accountId: member.id, postId: held.id },
              body: { lastDay: isNow ? null : lastDay, reason: reason.trim() },
            },
            {
              onSuccess() {
                changed(say('staff.done'))
                onDone()
              },
            },
          )
        }
      >
        {(faultOf) => (
          <>
            <Radio.Group
              aria-label={say('staff.end_when')}
              value={isNow}
              onChange={({ target }) => setIsNow(target.value)}
              options={[
                { value: true, label: say('staff.end_now') },
                { value: false, label: say('staff.end_on') },
              ]}
            />
            {!isNow && (
              <Labelled
                label={say('staff.last_day')}
                fault={faultOf('/lastDay', !lastDay && say('staff.enter'))}
              >
                {(ids) => (
                  <Input
                    {...ids}
                    type="date"
                    min={today()}
                    value={lastDay}
                    onChange={({ target }) => setLastDay(target.value)}
                  />
                )}
              </Labelled>
            )}
            <Opinion
              label={say('staff.reason')}
              value={reason}
              onChange={setReason}
              fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
            />
          </>
        )}
      </ActionForm>
    </Modal>
  )
}
