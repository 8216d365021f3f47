/** @jsxImportSource preact */
import type { FieldProblem } from '@tongban/contracts/forms.ts'
import { isLocked } from '@tongban/law/forms/locked.ts'
import { isGroup, own, type PreparedSection } from '@tongban/law/forms/prepared-form.ts'
import { Field } from './field.tsx'
import { domId, type FormContent, type FormView, viewOf, words } from './form-view.ts'
import { GroupField } from './group-field.tsx'

/** The sections of a form inside a `<form>` of the page, as plain HTML that posts without a script. */
export const FormFields = ({ data }: { data: FormContent }) => <FormSections view={viewOf(data)} />

export function FormSections({ view }: { view: FormView }) {
  const sections = view.form.sections.filter(({ id }) => view.sections?.includes(id) ?? true)
  return (
    <>
      {/* The Enter key presses the first button of a form: that must not be one that adds or removes. */}
      <button class="tb-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
      {sections.map((section) => (
        <FormSection key={section.id} view={view} section={section} />
      ))}
    </>
  )
}

/** A section is there when at least one of its fields is. */
export function FormSection({ view, section }: { view: FormView; section: PreparedSection }) {
  const fields = section.fields.filter(({ id }) => view.visible.has(`/${id}`))
  if (fields.length === 0) return null
  const open = fields.filter(
    (field) =>
      isGroup(field) || !isLocked(field, own(view.answers, field.id), own(view.provenance, field.id)),
  )
  const headingId = `section-${section.id}`
  return (
    <section class="tb-group" aria-labelledby={headingId}>
      <h2 id={headingId}>{section.title}</h2>
      {section.hint && <p class="tb-hint">{section.hint}</p>}
      {/* An unticked box posts nothing: this says which fields the page had. */}
      <input type="hidden" name="_fields" value={open.map(({ id }) => id).join(' ')} />
      {fields.map((field) => {
        const shared = { view, path: `/${field.id}`, value: own(view.answers, field.id) }
        const key = `${field.id} ${view.replaced?.get(field.id) ?? 0}`
        return isGroup(field) ? (
          <GroupField key={key} field={field} {...shared} />
        ) : (
          <Field key={key} field={field} provenance={own(view.provenance, field.id)} {...shared} />
        )
      })}
    </section>
  )
}

/** All that is wrong, above the form, each line leading to its field. The page gives it the focus. */
export function FormErrorSummary({ data }: { data: Pick<FormContent, 'problems' | 'language'> }) {
  const { problems } = data
  if (problems.length === 0) return null
  return (
    <div class="tb-error-summary" role="alert" tabIndex={-1}>
      <h2>{words(data)('summary', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ path, message }: FieldProblem) => (
          <li key={path + message}>
            <a href={`#${domId(path)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
