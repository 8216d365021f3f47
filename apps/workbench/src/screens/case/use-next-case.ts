import { worklist } from '@tongban/contracts/officer-cases.ts'
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { client } from '../../api/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemWords } from '../../show/problem-words.ts'

/** Opens the soonest due case that I hold, else the soonest that waits for somebody; else back to the start. */
export function useNextCase(caseId: string): () => void {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const find = async () => {
    for (const scope of ['mine', 'available'] as const) {
      const outcome = await client.call(worklist, { query: { scope, limit: 5 } })
      if (!outcome.ok) return void message.error(problemWords(outcome.problem, say).detail)
      const next = outcome.value.items.find((row) => row.caseId !== caseId)
      if (next) return navigate(`/cases/${next.caseId}`)
    }
    void message.info(say('case.no_next'))
    return navigate('/')
  }
  return () => void find()
}
