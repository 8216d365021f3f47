import { claimTask, type WorklistRow, worklist, worklistCounts } from '@tongban/contracts/officer-cases.ts'
import { App, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { usePages } from '../../api/use-pages.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { useAddress } from '../../app/use-address.ts'
import { useShortcuts } from '../../app/use-shortcuts.ts'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { problemWords } from '../../show/problem-words.ts'
import { ScanField } from '../one-code/scan-field.tsx'
import { filterOf } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { ScopeTabs } from './scope-tabs.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { TaskTable } from './task-table.tsx'
import { useRowFocus } from './use-row-focus.ts'
import { WorklistTools } from './worklist-tools.tsx'

const REFRESH_MS = 30_000

/** 待办: the tasks of my posts, soonest due first. Keys: j k Enter c / ? */
export function Worklist() {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const { params, change } = useAddress()
  const filter = filterOf(params)
  const pages = usePages(
    [worklist.path, filter],
    (page, signal) => client.call(worklist, { query: { ...filter, ...page }, signal }),
    { refetchInterval: REFRESH_MS },
  )
  const counts = useQuestion(worklistCounts, {}, { refetchInterval: REFRESH_MS })
  const { data: me } = useMe()
  const claim = useAct(claimTask)
  const rows = pages.rows ?? []
  const focus = useRowFocus(rows)
  const search = useRef<InputRef>(null)
  const [helping, setHelping] = useState(false)

  const take = ({ taskId, itemName }: WorklistRow) =>
    claim.mutate(
      { params: { taskId } },
      {
        onSuccess: () => void message.success(say('worklist.claimed', { item: itemName })),
        onError: ({ problem }) => void message.error(problemWords(problem, say).detail),
        onSettled() {
          void queries.invalidateQueries({ queryKey: [worklist.path] })
          void queries.invalidateQueries({ queryKey: [worklistCounts.path] })
        },
      },
    )
  useShortcuts({
    j: () => focus.move(1),
    k: () => focus.move(-1),
    c: () => {
      if (focus.row && focus.row.assigneeName === null && !focus.row.hindrance) take(focus.row)
    },
    '/': () => search.current?.focus(),
    '?': () => setHelping(true),
  })
  return (
    <>
      <PageHead title={say('room.worklist')}>
        <WorklistTools rows={rows} updatedAt={pages.updatedAt} onHelp={() => setHelping(true)} />
      </PageHead>
      {me && holds(me, 'one_code.resolve') && <ScanField />}
      <ScopeTabs scope={filter.scope} counts={counts.data} onChange={(scope) => change({ scope })} />
      <FilterBar filter={filter} counts={counts.data} onChange={change} search={search} />
      <PageList
        pages={pages}
        empty={{ title: say(`worklist.empty_${filter.scope}`), text: say('worklist.empty_text') }}
      >
        {(shown) => (
          <TaskTable
            rows={shown}
            current={focus.row}
            busy={pages.isFetching && !pages.rows}
            onClaim={take}
            claiming={claim.isPending}
          />
        )}
      </PageList>
      <ShortcutHelp open={helping} onClose={() => setHelping(false)} />
    </>
  )
}
