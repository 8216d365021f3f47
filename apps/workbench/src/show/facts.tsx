import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import './facts.css'

export type Fact = readonly [label: string, value: ReactNode]

/** Labelled facts in columns; what is not given says so, because an empty field of a public list is a finding too. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { say } = useLanguage()
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isGiven(value) ? value : <span className="soft">{say('show.none')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

const isGiven = (value: ReactNode) => value !== undefined && value !== null && value !== '' && value !== false
