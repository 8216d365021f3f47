import { Skeleton } from 'antd'
import { useLanguage } from '../app/language.tsx'

/** A whole screen on its way. Its heading says so to whoever cannot see the grey bars. */
export function WaitingScreen() {
  const { say } = useLanguage()
  return (
    <div aria-busy="true">
      <h1 className="visually-hidden">{say('loading')}</h1>
      <Skeleton active paragraph={{ rows: 12 }} />
    </div>
  )
}
