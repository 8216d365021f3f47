import { getSecurity, type Security } from '@tongban/contracts/account.ts'
import { getMe, type Me } from '@tongban/contracts/identity.ts'
import { App } from 'antd'
import { queries } from '../../api/queries.ts'

/** After a change of the own account: what the screen knows of it is new, and the person is told. */
export function useOwnChange() {
  const { message } = App.useApp()
  return {
    me(me: Me, words: string) {
      queries.setQueryData([getMe.path, {}], me)
      void queries.invalidateQueries({ queryKey: [getSecurity.path] })
      void message.success(words)
    },
    security(security: Security, words: string) {
      queries.setQueryData([getSecurity.path, {}], security)
      void message.success(words)
    },
  }
}
