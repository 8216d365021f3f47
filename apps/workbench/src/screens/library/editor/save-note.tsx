import { useSyncExternalStore } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import type { DraftStore } from './draft-store.ts'

/** Whether what one sees is stored; said aloud when it changes for the worse. */
export function SaveNote<T extends object>({ store }: { store: DraftStore<T> }) {
  const { language, say } = useLanguage()
  const { saving, savedAt, problem, joined } = useSyncExternalStore(store.subscribe, store.state)
  const isBad = saving === 'offline' || saving === 'refused' || saving === 'conflict'
  const time =
    savedAt === undefined
      ? ''
      : new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
          savedAt,
        )
  return (
    <span
      className={isBad ? 'save-note bad' : 'save-note soft'}
      role={isBad ? 'alert' : 'status'}
      data-state={saving}
    >
      {say(`library.saving_${saving}`, { time })}
      {problem && saving === 'refused' && <small lang="zh-CN">{problem}</small>}
      {joined && saving === 'saved' && <small>{say('library.joined', { name: joined })}</small>}
    </span>
  )
}
