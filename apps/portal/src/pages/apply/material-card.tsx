import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import type { Material } from '@tongban/contracts/items.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Status, Tag } from '@tongban/ui/components/status.tsx'
import { FileList } from '../../components/file-list.tsx'
import { UploadForm } from '../../components/upload-form.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { draftPath } from './draft-path.ts'
import type { OpenDraft } from './open-draft.ts'
import { PromiseForm } from './promise-form.tsx'
import { SharedBy } from './spared.tsx'

type Props = { entry: EvidenceEntry; opened: OpenDraft; problem: string | undefined }

/** One material that is not spared: what is asked for, what was handed in, and the way to do it. */
export function MaterialCard({ entry, opened, problem }: Props) {
  const { t } = usePage()
  const { draft, guide } = opened
  const { materialId, name, status } = entry
  const files = draft.materials[materialId] ?? []
  const isPromised = draft.promises.includes(materialId)
  const definition = guide.definition.materials.find(({ id }) => id === materialId)
  return (
    <li
      class={problem ? 'material-card tb-field-wrong' : 'material-card'}
      id={`material-${materialId}`}
      tabIndex={-1}
    >
      <div class="material-card-head">
        <h3>
          <Zh>{name}</Zh>
        </h3>
        <State files={files.length} isPromised={isPromised} status={status} />
      </div>
      <p class="material-tags">
        <Tag>{t(`materials.${entry.necessity}`)}</Tag>
        <SharedBy entry={entry} />
      </p>
      <p>
        <Zh>{entry.explanation}</Zh>
      </p>
      {definition && <Requirements material={definition} />}
      {status === 'promise' && (
        <PromiseForm opened={opened} entry={entry} definition={definition} problem={problem} />
      )}
      <FileList
        files={files}
        action={(file) => (
          <PostForm action={draftPath(draft, '/materials')}>
            <input type="hidden" name="material" value={materialId} />
            <Button kind="quiet" name="remove" value={file.id}>
              {t('materials.remove')}
              <span class="tb-hidden">{file.name}</span>
            </Button>
          </PostForm>
        )}
      />
      {status === 'promise' && !isPromised ? (
        <Disclosure summary={t('materials.promise_upload')} open={files.length > 0}>
          <Upload entry={entry} opened={opened} problem={undefined} />
        </Disclosure>
      ) : (
        !isPromised && <Upload entry={entry} opened={opened} problem={problem} />
      )}
    </li>
  )
}

function Upload({ entry, opened, problem }: Props) {
  const { id } = opened.draft
  const block = `material-${entry.materialId}`
  return (
    <UploadForm
      id={`file-${entry.materialId}`}
      name={entry.name}
      action={`/drafts/${id}/materials/${entry.materialId}/files`}
      back={draftPath(opened.draft, `/materials?material=${entry.materialId}`)}
      block={block}
      error={problem}
    />
  )
}

function State(props: { files: number; isPromised: boolean; status: EvidenceEntry['status'] }) {
  const { t } = usePage()
  if (props.files > 0) return <Status tone="good">{t('materials.given')}</Status>
  if (props.isPromised) return <Status tone="good">{t('materials.promise_signed')}</Status>
  if (props.status === 'optional') return null
  return (
    <Status tone="caution">
      {t(props.status === 'promise' ? 'materials.promise_open' : 'materials.missing')}
    </Status>
  )
}

function Requirements({ material }: { material: Material }) {
  const { t } = usePage()
  const mistakes = material.commonMistakes ?? []
  return (
    <Disclosure summary={t('materials.requirements')}>
      <Facts
        facts={[
          { label: t('materials.standard'), value: <Zh>{material.acceptStandard}</Zh> },
          material.fillGuide ? { label: t('materials.guide'), value: <Zh>{material.fillGuide}</Zh> } : null,
          mistakes.length > 0
            ? { label: t('materials.mistakes'), value: <Zh>{mistakes.join('；')}</Zh> }
            : null,
          { label: t('guide.material_basis'), value: <Zh>{material.basis}</Zh> },
        ]}
      />
    </Disclosure>
  )
}
