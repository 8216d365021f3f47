import type { Change } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { PageHead } from '../../../show/page-head.tsx'
import { ChangeStatusWord } from '../change-status.tsx'
import { WithdrawButton } from '../withdraw-button.tsx'
import { SaveNote } from './save-note.tsx'
import type { Stores } from './use-stores.ts'

type Given = { change: Change; stores: Stores; draft: Change['drafts'][number] | undefined }

/** What is edited, how it stands, whether it is saved. */
export function EditorHead({ change, stores, draft }: Given) {
  const { language } = useLanguage()
  const words = changeWords(language)
  return (
    <PageHead
      title={`${words(`change_kind.${change.kind}`)} · ${change.name || words(`change_layer.${change.layer}`)}`}
      text={
        <>
          <ChangeStatusWord status={change.status} />{' '}
          <span lang="zh-CN">
            {change.organizationName} · {words(`change_layer.${change.layer}`)}
          </span>
        </>
      }
    >
      {draft ? <DraftTools stores={stores} draft={draft} /> : <SaveNote store={stores.about} />}
      <WithdrawButton change={change} />
    </PageHead>
  )
}

function DraftTools({ stores, draft }: { stores: Stores; draft: Change['drafts'][number] }) {
  const { say } = useLanguage()
  const { store } = stores.draft(draft)
  const { canUndo, itemCode } = useSyncExternalStore(store.subscribe, store.state)
  return (
    <>
      {itemCode && <span className="figures soft editor-code">{itemCode}</span>}
      <SaveNote store={store} />
      <Button disabled={!canUndo} onClick={store.undo}>
        {say('library.undo')}
      </Button>
    </>
  )
}
