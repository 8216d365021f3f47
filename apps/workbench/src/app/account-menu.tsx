import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import type { Me } from '@tongban/contracts/identity.ts'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage } from './language.tsx'
import { holds } from './session.ts'
import { useSignOut } from './sign-out.ts'

/** Who is signed in and in which posts; all posts of an officer count at once. */
export function AccountMenu({ me }: { me: Me }) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const signOut = useSignOut()
  const first = me.posts[0]
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      getPopupContainer={(button) => button.parentElement ?? button}
      content={
        <div className="account-card">
          <p className="account-name">{me.name}</p>
          <ul aria-label={say('account.posts')}>
            {me.posts.map((post) => (
              <li key={post.id} lang="zh-CN">
                <b>{post.title}</b> {post.organizationName}
                {post.insteadOf && ` · ${say('account.post_instead', { name: post.insteadOf })}`}
              </li>
            ))}
          </ul>
          <Link to="/account" onClick={() => setOpen(false)}>
            {say('security.mine')}
          </Link>
          {holds(me, 'substitution.read') && (
            <Link to="/substitutes" onClick={() => setOpen(false)}>
              {say('substitute.mine')}
            </Link>
          )}
          <Button block onClick={signOut}>
            {say('account.sign_out')}
          </Button>
        </div>
      }
    >
      <button type="button" className="plain-button account-button" aria-expanded={open}>
        <span className="account-who">
          <b>{me.name}</b>
          <span className="visually-hidden">{say('account.open')}</span>
          {first && <small lang="zh-CN">{first.organizationName}</small>}
        </span>
        <DownOutlined aria-hidden />
      </button>
    </Popover>
  )
}
