import { type ListKind, listManagedLists, previewList, publishList } from '@tongban/contracts/public-lists.ts'
import { App } from 'antd'
import { useState } from 'react'
import { queries } from '../../../api/queries.ts'
import { useAct } from '../../../api/use-act.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../../forms/opinion.tsx'

type Given = { region: string; kind: ListKind; digest: string; number: number }

/** Publishes exactly what was previewed: when something has changed since, the preview is shown anew. */
export function PublishForm({ region, kind, digest, number }: Given) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [basis, setBasis] = useState('')
  const publish = useAct(publishList)
  const reload = () => {
    void queries.invalidateQueries({ queryKey: [previewList.path] })
    void queries.invalidateQueries({ queryKey: [listManagedLists.path] })
  }
  const send = () =>
    publish.mutate(
      { params: { region, kind }, body: { digest, basis: basis.trim() } },
      {
        onSuccess(edition) {
          void message.success(say('lists_room.done', { number: edition.number }))
          reload()
        },
        onError: reload,
      },
    )
  return (
    <ActionForm
      state={{ isPending: publish.isPending, problem: publish.error?.problem, news: [] }}
      submit={say('lists_room.publish', { number })}
      isComplete={isOpinion(basis)}
      confirm={{ title: say('lists_room.confirm'), text: say('lists_room.confirm_text') }}
      onSubmit={send}
    >
      {(faultOf) => (
        <Opinion
          label={say('lists_room.basis')}
          hint={say('lists_room.basis_hint')}
          value={basis}
          onChange={setBasis}
          fault={faultOf('/basis', !isOpinion(basis) && say('lists_room.enter_basis'))}
        />
      )}
    </ActionForm>
  )
}
