import type { Change } from '@tongban/contracts/changes.ts'
import { getVersion } from '@tongban/contracts/library.ts'
import { mergeDefinitions } from '@tongban/law/catalog/merge-definition.ts'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import type { DraftEntry } from './use-stores.ts'

/** What is amended came in force in another version meanwhile: that has to be taken into the draft. */
export function NewVersion({ change, entry }: { change: Change; entry: DraftEntry }) {
  const [standing] = change.concerned
  if (change.kind !== 'amend' || !standing || standing.latest === standing.version) return null
  return <TakeIn standing={standing} entry={entry} />
}

function TakeIn({ standing, entry }: { standing: Change['concerned'][number]; entry: DraftEntry }) {
  const { say } = useLanguage()
  const [isDone, setDone] = useState(false)
  const { data } = useQuestion(getVersion, { params: { code: standing.code, version: standing.latest } })
  if (!data || isDone) return null
  const { conflicts } = mergeDefinitions(standing.definition, entry.store.state().definition, data.definition)
  const take = (choices = new Map<string, 'mine' | 'theirs'>()) => {
    entry.takesIn(standing.latest)
    entry.store.join(standing.definition, data.definition, choices)
    setDone(true)
  }
  if (conflicts.length > 0)
    return <ConflictPanel conflicts={conflicts} onResolve={(choices) => take(new Map(choices))} />
  return (
    <Alert
      type="warning"
      showIcon
      title={say('library.moved_on', { version: standing.latest })}
      action={
        <Button size="small" type="primary" onClick={() => take()}>
          {say('library.take_in')}
        </Button>
      }
    />
  )
}
