import { Navigate } from 'react-router'
import { roomsOf } from './rooms.ts'
import { useMe } from './session.ts'

/** The first room of the officer's posts. */
export function Start() {
  const { data } = useMe()
  const first = data && roomsOf(data)[0]
  return first ? <Navigate to={first.path} replace /> : null
}
