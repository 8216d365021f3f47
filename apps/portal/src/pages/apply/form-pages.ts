import type { Draft } from '@tongban/contracts/drafts.ts'
import type { FieldProblem } from '@tongban/contracts/forms.ts'
import { problemsNow } from '@tongban/forms/inline-problems.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { visibleFields } from '@tongban/law/forms/form-scope.ts'
import { fieldsOf, isGroup, type PreparedSection } from '@tongban/law/forms/prepared-form.ts'
import { draftPath } from './draft-path.ts'
import { today } from './today.ts'

/** So many questions still fit on one page of a phone; more are asked section by section. */
const MOST_ON_ONE_PAGE = 8

/** Part of the form that is one page. */
export type FormPage = { path: string; title: string | null; sections: readonly PreparedSection[] }

type Asked = Pick<Draft, 'id' | 'form' | 'answers' | 'scenario'>

/** The pages of the form as it is answered now; sections without a visible field have none. */
export function formPages(draft: Asked): FormPage[] {
  const visible = visibleFields(draft.form, draft.answers, draft.scenario)
  const sections = draft.form.sections.filter(({ fields }) => fields.some(({ id }) => visible.has(`/${id}`)))
  const questions = sections.flatMap(({ fields }) => fields.filter(({ id }) => visible.has(`/${id}`)))
  const hasGroup = questions.some(isGroup)
  if (sections.length <= 1 || (questions.length <= MOST_ON_ONE_PAGE && !hasGroup))
    return [{ path: draftPath(draft, '/form'), title: null, sections }]
  return sections.map((section) => ({
    path: draftPath(draft, `/form/${section.id}`),
    title: section.title,
    sections: [section],
  }))
}

/** Everything a submission would be refused for, in the words of the form. */
export function formProblems(draft: Asked, language: Language): FieldProblem[] {
  const { form, answers, scenario } = draft
  return problemsNow({ form, answers, scenario, language, provenance: {}, problems: [] }, today().toString())
}

/** `/staff/0/phone` → `staff`. */
export const fieldOfPath = (path: string): string => path.split('/')[1] ?? ''

export const isOnPage = (page: FormPage, { path }: FieldProblem): boolean =>
  fieldsOf(page).some(({ id }) => id === fieldOfPath(path))
