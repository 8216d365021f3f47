import { getStaffMember, listProposals, listStaff, listStaleAccounts } from '@tongban/contracts/staff.ts'
import { App } from 'antd'
import { queries } from '../../api/queries.ts'

/** After a change of somebody: says so, and everything that showed the person is read anew. */
export function useMemberChange() {
  const { message } = App.useApp()
  return (words: string) => {
    void message.success(words)
    for (const { path } of [getStaffMember, listProposals, listStaff, listStaleAccounts])
      void queries.invalidateQueries({ queryKey: [path] })
  }
}
