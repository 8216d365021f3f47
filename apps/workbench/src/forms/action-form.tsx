import type { Trouble } from '@tongban/api-client/call.ts'
import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { Alert, App, Button } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { ProblemNote } from '../show/problem-note.tsx'
import { fieldProblems } from '../show/problem-words.ts'
import './forms.css'

/** How the act of a form stands; `news` is what others did to the case in the meantime. */
export type ActState = {
  readonly isPending: boolean
  readonly problem: Trouble | undefined
  readonly news: OfficerCase['history']
}

/** Tells of a field, by its pointer, what the server found wrong; or the given sentence once one has tried to submit. */
export type FaultOf = (path: string, missing?: string | false) => string | undefined

type Given = {
  state: ActState
  submit: string
  danger?: boolean
  isComplete: boolean
  /** Only for what cannot be taken back. */
  confirm?: { title: string; text: string }
  onSubmit: () => void
  /** The other way out, after the button. */
  otherwise?: ReactNode
  children: (faultOf: FaultOf) => ReactNode
}

/** The frame of every action: its fields, what went wrong, one button. */
export function ActionForm({
  state,
  submit,
  danger = false,
  isComplete,
  confirm,
  onSubmit,
  otherwise,
  children,
}: Given) {
  const { say } = useLanguage()
  const { modal } = App.useApp()
  const [tried, setTried] = useState(false)
  const wrong = fieldProblems(state.problem)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isComplete || state.isPending) return
    if (confirm)
      modal.confirm({
        title: confirm.title,
        content: confirm.text,
        okText: submit,
        okButtonProps: { danger },
        onOk: onSubmit,
      })
    else onSubmit()
  }
  return (
    <form className="action-form" noValidate onSubmit={send}>
      {children((path, missing) => wrong.get(path) ?? ((tried && missing) || undefined))}
      <ProblemNote problem={state.problem} />
      {state.news.length > 0 && (
        <Alert
          type="info"
          title={say('action.meanwhile')}
          description={
            <ul className="news">
              {state.news.map(({ seq, label, actor, reason }) => (
                <li key={seq} lang="zh-CN">
                  {label} · {actor} {reason}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Button type="primary" htmlType="submit" danger={danger} block loading={state.isPending}>
        {submit}
      </Button>
      {otherwise}
    </form>
  )
}
