import { Skeleton } from 'antd'
import { useLanguage } from '../app/language.tsx'

/** A whole screen on its way. Its heading says so to whoever cannot see the grey bars; the bars have none of their own, for it would be empty. */
export function WaitingScreen() {
  const { say } = useLanguage()
  return (
    <div aria-busy="true">
      <h1 className="visually-hidden">{say('loading')}</h1>
      <Skeleton active title={false} paragraph={{ rows: 12 }} />
    </div>
  )
}
