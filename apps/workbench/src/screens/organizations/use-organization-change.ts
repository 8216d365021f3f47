import { listBelongings, listClosings } from '@tongban/contracts/organization-closings.ts'
import { findOrganizations, getOrganization, listOrganizationTree } from '@tongban/contracts/organizations.ts'
import { App } from 'antd'
import { queries } from '../../api/queries.ts'

/** After a change of an organization: says so; the tree and what is chosen from are read anew. */
export function useOrganizationChange() {
  const { message } = App.useApp()
  return (words: string) => {
    void message.success(words)
    for (const { path } of [
      listOrganizationTree,
      getOrganization,
      findOrganizations,
      listClosings,
      listBelongings,
    ])
      void queries.invalidateQueries({ queryKey: [path] })
  }
}
