import {
  finishWindowVerification,
  listWindowVerifications,
  startWindowVerification,
} from '@tongban/contracts/window.ts'
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { CardForm } from './card-form.tsx'
import { CodeForm } from './code-form.tsx'

type Given = { halls: readonly { id: string; name: string }[]; onNext: () => void }

/** Card, then code, then what came of it. */
export function Verification({ halls, onNext }: Given) {
  const { say } = useLanguage()
  const start = useAct(startWindowVerification)
  const finish = useAct(finishWindowVerification)
  const head = useRef<HTMLHeadingElement>(null)
  const asked = start.data
  const done = finish.data
  // Each step begins at its heading, also for those who listen.
  const step = done ? 'done' : asked ? 'code' : 'card'
  useEffect(() => {
    if (step !== 'card') head.current?.focus()
  }, [step])
  if (done) {
    const { verification, passwordSentTo } = done
    const { outcome, nameMasked: name } = verification
    return (
      <>
        <h2 ref={head} tabIndex={-1}>
          {say(`window.${outcome}`)}
        </h2>
        <Alert
          type="success"
          showIcon
          title={say(`window.done_${outcome}`, { name })}
          description={passwordSentTo && say('window.password_sent', { sentTo: passwordSentTo })}
        />
        <p className="window-next">
          <Button type="primary" onClick={onNext}>
            {say('window.next')}
          </Button>
        </p>
      </>
    )
  }
  return (
    <>
      <div hidden={asked !== undefined}>
        <h2>{say('window.compare')}</h2>
        <CardForm
          halls={halls}
          state={{ isPending: start.isPending, problem: start.error?.problem, news: [] }}
          onSubmit={(body) => start.mutate({ body })}
        />
      </div>
      {asked && (
        <>
          <h2 ref={head} tabIndex={-1}>
            {say('window.code_title')}
          </h2>
          <CodeForm
            asked={asked}
            state={{ isPending: finish.isPending, problem: finish.error?.problem, news: [] }}
            onSubmit={(code) =>
              finish.mutate(
                { body: { challenge: asked.challenge, code } },
                {
                  onSuccess: () =>
                    void queries.invalidateQueries({ queryKey: [listWindowVerifications.path] }),
                },
              )
            }
            onBack={() => {
              finish.reset()
              start.reset()
            }}
          />
        </>
      )}
    </>
  )
}
