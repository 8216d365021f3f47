import { saveDraft } from '@tongban/contracts/drafts.ts'
import { t } from '@tongban/i18n/portal.ts'
import { fieldsOf, own, type PreparedField } from '@tongban/law/forms/prepared-form.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { address, posted } from '../../address.ts'
import { FieldFiles } from '../../components/field-files.tsx'
import { uploadRefusal } from '../../components/upload-refusal.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { draftPath } from './draft-path.ts'
import { fieldAddress } from './field-address.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { StepHead, stepPage } from './step-head.tsx'

const path = '/drafts/:draftId/files/:field'

/** Without a script the files of a field are chosen here, one after the other, and the form is gone back to. */
export const fieldFilesPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  handle: (request) =>
    onField(request, (opened, field) => {
      const error = uploadRefusal(request.query.problem, request.language) ?? undefined
      return show(
        request,
        stepPage(request, 'form', opened, error !== undefined),
        <FilesStep opened={opened} field={field} error={error} />,
      )
    }),
}

export const fieldFilesPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  handle: (request) =>
    onField(request, async ({ draft }, { id }) => {
      const named = own(draft.answers, id)
      const left = Array.isArray(named) ? named.filter((file) => file !== posted(request, 'remove')) : []
      const saved = await request.call(saveDraft, {
        params: { draftId: draft.id },
        body: { revision: draft.revision, answers: { ...draft.answers, [id]: left } },
      })
      if (!saved.ok) return problemPage(request, saved.problem)
      return { redirect: here(request), flash: t(request.language)('materials.removed') }
    }),
}

/** @param isReturning the form is changed from the summary, which is gone back to in the end */
export const fieldFilesAddress = (draft: OpenDraft['draft'], field: string, isReturning: boolean): string =>
  address(draftPath(draft, `/files/${field}`), { return: isReturning ? 'check' : null })

const returning = ({ query }: PortalRequest) => ({ return: query.return === 'check' ? 'check' : null })
const here = (request: PortalRequest): string => address(request.path, returning(request))

async function onField(
  request: PortalRequest,
  handle: (opened: OpenDraft, field: PreparedField) => Promise<PortalResponse>,
): Promise<PortalResponse> {
  const opened = await openDraft(request)
  if (!opened.ok) return opened.answer
  const { draft } = opened.value
  const field = fieldsOf(draft.form).find(({ id }) => id === request.params.field)
  if (field?.type === 'upload') return handle(opened.value, field)
  return { redirect: draftPath(draft, '/form') }
}

function FilesStep(props: { opened: OpenDraft; field: PreparedField; error: string | undefined }) {
  const { t, request } = usePage()
  const { opened, field, error } = props
  const { draft } = opened
  const [form = '', anchor = ''] = fieldAddress(draft, `/${field.id}`).split('#')
  const back = `${address(form, returning(request))}#${anchor}`
  return (
    <div class="wrap narrow">
      <StepHead draft={draft} step="form" title={<Zh>{field.label}</Zh>} />
      {field.hint && (
        <p class="lead">
          <Zh>{field.hint}</Zh>
        </p>
      )}
      <p class="tb-soft">{t('materials.hand_in_text')}</p>
      <div class="material-cards">
        <div class="material-card" id="files">
          <FieldFiles
            field={field}
            files={own(draft.uploads, field.id) ?? []}
            action={`/drafts/${draft.id}/fields/${field.id}/files`}
            page={here(request)}
            back={here(request)}
            block="files"
            error={error}
          />
        </div>
      </div>
      <div class="tb-form-actions">
        <ButtonLink href={back} large>
          {t('form.files_done')}
        </ButtonLink>
      </div>
    </div>
  )
}
