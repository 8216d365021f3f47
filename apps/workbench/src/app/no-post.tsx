import type { Me } from '@tongban/contracts/identity.ts'
import { Button } from 'antd'
import { Blank } from '../show/blank.tsx'
import { useLanguage } from './language.tsx'
import { useSignOut } from './sign-out.ts'

/** Signed in, but with no post whose work is done here: a citizen, an officer between posts, or a clerk who acts for somebody. */
export function NoPost({ me }: { me: Me }) {
  const { say } = useLanguage()
  const signOut = useSignOut()
  return (
    <main>
      <Blank
        page
        title={say('no_post.title')}
        text={say(reasonOf(me), { name: me.name, principal: me.actingAs?.name ?? '' })}
      >
        <Button href={me.staff && me.actingAs ? '/mandates' : '/'} type="primary">
          {say('no_post.portal')}
        </Button>
        <Button onClick={signOut}>{say('account.sign_out')}</Button>
      </Blank>
    </main>
  )
}

function reasonOf({ staff, actingAs }: Me) {
  if (!staff) return 'no_post.text'
  return actingAs ? 'no_post.text_helping' : 'no_post.text_staff'
}
