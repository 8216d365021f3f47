import { standardsReport, takeSnapshot } from '@tongban/contracts/standards.ts'
import { App, Button } from 'antd'
import { queries } from '../../../api/queries.ts'
import { useAct } from '../../../api/use-act.ts'
import { useLanguage } from '../../../app/language.tsx'
import { problemWords } from '../../../show/problem-words.ts'

/** About as long as counting takes. */
const PAUSE_MS = 4000

/** Counts now what is counted every night. */
export function Retake() {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const retake = useAct(takeSnapshot)
  const begin = () =>
    retake.mutate(
      {},
      {
        onSuccess() {
          void message.info(say('standards_report.retaken'))
          setTimeout(() => void queries.invalidateQueries({ queryKey: [standardsReport.path] }), PAUSE_MS)
        },
        onError: ({ problem }) => void message.error(problemWords(problem, say).title),
      },
    )
  return (
    <Button onClick={begin} loading={retake.isPending}>
      {say('standards_report.retake')}
    </Button>
  )
}
