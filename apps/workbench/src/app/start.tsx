import { Navigate } from 'react-router'
import { roomsOf } from './rooms.ts'
import { holds, useMe } from './session.ts'

/** The first room of the officer's posts; a reviewer begins with what awaits the review. */
export function Start() {
  const { data: me } = useMe()
  if (!me) return null
  const first = holds(me, 'library.review') ? { path: '/library' } : roomsOf(me)[0]
  return first ? <Navigate to={first.path} replace /> : null
}
