import type { Input } from '@tongban/api-client/call.ts'
import {
  getOfficerCase,
  type OfficerCase,
  worklist,
  worklistCounts,
} from '@tongban/contracts/officer-cases.ts'
import type { Route } from '@tongban/contracts/route.ts'
import { App } from 'antd'
import { createContext, useContext, useState } from 'react'
import { queries } from '../../../api/queries.ts'
import { useAct } from '../../../api/use-act.ts'
import type { ActState } from '../../../forms/action-form.tsx'

const MOVED_ON: readonly string[] = [
  'case.stale',
  'case.wrong_status',
  'task.not_yours',
  'task.taken',
  'task.not_found',
]

/** Told to whoever shows the form of an act: it is done, or somebody else moved the case on before. */
export const ActEnd = createContext({ done() {}, overtaken() {} })

/**
 * An act on the case shown. When somebody was faster the case is read again, and `news` is what happened meanwhile;
 * what was typed stays, because the form does.
 */
export function useCaseAct<C extends Route>(contract: C, file: OfficerCase, done: string) {
  const { message } = App.useApp()
  const act = useAct(contract)
  const tell = useContext(ActEnd)
  const [news, setNews] = useState<ActState['news']>([])
  const run = (input: Input<C>, onDone: () => void = () => {}) => {
    setNews([])
    act.mutate(input, {
      async onSuccess() {
        void message.success(done)
        onDone()
        tell.done()
        void queries.invalidateQueries({ queryKey: [worklist.path] })
        void queries.invalidateQueries({ queryKey: [worklistCounts.path] })
        await readAgain(file.id)
      },
      async onError({ problem }) {
        if (!MOVED_ON.includes(problem.code)) return
        tell.overtaken()
        const last = file.history.at(-1)?.seq ?? 0
        const fresh = await readAgain(file.id)
        setNews(fresh?.history.filter(({ seq }) => seq > last) ?? [])
      },
    })
  }
  const state: ActState = { isPending: act.isPending, problem: act.error?.problem, news }
  return { run, state }
}

async function readAgain(caseId: string): Promise<OfficerCase | undefined> {
  const queryKey = [getOfficerCase.path, { params: { caseId } }]
  await queries.refetchQueries({ queryKey })
  return queries.getQueryData<OfficerCase>(queryKey)
}
