import { getOfficerCase } from '@tongban/contracts/officer-cases.ts'
import { useParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Blank } from '../../show/blank.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { CaseFile } from './case-file.tsx'

/**
 * Read once, not refreshed behind the officer's back: the version sent with an act is that of what was read, and the
 * server tells when the case has moved on.
 */
export function CaseScreen() {
  const { say } = useLanguage()
  const { caseId = '' } = useParams()
  const { data, error, refetch } = useQuestion(
    getOfficerCase,
    { params: { caseId } },
    { staleTime: 0, refetchOnWindowFocus: false },
  )
  if (data) return <CaseFile key={data.id} file={data} />
  if (error?.problem.code === 'case.not_found')
    return <Blank page title={say('case.missing')} text={say('case.missing_text')} />
  if (error) return <ProblemNote page problem={error.problem} retry={() => void refetch()} />
  return <WaitingScreen />
}
