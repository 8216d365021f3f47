import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import type { Material } from '@tongban/contracts/items.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { TickField } from '../../components/tick-field.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { draftPath } from './draft-path.ts'
import type { OpenDraft } from './open-draft.ts'

/** 告知承诺制 (国办发〔2020〕42号): the text in full, a tick that it was read, and the signature. */
export function PromiseForm(props: {
  opened: OpenDraft
  entry: EvidenceEntry
  definition: Material | undefined
  problem: string | undefined
}) {
  const { t } = usePage()
  const { draft } = props.opened
  const { materialId } = props.entry
  const action = draftPath(draft, '/materials')
  const way = props.definition?.evidence.find(({ kind }) => kind === 'promise')
  const text = way?.kind === 'promise' && (
    <blockquote>
      <Zh>{way.text}</Zh>
      <footer class="tb-soft tb-small">
        <Zh>{t('guide.basis', { basis: way.basis })}</Zh>
      </footer>
    </blockquote>
  )
  if (draft.promises.includes(materialId))
    return (
      <PostForm action={action} class="promise">
        {text}
        <Button kind="quiet" name="revoke" value={materialId}>
          {t('materials.promise_withdraw')}
        </Button>
      </PostForm>
    )
  return (
    <PostForm action={action} class="promise">
      {text}
      <TickField
        id={`promise-${materialId}`}
        name="read"
        label={t('materials.promise_tick')}
        error={props.problem}
      />
      <Button kind="secondary" name="promise" value={materialId}>
        {t('materials.promise_sign')}
      </Button>
    </PostForm>
  )
}
