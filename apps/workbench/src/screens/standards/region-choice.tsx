import { listRegions } from '@tongban/contracts/platform.ts'
import { Button, Select } from 'antd'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'

type Given = {
  region: { readonly code: string; readonly name: string }
  /** Whether it is not the region of one's own post. */
  isOther: boolean
  onChoose: (code: string | undefined) => void
}

/** The region that is shown, the ones directly below it, and the way back to one's own. */
export function RegionChoice({ region, isOther, onChoose }: Given) {
  const { say } = useLanguage()
  const { data } = useQuestion(listRegions, { query: { parent: region.code } })
  const below = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      {isOther && <Button onClick={() => onChoose(undefined)}>{say('standards_report.whole')}</Button>}
      <Select
        aria-label={say('standards_report.region')}
        popupMatchSelectWidth={false}
        value={region.code}
        onChange={onChoose}
        options={[{ value: region.code, label: region.name }, ...below]}
      />
    </>
  )
}
