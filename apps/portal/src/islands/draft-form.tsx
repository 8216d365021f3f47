import type { Draft } from '@tongban/contracts/drafts.ts'
import type { SaveAnswer } from '@tongban/forms/autosave.ts'
import { FormIsland } from '@tongban/forms/island.tsx'
import type { Uploaded } from '@tongban/forms/live-form.ts'
import { hydrate } from 'preact'
import { islandProps, islandsNamed } from '../browser/island-props.ts'
import type { DraftFormProps } from '../components/live-form.tsx'

for (const island of islandsNamed('draft-form')) {
  const { data, draftId, versionId } = islandProps<DraftFormProps>(island)
  const root = island.querySelector('.live-form')
  if (root && data && draftId) {
    const save = (answers: unknown, revision: number) => saveDraft(draftId, versionId, answers, revision)
    const upload = (field: string, file: File) => sendFile(draftId, versionId, field, file)
    hydrate(<FormIsland data={data} actions={{ save, upload }} />, root)
    root.querySelector<HTMLElement>('.tb-error-summary')?.focus()
  }
}

/** The item moved on to another version: the server puts what is typed here into its form. */
const comeBack = () => document.querySelector<HTMLElement>('[name="_go"]')?.click()

/** `FIELD_UPLOAD_PATH` of the contract. Rejects with what the server says against the file. */
async function sendFile(
  draftId: string,
  versionId: string | undefined,
  field: string,
  file: File,
): Promise<Uploaded> {
  const content = new FormData()
  content.append('file', file)
  const response = await fetch(`/api/v1/drafts/${draftId}/fields/${field}/files`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: content,
  }).catch(() => null)
  const answer = await response?.json().catch(() => null)
  if (!response?.ok || !answer) throw new Error([answer?.title, answer?.detail].filter(Boolean).join('：'))
  const draft: Draft = answer
  if (draft.itemVersionId !== versionId) comeBack()
  const files = draft.uploads[field] ?? []
  return {
    revision: draft.revision,
    answers: draft.answers,
    names: Object.fromEntries(files.map(({ id, name }) => [id, name])),
  }
}

/** `PUT /drafts/:draftId` of the contract. Rejects when the server cannot be reached, or cannot answer now. */
async function saveDraft(
  draftId: string,
  versionId: string | undefined,
  answers: unknown,
  revision: number,
): Promise<SaveAnswer> {
  const response = await fetch(`/api/v1/drafts/${draftId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ revision, answers }),
    // The last change is sent even while the page is being left.
    keepalive: true,
  })
  if (response.status === 401) return { kind: 'signed_out' }
  const answer = await response.json()
  if (response.ok) return { kind: 'saved', revision: answer.revision }
  if (answer.code === 'draft.stale' && answer.current) {
    if (answer.current.itemVersionId !== versionId) comeBack()
    return { kind: 'stale', revision: answer.current.revision, answers: answer.current.answers }
  }
  if (answer.code === 'form.invalid') return { kind: 'refused', problems: answer.errors ?? [] }
  if (response.status === 403 || response.status === 404) return { kind: 'barred' }
  throw new Error(answer.title)
}
