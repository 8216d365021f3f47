import type { Draft } from '@tongban/contracts/drafts.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import { type DecodedForm, decodeForm, type FormAction } from '@tongban/forms/decode-form.ts'
import { type EditConflict, mergeEdits } from '@tongban/law/forms/merge-edits.ts'
import { fieldsOf, isRow, own, uploadFieldsOf } from '@tongban/law/forms/prepared-form.ts'
import { posted } from '../../address.ts'
import type { PortalRequest } from '../../page-route.ts'
import type { FormPage } from './form-pages.ts'

export type Edit = {
  /** What was posted, joined with what another device saved meanwhile. */
  answers: Answers
  action: FormAction | null
  conflicts: readonly EditConflict[]
  /** Something was saved elsewhere since the page was opened. */
  isMerged: boolean
}

/** A posted page of the form over the draft as it is stored now (design law 2: nobody's edit is lost). */
export function readEdit(request: PortalRequest, draft: Draft, page: FormPage): Edit {
  const entries = Object.entries(request.form).flatMap(([name, value]) =>
    [value].flat().map((single): [string, string] => [name, single]),
  )
  if (Number(posted(request, '_revision')) === draft.revision)
    return {
      ...withChoices(request, draft, decodeForm(draft.form, entries, draft.answers)),
      conflicts: [],
      isMerged: false,
    }
  const base = baseOf(request, draft, page)
  const mine = decodeForm(draft.form, entries, base)
  const { answers, conflicts } = mergeEdits(base, mine.answers, draft.answers, uploadFieldsOf(draft.form))
  return { answers, action: mine.action, conflicts, isMerged: true }
}

/** After a conflict was shown: fields for which the other edit was chosen. */
function withChoices(request: PortalRequest, draft: Draft, decoded: DecodedForm): DecodedForm {
  const answers = { ...decoded.answers }
  for (const { id } of fieldsOf(draft.form).filter(
    (field) => posted(request, `_keep.${field.id}`) === 'theirs',
  )) {
    const stored = own(draft.answers, id)
    if (stored === undefined) delete answers[id]
    else answers[id] = stored
  }
  return { ...decoded, answers }
}

/** The answers that the page was opened with: it carries those of its own fields. */
function baseOf(request: PortalRequest, draft: Draft, page: FormPage): Answers {
  const carried = parsed(posted(request, '_base'))
  const base = { ...draft.answers }
  for (const { id } of fieldsOf(page)) {
    const value = own(carried, id)
    if (value === undefined) delete base[id]
    else base[id] = value
  }
  return base
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json)
    return isRow(value) ? value : {}
  } catch {
    return {}
  }
}

/** What a page carries to be compared with later. */
export const baseFor = (draft: Draft, page: FormPage): string =>
  JSON.stringify(
    Object.fromEntries(
      fieldsOf(page).flatMap(({ id }) => {
        const value = own(draft.answers, id)
        return value === undefined ? [] : [[id, value]]
      }),
    ),
  )
