import { listChanges, openChange } from '@tongban/contracts/change-control.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'

/** Begins a change and goes there; to the one that is under way, where there is one. */
export function useOpenChange() {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const act = useAct(openChange)
  const open = (body: BodyOf<typeof openChange>) =>
    act.mutate(
      { body },
      {
        onSuccess({ id }) {
          void queries.invalidateQueries({ queryKey: [listChanges.path] })
          void navigate(`/library/changes/${id}`)
        },
        onError({ problem }) {
          if (problem.code !== 'change.already_open' || !('changeId' in problem)) return
          void message.info(say('library.already_open'))
          void navigate(`/library/changes/${String(problem.changeId)}`)
        },
      },
    )
  const problem = act.error?.problem
  return {
    open,
    isPending: act.isPending,
    problem: problem?.code === 'change.already_open' ? undefined : problem,
  }
}
