import type { Foundation } from '@tongban/contracts/foundation.ts'
import { ROLE_OF_POST } from '@tongban/contracts/staff.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { foundOrganization, listOrganizationsByCreditCode } from '../../organizations/index.ts'
import { lockClaim } from '../accounts/accounts.repository.ts'
import { registerStaffAccount } from '../accounts/register.ts'
import { hasAdministrator } from './holders.repository.ts'
import { findStaffNumber } from './members.repository.ts'
import { type FirstPassword, makeFirstPassword } from './propose.ts'
import { registerPost } from './register-post.ts'
import { actOf, staffAppointed, staffGranted } from './staff.events.ts'

/** 三员, in the order in which they begin to work. */
const POSTS = [
  { post: 'system', title: '系统管理员' },
  { post: 'security', title: '安全管理员' },
  { post: 'audit', title: '审计管理员' },
] as const

export type FirstAdministrator = {
  readonly title: string
  readonly name: string
  readonly staffNumber: string
  /** For the first sign-in, which asks for another one. */
  readonly password: string
}

/**
 * The three administrators of a platform that has none (GB/T 22239-2019 §8.1.4.2, 三员分立): nobody could propose the
 * first one, and nobody confirm it. From then on accounts and posts need two of them.
 *
 * @returns undefined where there is an administrator already: nothing was changed
 * @throws Failure `staff.administrators_apart`, `staff.number_taken`, and those of the organization
 */
export async function openAdministrators(
  work: Work,
  { organization, ...people }: Foundation,
): Promise<readonly FirstAdministrator[] | undefined> {
  await lockClaim(work.tx, ['first administrators'])
  if (await hasAdministrator(work.tx)) return undefined
  refuseOnePerson(Object.values(people))
  const [known] = await listOrganizationsByCreditCode(work.tx, [organization.creditCode])
  const organizationId = known?.id ?? (await foundOrganization(work, organization))
  const opened: FirstAdministrator[] = []
  for (const office of POSTS) {
    const person = people[office.post]
    const first = await makeFirstPassword()
    await open(work, { ...office, ...person, organizationId }, first)
    opened.push({ ...person, title: office.title, password: first.password })
  }
  return opened
}

type Person = Foundation['system']

/** One telephone would receive the codes of two of them. */
function refuseOnePerson(people: readonly Person[]): void {
  const areApart = (of: (person: Person) => string) => new Set(people.map(of)).size === people.length
  if (!areApart(({ staffNumber }) => staffNumber.toLowerCase()) || !areApart(({ phone }) => phone))
    throw new Failure('staff.administrators_apart')
}

type Opened = Person & (typeof POSTS)[number] & { readonly organizationId: string }

async function open(
  work: Work,
  { post, title, name, staffNumber, phone, organizationId }: Opened,
  { hash }: FirstPassword,
): Promise<void> {
  if (await findStaffNumber(work.tx, staffNumber)) throw new Failure('staff.number_taken')
  const role = ROLE_OF_POST[post]
  const accountId = await registerStaffAccount(work, {
    name: name.trim(),
    login: staffNumber,
    phone,
    organizationId,
    passwordHash: hash,
    passwordIsFirst: true,
  })
  const validFrom = work.today.toString()
  await registerPost(work, { accountId, role, post, title, organizationId, validFrom })
  work.emit(staffAppointed(accountId, { ...actOf(work), organizationId }))
  work.emit(staffGranted(accountId, { ...actOf(work), title, role, organizationId }))
}
