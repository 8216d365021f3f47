import { Modal } from 'antd'
import { useRef } from 'react'
import { sessionEnded } from '../api/refusal.ts'
import { FirstThings } from '../screens/account/first-things.tsx'
import { SignIn } from '../screens/sign-in/sign-in.tsx'
import { SignInPage } from '../screens/sign-in/sign-in-page.tsx'
import { StepUpDialog } from '../screens/sign-in/step-up-dialog.tsx'
import { ProblemNote } from '../show/problem-note.tsx'
import { useLanguage } from './language.tsx'
import { NoPost } from './no-post.tsx'
import { Opening } from './opening.tsx'
import { roomsOf } from './rooms.ts'
import { useMe } from './session.ts'
import { Shell } from './shell.tsx'

/** Lets in whoever has a session. When one ends in the middle of work, the work stays under the sign-in. */
export function Gate() {
  const { say } = useLanguage()
  const { data, error, isPending, refetch } = useMe()
  const wasInside = useRef(false)
  if (isPending) return <Opening />
  const ended = error !== null && sessionEnded(error.problem)
  if (ended && !(wasInside.current && data)) return <SignInPage />
  if (!data) return <ProblemNote page problem={error?.problem} retry={() => void refetch()} />
  wasInside.current = true
  if (data.outstanding) return <FirstThings me={data} />
  if (roomsOf(data).length === 0) return <NoPost me={data} />
  return (
    <>
      <Shell me={data} />
      <Modal open={ended} title={say('sign_in.again')} footer={null} closable={false} keyboard={false}>
        <p>{say('sign_in.again_hint')}</p>
        <SignIn />
      </Modal>
      <StepUpDialog />
    </>
  )
}
