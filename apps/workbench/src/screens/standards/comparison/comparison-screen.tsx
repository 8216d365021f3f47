import { COMPARISON_FILE, type Comparison, compareAuthorities } from '@tongban/contracts/standards.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { Button, Select } from 'antd'
import { useParams } from 'react-router'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { useAddress } from '../../../app/use-address.ts'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { WaitingScreen } from '../../../show/waiting-screen.tsx'
import { fileHref } from '../file-href.ts'
import { StandardsHead } from '../standards-head.tsx'
import { Authorities } from './authorities.tsx'
import { AuthorityDrawer } from './authority-drawer.tsx'
import { ComparisonFigures } from './comparison-figures.tsx'
import { OtherCodes } from './other-codes.tsx'

/** 规范比对 of one item over all authorities. */
export function ComparisonScreen() {
  const { language, say } = useLanguage()
  const { basicCode = '' } = useParams()
  const { params, change } = useAddress()
  const sequence = params.get('sequence') ?? undefined
  const input = { params: { basicCode }, query: { ...(sequence && { sequence }) } }
  const { data, error, refetch } = useQuestion(compareAuthorities, input)
  if (error && !data) return <ProblemNote page problem={error.problem} retry={() => void refetch()} />
  if (!data) return <WaitingScreen />
  const file = (format: string) =>
    fileHref(COMPARISON_FILE, { basicCode, format }, { sequence: data.sequence })
  return (
    <>
      <StandardsHead
        title={data.name}
        text={
          <>
            <span className="figures">{basicCode}</span> · {codeWord('item_type', data.type, language)} ·{' '}
            {data.department === null ? (
              say('comparison.majority')
            ) : (
              <>
                <span lang="zh-CN">{data.department}</span> · {say('comparison.basic')}
              </>
            )}
          </>
        }
      >
        <Handlings data={data} onChoose={(chosen) => change({ sequence: chosen })} />
        <Button href={file('xlsx')}>{say('standards.excel')}</Button>
        <Button type="primary" href={file('pdf')} target="_blank">
          {say('standards.pdf')}
        </Button>
      </StandardsHead>
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      <ComparisonFigures comparison={data} />
      <Authorities comparison={data} onOpen={(code) => change({ open: code })} />
      <OtherCodes items={data.otherCodes} />
      <AuthorityDrawer
        basicCode={basicCode}
        row={data.rows.find(({ code }) => code === params.get('open'))}
        onClose={() => change({ open: undefined })}
      />
    </>
  )
}

function Handlings({ data, onChoose }: { data: Comparison; onChoose: (sequence: string) => void }) {
  const { say } = useLanguage()
  if (data.handlings.length < 2) return null
  return (
    <Select
      aria-label={say('comparison.handlings')}
      value={data.sequence}
      onChange={onChoose}
      popupMatchSelectWidth={false}
      options={data.handlings.map(({ sequence, name, authorities }) => ({
        value: sequence,
        label: `${sequence} ${name}（${authorities}）`,
      }))}
    />
  )
}
