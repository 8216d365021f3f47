import { getImport, type ImportStatus, listImportFindings } from '@tongban/contracts/transfer.ts'
import { Alert } from 'antd'
import { useCallback, useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import { queries } from '../../api/queries.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { FindingList } from './finding-list.tsx'
import { ImportActions } from './import-actions.tsx'
import { ImportCounts } from './import-counts.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportStatusWord } from './status-word.tsx'
import './transfer.css'
import { useRefresh } from './use-refresh.ts'

const ACTIVE: ReadonlySet<ImportStatus> = new Set(['reading', 'checking', 'writing'])
const REFRESH_MS = 1000

/** One import: how far it is, what it would do or has done, and what is wrong row by row. */
export function ImportScreen() {
  const { say } = useLanguage()
  const { importId = '' } = useParams()
  const { data, error, refetch } = useQuestion(getImport, { params: { importId } }, { staleTime: 0 })
  const again = useCallback(() => void refetch(), [refetch])
  const isActive = data !== undefined && ACTIVE.has(data.status)
  useRefresh(isActive, REFRESH_MS, again)
  const shown = useRef(data?.status)
  useEffect(() => {
    if (shown.current !== data?.status)
      void queries.invalidateQueries({ queryKey: [listImportFindings.path, importId] })
    shown.current = data?.status
  }, [data?.status, importId])
  if (!data) return error ? <ProblemNote page problem={error.problem} retry={again} /> : <WaitingScreen />
  return (
    <>
      <PageHead
        title={data.fileName}
        text={
          <>
            <ImportStatusWord status={data.status} />{' '}
            {data.adopter && <span lang="zh-CN">{data.adopter.name}</span>}
          </>
        }
      >
        <Link to="/transfer">{say('transfer.back')}</Link>
      </PageHead>
      {error && <ProblemNote problem={error.problem} retry={again} />}
      {data.failure && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={say('import_status.failed')}
          description={say(`file_fault.${data.failure.fault}`, { place: data.failure.place })}
        />
      )}
      {isActive && <ImportProgress run={data} />}
      {data.status !== 'reading' && !data.failure && <ImportCounts run={data} />}
      {data.ignored.length > 0 && (
        <Alert
          className="import-ignored"
          type="warning"
          showIcon
          title={say('import.ignored')}
          description={
            <span lang="zh-CN">{say('import.ignored_text', { names: data.ignored.join('、') })}</span>
          }
        />
      )}
      <ImportActions run={data} onChanged={again} />
      {data.abilities.includes('report') && <FindingList importId={importId} />}
    </>
  )
}
