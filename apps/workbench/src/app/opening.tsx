import { Spin } from 'antd'
import { useLanguage } from './language.tsx'

/** Until it is known who is here and the file of the room has come: a page with a heading, not a blank one. */
export function Opening() {
  const { say } = useLanguage()
  return (
    <main aria-busy="true">
      <h1 className="visually-hidden">{say('shell.name')}</h1>
      <Spin fullscreen description={say('loading')} />
    </main>
  )
}
