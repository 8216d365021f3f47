import { getChange, listChanges, withdrawChange } from '@tongban/contracts/change-control.ts'
import type { Change } from '@tongban/contracts/changes.ts'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

/** 撤回: for good, with a reason. */
export function WithdrawButton({ change }: { change: Change }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const act = useAct(withdrawChange)
  const params = { changeId: change.id }
  if (!change.abilities.includes('withdraw')) return null
  const withdraw = () =>
    act.mutate(
      { params, body: { reason: reason.trim() } },
      {
        onSuccess(withdrawn) {
          void message.success(say('library.withdrawn'))
          setOpen(false)
          queries.setQueryData([getChange.path, { params }], withdrawn)
          void queries.invalidateQueries({ queryKey: [listChanges.path] })
        },
      },
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('library.withdraw')}</Button>
      <Modal
        open={isOpen}
        title={say('library.withdraw')}
        onCancel={() => setOpen(false)}
        okText={say('library.withdraw')}
        okButtonProps={{ danger: true, disabled: !isOpinion(reason), loading: act.isPending }}
        onOk={withdraw}
      >
        <p>{say('library.withdraw_text')}</p>
        <Opinion label={say('library.withdraw_reason')} value={reason} onChange={setReason} rows={2} />
        <ProblemNote problem={act.error?.problem} />
      </Modal>
    </>
  )
}
