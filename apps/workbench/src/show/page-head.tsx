import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import './page-head.css'

/** The heading of a room, what it holds, and what can be done with the whole of it. */
export function PageHead({
  title,
  text,
  children,
}: {
  title: string
  text?: ReactNode
  children?: ReactNode
}) {
  const { say } = useLanguage()
  return (
    <div className="page-head">
      <title>{`${title} - ${say('shell.name')}`}</title>
      <div>
        <h1>{title}</h1>
        {text && <p className="soft">{text}</p>}
      </div>
      {children && <div className="page-tools">{children}</div>}
    </div>
  )
}
