import type { Change } from '@tongban/contracts/changes.ts'
import { namesIn } from '@tongban/i18n/definition-names.ts'
import { useLanguage } from '../../../app/language.tsx'
import { baseOf, differencesOf } from '../review/diff-rows.ts'
import { DiffTable } from '../review/diff-table.tsx'
import type { Stores } from './use-stores.ts'
import '../review/review.css'

/** So many are read at a glance. */
const FEW = 12

/** What an amendment changes, before it is handed in; of an earlier version, what it brings back. */
export function WhatChanges({ change, stores }: { change: Change; stores: Stores }) {
  const { say } = useLanguage()
  const [draft] = change.drafts
  if (change.kind !== 'amend' || !draft) return null
  const { definition } = stores.draft(draft).store.state()
  const base = baseOf(change, definition)
  const differences = differencesOf(base, definition)
  return (
    <details open={differences.length <= FEW}>
      <summary>{say('library.what_changes_count', { count: differences.length })}</summary>
      <DiffTable
        caption={say('library.what_changes')}
        names={new Map([...namesIn(base), ...namesIn(definition)])}
        differences={differences}
      />
    </details>
  )
}
