import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { PageHead } from '../../show/page-head.tsx'
import './staff.css'

const TABS = [
  { to: '/staff', word: 'staff.tab_list', end: true },
  { to: '/staff/proposals', word: 'staff.tab_proposals', end: false },
  { to: '/staff/stale', word: 'staff.tab_stale', end: false },
] as const

/** The heading of the room with its three parts. */
export function StaffHead({ text, children }: { text: string; children?: ReactNode }) {
  const { say } = useLanguage()
  const { pathname } = useLocation()
  const tab = TABS.find(({ to }) => to === pathname)
  return (
    <>
      <PageHead title={say('room.staff')} part={tab && say(tab.word)} text={text}>
        {children}
      </PageHead>
      <nav className="staff-tabs" aria-label={say('staff.tabs')}>
        {TABS.map(({ to, word, end }) => (
          <NavLink key={to} to={to} end={end}>
            {say(word)}
          </NavLink>
        ))}
      </nav>
    </>
  )
}
