import { placeWords, valueWords } from '@tongban/i18n/definition.ts'
import { namesIn } from '@tongban/i18n/definition-names.ts'
import { pathText } from '@tongban/law/catalog/definition-path.ts'
import type { DefinitionConflict, MergeChoices } from '@tongban/law/catalog/merge-definition.ts'
import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useEditing } from './editor-context.tsx'

type Given = {
  conflicts: readonly DefinitionConflict[]
  onResolve: (choices: MergeChoices) => void
}

/** Two editors changed the same: both contents side by side, one to choose for each place. */
export function ConflictPanel({ conflicts, onResolve }: Given) {
  const { language, say } = useLanguage()
  const [choices, setChoices] = useState<MergeChoices>(new Map())
  const { definition } = useEditing()
  const names = useMemo(() => namesIn(definition), [definition])
  const isDecided = conflicts.every(({ path }) => choices.has(pathText(path)))
  const choose = (path: string, side: 'mine' | 'theirs') => setChoices(new Map([...choices, [path, side]]))
  return (
    <Alert
      type="warning"
      role="alert"
      className="conflicts"
      title={say('library.conflict_title', { count: conflicts.length })}
      description={
        <>
          <ul>
            {conflicts.map(({ path, mine, theirs }) => {
              const place = pathText(path)
              const side = (name: 'mine' | 'theirs', value: unknown) => (
                <button
                  type="button"
                  aria-pressed={choices.get(place) === name}
                  onClick={() => choose(place, name)}
                >
                  <small>{say(`library.conflict_${name}`)}</small>
                  <span lang="zh-CN">
                    {value === undefined
                      ? say('library.removed_there')
                      : valueWords(language, path, value, names)}
                  </span>
                </button>
              )
              return (
                <li key={place}>
                  <b lang="zh-CN">{placeWords(language, path)}</b>
                  <div className="conflict-sides">
                    {side('mine', mine)}
                    {side('theirs', theirs)}
                  </div>
                </li>
              )
            })}
          </ul>
          <Button type="primary" disabled={!isDecided} onClick={() => onResolve(choices)}>
            {say('library.conflict_done')}
          </Button>
        </>
      }
    />
  )
}
