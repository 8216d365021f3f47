import { getMe, type Me } from '@tongban/contracts/identity.ts'
import { PERMISSIONS, type Permission, type Role } from '@tongban/contracts/permissions.ts'
import { useQuestion } from '../api/use-question.ts'

/** Who is signed in; data is undefined while asked, and after the session has ended. */
export const useMe = () => useQuestion(getMe, {}, { staleTime: 300_000 })

/** Whether any post of the officer may pass the border of the permission. What is then seen is the server's policy. */
export function holds(me: Me, permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission]
  return me.posts.some(({ role }) => allowed.includes(role))
}
