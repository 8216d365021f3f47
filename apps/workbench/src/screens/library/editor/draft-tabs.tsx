import { addDraft, getChange, removeDraft } from '@tongban/contracts/change-control.ts'
import type { Change } from '@tongban/contracts/changes.ts'
import { Button, Tabs } from 'antd'
import { queries } from '../../../api/queries.ts'
import { useAct } from '../../../api/use-act.ts'
import { useLanguage } from '../../../app/language.tsx'
import { useAddress } from '../../../app/use-address.ts'
import { ProblemNote } from '../../../show/problem-note.tsx'
import type { Stores } from './use-stores.ts'

/** The parts of a split. */
export function DraftTabs({ change, stores, current }: { change: Change; stores: Stores; current: string }) {
  const { say } = useLanguage()
  const { change: go } = useAddress()
  const adding = useAct(addDraft)
  const removing = useAct(removeDraft)
  const params = { changeId: change.id }
  const show = (next: Change) => queries.setQueryData([getChange.path, { params }], next)
  return (
    <>
      <Tabs
        activeKey={current}
        onChange={(key) => go({ draft: key })}
        items={change.drafts.map((draft) => ({
          key: draft.key,
          label: `${draft.key}. ${stores.draft(draft).store.state().definition.name ?? ''}`,
        }))}
        tabBarExtraContent={
          <>
            <Button
              size="small"
              loading={adding.isPending}
              onClick={() => adding.mutate({ params }, { onSuccess: show })}
            >
              {say('library.add_part')}
            </Button>{' '}
            <Button
              size="small"
              disabled={change.drafts.length <= 2}
              loading={removing.isPending}
              onClick={() =>
                removing.mutate(
                  { params: { ...params, draft: current } },
                  {
                    onSuccess(next) {
                      stores.forget(current)
                      go({ draft: undefined })
                      show(next)
                    },
                  },
                )
              }
            >
              {say('library.remove_part')}
            </Button>
          </>
        }
      />
      <ProblemNote problem={adding.error?.problem ?? removing.error?.problem} />
    </>
  )
}
