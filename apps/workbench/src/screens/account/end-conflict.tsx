import { endConflict, listOwnConflicts } from '@tongban/contracts/kinship.ts'
import { App, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

/** A declaration is taken back with a reason, which stays on record. */
export function EndConflict({ conflictId, onDone }: { conflictId: string; onDone: () => void }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const end = useAct(endConflict)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isOpinion(reason)) return
    end.mutate(
      { params: { conflictId }, body: { reason: reason.trim() } },
      {
        onSuccess(conflicts) {
          queries.setQueryData([listOwnConflicts.path, {}], conflicts)
          void message.success(say('conflict.ended'))
          onDone()
        },
      },
    )
  }
  return (
    <form className="account-form" noValidate onSubmit={submit}>
      <ProblemNote problem={end.error?.problem} />
      <Opinion
        label={say('conflict.end_reason')}
        hint={say('conflict.end_hint')}
        rows={2}
        value={reason}
        onChange={setReason}
        fault={asked && !isOpinion(reason) ? say('conflict.enter_reason') : undefined}
      />
      <Button htmlType="submit" danger loading={end.isPending}>
        {say('conflict.end')}
      </Button>
    </form>
  )
}
