import type { ReactNode } from 'react'
import './blank.css'

type Given = {
  title: string
  text?: string
  /** As a whole page the title is its heading. */
  page?: boolean
  children?: ReactNode
}

/** Where there is nothing to show: what that means and what to do next. */
export function Blank({ title, text, page, children }: Given) {
  const Heading = page ? 'h1' : 'p'
  return (
    <div className={page ? 'blank blank-page' : 'blank'}>
      <svg viewBox="0 0 64 40" aria-hidden="true" focusable="false">
        <path d="M6 34c6-24 46-24 52 0M4 16 32 4l28 12M18 16v7M32 10v12M46 16v7" />
      </svg>
      <Heading className="blank-title">{title}</Heading>
      {text && <p className="blank-text">{text}</p>}
      {children && <div className="blank-actions">{children}</div>}
    </div>
  )
}
