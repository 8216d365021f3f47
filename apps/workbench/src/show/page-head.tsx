import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import './page-head.css'

/** The heading of a room, what it holds, and what can be done with the whole of it. */
export function PageHead({
  title,
  part,
  text,
  children,
}: {
  title: string
  /** Which part of the room: tabs of a browser and its history tell them apart (WCAG 2.4.2). */
  part?: string | undefined
  text?: ReactNode
  children?: ReactNode
}) {
  const { say } = useLanguage()
  return (
    <div className="page-head">
      <title>{[...new Set([part ?? title, title, say('shell.name')])].join(' - ')}</title>
      <div>
        <h1>{title}</h1>
        {text && <p className="soft">{text}</p>}
      </div>
      {children && <div className="page-tools">{children}</div>}
    </div>
  )
}
