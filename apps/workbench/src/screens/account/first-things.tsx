import type { Me } from '@tongban/contracts/identity.ts'
import { Button } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { useSignOut } from '../../app/sign-out.ts'
import { StepUpDialog } from '../sign-in/step-up-dialog.tsx'
import { Account } from './account.tsx'

/** Nothing else is open until it is done: a password that has run out, a second factor that the post needs. */
export function FirstThings({ me }: { me: Me }) {
  const { say } = useLanguage()
  const signOut = useSignOut()
  return (
    <main className="first-things">
      <Account outstanding={me.outstanding} />
      <Button onClick={signOut}>{say('account.sign_out')}</Button>
      <StepUpDialog />
    </main>
  )
}
