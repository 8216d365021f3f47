import type { Me } from '@tongban/contracts/identity.ts'
import { Button } from 'antd'
import { Blank } from '../show/blank.tsx'
import { useLanguage } from './language.tsx'
import { useSignOut } from './sign-out.ts'

/** Signed in, but with no post whose work is done here: a citizen, or an officer between posts. */
export function NoPost({ me }: { me: Me }) {
  const { say } = useLanguage()
  const signOut = useSignOut()
  return (
    <main>
      <Blank
        page
        title={say('no_post.title')}
        text={say(me.staff ? 'no_post.text_staff' : 'no_post.text', { name: me.name })}
      >
        <Button href="/" type="primary">
          {say('no_post.portal')}
        </Button>
        <Button onClick={signOut}>{say('account.sign_out')}</Button>
      </Blank>
    </main>
  )
}
