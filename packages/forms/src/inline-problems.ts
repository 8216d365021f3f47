import type { Answers, FieldProblem } from '@tongban/contracts/forms.ts'
import { formMessage } from '@tongban/i18n/forms.ts'
import { isBlank } from '@tongban/law/forms/canonical-answer.ts'
import { hasRightType } from '@tongban/law/forms/check-answer.ts'
import { evaluateForm } from '@tongban/law/forms/evaluate.ts'
import { fieldsOf, isGroup, isRow, type PreparedForm, type Row } from '@tongban/law/forms/prepared-form.ts'
import type { FormContent } from './form-view.ts'

/**
 * Everything a submission would be refused for, but what the server alone can check: answers that were given masked.
 * Where the browser has no `Temporal` nothing is found here, and the server says it after the post.
 */
export function problemsNow(
  { form, answers, scenario, language }: FormContent,
  today: string,
): FieldProblem[] {
  if (typeof Temporal === 'undefined') return []
  const options = { today: Temporal.PlainDate.from(today), mode: 'submit' } as const
  const withheld = new Set(
    fieldsOf(form)
      .filter(({ isWithheld }) => isWithheld)
      .map(({ id }) => `/${id}`),
  )
  return evaluateForm(form, answers, scenario, options)
    .problems.filter(({ path }) => !withheld.has(path))
    .map((fault) => ({
      path: fault.path,
      code: fault.code,
      message: formMessage(language, fault),
    }))
}

/** What can be stored as a draft: without what is not of its field's type, such as a number half typed. */
export function storable(form: PreparedForm, answers: Answers): Answers {
  const kept: Answers = {}
  for (const field of fieldsOf(form)) {
    const value = answers[field.id]
    if (isBlank(value) || !hasRightType(field, value)) continue
    kept[field.id] =
      isGroup(field) && Array.isArray(value)
        ? value
            .filter(isRow)
            .map((row: Row) =>
              Object.fromEntries(
                field.fields
                  .filter((column) => !isBlank(row[column.id]) && hasRightType(column, row[column.id]))
                  .map(({ id }) => [id, row[id]]),
              ),
            )
        : value
  }
  return kept
}
