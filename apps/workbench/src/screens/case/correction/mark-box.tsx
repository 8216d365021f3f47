import { Checkbox } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { isSame, type Markable, useMarks } from './marking.ts'

/** The tick beside a field or material that makes it part of the correction notice; nothing while none is written. */
export function MarkBox(target: Markable) {
  const { say } = useLanguage()
  const { active, defects, toggle } = useMarks()
  if (!active) return null
  return (
    <Checkbox
      className="mark-box"
      checked={defects.some((defect) => isSame(defect, target))}
      onChange={() => toggle(target)}
      aria-label={say('correction.mark', { label: target.label })}
    />
  )
}
