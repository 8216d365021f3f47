import { Navigate } from 'react-router'
import { WaitingScreen } from '../show/waiting-screen.tsx'
import { roomsOf } from './rooms.ts'
import { holds, useMe } from './session.ts'

/** The first room of the officer's posts; a reviewer begins with what awaits the review. Its file is still on its way. */
export function Start() {
  const { data: me } = useMe()
  if (!me) return null
  const first = holds(me, 'library.review') ? { path: '/library' } : roomsOf(me)[0]
  if (!first) return null
  return (
    <>
      <WaitingScreen />
      <Navigate to={first.path} replace />
    </>
  )
}
