import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import type { Defect } from '@tongban/contracts/cases.ts'
import { defectText } from '@tongban/i18n/official-text.ts'
import { Button, Input, Select } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { useMarks } from './marking.ts'

const PROBLEMS = ['missing', 'incorrect', 'unclear', 'expired', 'form'] as const

/** What has been ticked on the page, each with what is wrong and what to do; and what has no place on the page. */
export function DefectList() {
  const { say } = useLanguage()
  const { defects, toggle } = useMarks()
  const addOther = () =>
    toggle({
      target: 'other',
      targetId: `other_${defects.length + 1}_${Math.trunc(performance.now())}`,
      label: '',
      problem: 'form',
    })
  return (
    <>
      {defects.length > 0 && (
        <ol className="defect-list">
          {defects.map((defect) => (
            <DefectEntry key={`${defect.target}-${defect.targetId}`} defect={defect} />
          ))}
        </ol>
      )}
      <Button size="small" onClick={addOther}>
        {say('correction.add_other')}
      </Button>
    </>
  )
}

function DefectEntry({ defect }: { defect: Defect }) {
  const { say } = useLanguage()
  const { change, toggle } = useMarks()
  const { target, label, problem, instruction } = defect
  const turn = (chosen: Defect['problem']) =>
    change({
      ...defect,
      problem: chosen,
      instruction: instruction === defectText(problem, label) ? defectText(chosen, label) : instruction,
    })
  return (
    <li>
      <div className="defect-head">
        {target === 'other' ? (
          <Input
            aria-label={say('correction.other_label')}
            placeholder={say('correction.other_label')}
            maxLength={100}
            value={label}
            onChange={({ target: input }) => change({ ...defect, label: input.value })}
          />
        ) : (
          <span lang="zh-CN">{label}</span>
        )}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={say('correction.remove', { label })}
          onClick={() => toggle(defect)}
        />
      </div>
      <Select
        size="small"
        aria-label={say('correction.problem_of', { label })}
        value={problem}
        onChange={turn}
        options={PROBLEMS.map((value) => ({ value, label: say(`problem_code.${value}`) }))}
      />
      <Input.TextArea
        lang="zh-CN"
        aria-label={say('correction.instruction_of', { label })}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={500}
        value={instruction}
        onChange={({ target: input }) => change({ ...defect, instruction: input.value })}
      />
    </li>
  )
}
