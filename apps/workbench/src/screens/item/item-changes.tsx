import { listManagedItems } from '@tongban/contracts/catalog.ts'
import { useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { ChangeMenu } from '../library/change-menu.tsx'
import { MergeDialog } from '../library/merge-dialog.tsx'
import type { ManagedItem } from './managed-item.ts'

/** 动态调整 of the item in sight, for those who may prepare one. */
export function ItemChanges({ item }: { item: ManagedItem }) {
  const { data: me } = useMe()
  if (!me || !holds(me, 'library.edit')) return null
  const { guide, status } = item
  return (
    <ChangeMenu
      layer="service"
      code={guide.code}
      name={guide.definition.name}
      status={status}
      merging={(onClose) => <Merging item={item} onClose={onClose} />}
    />
  )
}

/** With which others of the same authority. */
function Merging({ item, onClose }: { item: ManagedItem; onClose: () => void }) {
  const { say } = useLanguage()
  const [q, setQ] = useState('')
  const { data } = useQuestion(listManagedItems, { query: { ...(q && { q }), limit: 50 } })
  const { code, organization, definition } = item.guide
  const choices = (data?.items ?? []).filter(
    (row) => row.code !== code && row.organizationName === organization.name && row.status === 'published',
  )
  return (
    <MergeDialog
      layer="service"
      code={code}
      text={say('library.merge_text', { name: definition.name })}
      choices={choices}
      onSearch={setQ}
      onClose={onClose}
    />
  )
}
