import type { ReactNode } from 'react'
import './figures.css'

/** A row of large figures. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className="large-figures">{children}</dl>
}

export function Figure({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures">{children}</dd>
    </div>
  )
}
