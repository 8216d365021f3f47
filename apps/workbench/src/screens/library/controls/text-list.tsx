import { placeName } from '@tongban/i18n/definition.ts'
import { Button, Input } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { useDraft } from '../editor/editor-context.tsx'
import { controlId, moved, propertiesIn } from '../editor/pointer.ts'
import { PlaceNotes } from './place-notes.tsx'

type Given = { at: string; ids: { id: string; 'aria-describedby'?: string }; maxLength: number }

/** Several short texts, one below the other; a last empty one takes the next. */
export function TextList({ at, ids, maxLength }: Given) {
  const { language, say } = useLanguage()
  const { list, set } = useDraft()
  const texts = list(at).map(String)
  const name = placeName(language, propertiesIn(at))
  const put = (index: number, text: string) => {
    const next = [...texts]
    next[index] = text
    set(
      at,
      next.filter((one, position) => one !== '' || position < next.length - 1),
    )
  }
  return (
    <ol className="text-list">
      {[...texts, ''].map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text has no identity but its place
        <li key={index}>
          <Input.TextArea
            id={index === 0 ? ids.id : controlId(`${at}/${index}`)}
            aria-label={`${name} ${index + 1}`}
            lang="zh-CN"
            autoSize={{ minRows: 1, maxRows: 8 }}
            maxLength={maxLength}
            value={text}
            placeholder={index === texts.length ? say('library.one_more') : undefined}
            onChange={({ target }) => put(index, target.value)}
          />
          {index < texts.length && (
            <span className="text-list-tools">
              <Button
                type="text"
                size="small"
                disabled={index === 0}
                aria-label={say('library.move_up', { name: `${name} ${index + 1}` })}
                onClick={() => set(at, moved(texts, index, index - 1))}
              >
                ↑
              </Button>
              <Button
                type="text"
                size="small"
                aria-label={say('library.remove', { name: `${name} ${index + 1}` })}
                onClick={() =>
                  set(
                    at,
                    texts.filter((_, position) => position !== index),
                  )
                }
              >
                ×
              </Button>
            </span>
          )}
          <PlaceNotes at={`${at}/${index}`} />
        </li>
      ))}
    </ol>
  )
}
