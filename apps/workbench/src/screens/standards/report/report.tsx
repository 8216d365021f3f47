import { REPORT_FILE, standardsReport } from '@tongban/contracts/standards.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button } from 'antd'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { useAddress } from '../../../app/use-address.ts'
import { Blank } from '../../../show/blank.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { WaitingScreen } from '../../../show/waiting-screen.tsx'
import { fileHref } from '../file-href.ts'
import { RegionChoice } from '../region-choice.tsx'
import { StandardsHead } from '../standards-head.tsx'
import { Deviations, Findings } from './counts.tsx'
import { FoundItems } from './found-items.tsx'
import { ReportFigures } from './report-figures.tsx'
import { Retake } from './retake.tsx'
import { Standings } from './standings.tsx'
import { TodoList } from './todo-list.tsx'
import { TrendChart } from './trend-chart.tsx'
import { Worst } from './worst.tsx'

/** 规范报告 of the own region, of one below, or of one organization; all of it leads on to items. */
export function Report() {
  const { language, say } = useLanguage()
  const { params, change } = useAddress()
  const region = params.get('region') ?? undefined
  const organization = params.get('organization') ?? undefined
  const rule = params.get('rule') ?? undefined
  const scope = { ...(region && { region }), ...(organization && { organization }) }
  const { data, error, refetch } = useQuestion(standardsReport, { query: scope })
  if (error && !data)
    return error.problem.code === 'report.not_found' ? (
      <>
        <StandardsHead />
        <Blank title={say('standards_report.empty')} text={say('standards_report.empty_text')}>
          <Retake />
        </Blank>
      </>
    ) : (
      <ProblemNote page problem={error.problem} retry={() => void refetch()} />
    )
  if (!data) return <WaitingScreen />
  const file = (format: string) => fileHref(REPORT_FILE, { format }, scope)
  const text = say('standards_report.text', {
    authorities: data.authorities,
    items: data.items,
    at: formatInstant(data.takenAt, language),
  })
  return (
    <>
      <StandardsHead title={data.name} text={text}>
        {data.region === null ? (
          <Button onClick={() => change({ organization: undefined, rule: undefined })}>
            {say('standards_report.whole')}
          </Button>
        ) : (
          <RegionChoice
            region={{ code: data.region, name: data.name }}
            isOther={region !== undefined}
            onChoose={(code) => change({ region: code, rule: undefined })}
          />
        )}
        <Retake />
        <Button href={file('xlsx')}>{say('standards.excel')}</Button>
        <Button type="primary" href={file('pdf')} target="_blank">
          {say('standards.pdf')}
        </Button>
      </StandardsHead>
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      <ReportFigures report={data} />
      <div className="standards-columns">
        <Deviations report={data} />
        <div>
          <TrendChart trend={data.trend} />
          <Findings report={data} onOpen={(chosen) => change({ rule: chosen })} />
        </div>
      </div>
      {data.organization === null ? (
        <>
          <Worst report={data} />
          <Standings
            region={data.region ?? ''}
            onOpen={(id) => change({ organization: id, rule: undefined })}
          />
        </>
      ) : (
        <TodoList organization={data.organization} />
      )}
      <FoundItems rule={rule} scope={scope} onClose={() => change({ rule: undefined })} />
    </>
  )
}
