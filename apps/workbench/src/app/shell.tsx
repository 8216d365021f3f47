import type { Me } from '@tongban/contracts/identity.ts'
import { Suspense, useEffect, useRef } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { AccountMenu } from './account-menu.tsx'
import { Barred } from './barred.tsx'
import { BrandMark } from './brand-mark.tsx'
import { useLanguage } from './language.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { OfflineNote } from './offline-note.tsx'
import { isBarred, roomsOf } from './rooms.ts'
import { useCurrentInSight } from './use-current-in-sight.ts'
import './shell.css'

/** The frame of every room: where one can go, who one is, and the room itself. */
export function Shell({ me }: { me: Me }) {
  const { say } = useLanguage()
  const navigation = useNavigation()
  const main = useRef<HTMLElement>(null)
  const rooms = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  useCurrentInSight(rooms, pathname)
  return (
    <>
      <a className="skip" href="#main">
        {say('shell.skip')}
      </a>
      <header className="shell-head">
        <Link className="shell-brand" to="/" aria-label={say('shell.home')}>
          <BrandMark />
          <span>{say('shell.name')}</span>
        </Link>
        <nav ref={rooms} aria-label={say('shell.rooms')} className="shell-rooms">
          {roomsOf(me).map(({ path, word }) => (
            <NavLink key={path} to={path}>
              {say(word)}
            </NavLink>
          ))}
        </nav>
        <LanguageSwitch />
        <AccountMenu me={me} />
      </header>
      <div className="shell-progress" data-busy={navigation.state !== 'idle'} />
      <OfflineNote />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense>{isBarred(me, pathname) ? <Barred /> : <Outlet />}</Suspense>
      </main>
      <ScrollRestoration />
    </>
  )
}
