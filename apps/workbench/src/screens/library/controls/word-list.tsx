import { Select } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { useDraft } from '../editor/editor-context.tsx'

type Given = {
  at: string
  ids: { id: string; 'aria-describedby'?: string }
  suggestions: readonly string[]
  maxLength: number
}

/** Words one after the other: Enter ends one. */
export function WordList({ at, ids, suggestions, maxLength }: Given) {
  const { say } = useLanguage()
  const { list, set } = useDraft()
  const words = list(at).map(String)
  return (
    <Select
      {...ids}
      mode="tags"
      className="field-words"
      value={words}
      placeholder={suggestions.length > 0 ? say('library.choose_or_type') : say('library.type_and_enter')}
      tokenSeparators={['、', '，', ',', '；', ';']}
      onChange={(given: string[]) =>
        set(at, given.map((word) => word.trim().slice(0, maxLength)).filter(Boolean))
      }
      options={suggestions.map((word) => ({ value: word, label: word }))}
      {...(suggestions.length === 0 && { open: false, suffixIcon: null })}
    />
  )
}
