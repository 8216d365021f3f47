import { Facts } from '@tongban/ui/components/facts.tsx'
import { Zh } from '../../components/zh.tsx'
import type { BundleMember } from './bundle-members.ts'

/** Who decides what in a bundle. */
export const MemberList = ({ members }: { members: readonly BundleMember[] }) => (
  <Facts facts={members.map(({ name, organization }) => ({ label: name, value: <Zh>{organization}</Zh> }))} />
)
