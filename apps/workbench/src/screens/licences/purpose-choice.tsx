import { Select } from 'antd'
import { useLanguage } from '../../app/language.tsx'

const PURPOSES = ['issue', 'phone', 'check', 'court'] as const

/** Why I look, where no case is behind it: nothing is shown before it is said, and holders read it. */
export function PurposeChoice(props: { value: string | undefined; onChange: (purpose: string) => void }) {
  const { say } = useLanguage()
  return (
    <Select
      className="filters-search"
      aria-label={say('licences.purpose')}
      placeholder={say('licences.purpose')}
      {...(props.value && { value: props.value })}
      onChange={props.onChange}
      options={PURPOSES.map((name) => say(`licences.purpose_${name}`)).map((words) => ({
        value: words,
        label: words,
      }))}
    />
  )
}
