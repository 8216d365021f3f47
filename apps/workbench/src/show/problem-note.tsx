import type { Trouble } from '@tongban/api-client/call.ts'
import { Alert, Button } from 'antd'
import { useLanguage } from '../app/language.tsx'
import { Blank } from './blank.tsx'
import { problemWords } from './problem-words.ts'

type Given = { problem: Trouble | undefined; retry?: () => void; page?: boolean }

/** What went wrong and what to do, in the words of the server or, when nothing arrived, in ours. */
export function ProblemNote({ problem, retry, page }: Given) {
  const { say } = useLanguage()
  if (!problem) return null
  const { title, detail } = problemWords(problem, say)
  const again = retry && <Button onClick={retry}>{say('problem.retry')}</Button>
  if (page)
    return (
      <Blank page title={title} text={detail}>
        {again}
      </Blank>
    )
  return <Alert role="alert" showIcon type="error" title={title} description={detail} action={again} />
}
