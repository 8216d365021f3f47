import { ADMINISTRATORS, type Role } from '@tongban/contracts/permissions.ts'
import type { Actor } from '../actor.ts'
import { Failure } from '../failure.ts'
import { networks } from './networks.ts'

/**
 * Where administrators may work from (GB/T 22239-2019 §8.1.4.4: addresses of management terminals are limited). A session
 * that was opened there serves nowhere else either.
 *
 * @throws Failure `permission.network`
 */
export function administratorsOnlyFrom(
  ranges: readonly string[],
): (actor: Pick<Actor, 'roles'>, network: string) => void {
  if (ranges.length === 0) return () => {}
  const isInside = networks(ranges)
  const administrators: readonly Role[] = ADMINISTRATORS
  return ({ roles }, network) => {
    if (administrators.some((role) => roles.has(role)) && !isInside(network))
      throw new Failure('permission.network')
  }
}
