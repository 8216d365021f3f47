import { getChange } from '@tongban/contracts/change-control.ts'
import { useParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Blank } from '../../show/blank.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { ChangeEditor } from './editor/change-editor.tsx'
import { ChangeView } from './review/change-view.tsx'
import './library.css'

/** One change: its editor for those who have it in hand, else what it says and how it stands. */
export function ChangeScreen() {
  const { say } = useLanguage()
  const { changeId = '' } = useParams()
  const { data, error, refetch } = useQuestion(
    getChange,
    { params: { changeId } },
    { staleTime: 0, refetchOnWindowFocus: false },
  )
  if (data)
    return data.abilities.includes('edit') ? (
      // What is begun anew after a return is read anew.
      <ChangeEditor key={`${data.id}-${data.status}`} change={data} />
    ) : (
      <ChangeView key={data.id} change={data} />
    )
  if (error?.problem.code === 'change.not_found')
    return <Blank page title={say('library.missing')} text={say('library.missing_text')} />
  if (error) return <ProblemNote page problem={error.problem} retry={() => void refetch()} />
  return <WaitingScreen />
}
