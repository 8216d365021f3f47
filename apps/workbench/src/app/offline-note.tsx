import { useSyncExternalStore } from 'react'
import { useLanguage } from './language.tsx'

/** Shown while the browser knows of no network; what is on the screen stays usable. */
export function OfflineNote() {
  const { say } = useLanguage()
  const online = useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed)
      addEventListener('offline', changed)
      return () => {
        removeEventListener('online', changed)
        removeEventListener('offline', changed)
      }
    },
    () => navigator.onLine,
  )
  return (
    <div role="status" className="offline-note" hidden={online}>
      {online ? null : say('shell.offline')}
    </div>
  )
}
