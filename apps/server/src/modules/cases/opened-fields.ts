/** The parts of a form that a mandate opens (PIPL §6, no more than is needed): the others are neither shown nor taken. */
import type { Upload } from '@tongban/contracts/drafts.ts'
import type { Answers, Provenance } from '@tongban/contracts/forms.ts'
import type { PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Purpose } from './handed-in.ts'

/** Ids of fields; null: all. */
type Opened = ReadonlySet<string> | null

type Shown = {
  form: PreparedForm
  answers: Answers
  provenance: Record<string, Provenance>
  uploads: Record<string, Upload[]>
}

/** A draft or a case without the fields that are closed to the reader, and without what is said of them. */
export function withinFields<Part extends Shown>(part: Part, opened: Opened): Part {
  if (opened === null) return part
  const only = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => opened.has(id)))
  const sections = part.form.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ id }) => opened.has(id)) }))
    .filter(({ fields }) => fields.length > 0)
  return {
    ...part,
    form: { ...part.form, sections },
    answers: only(part.answers),
    provenance: only(part.provenance),
    uploads: only(part.uploads),
    // What became of answers in a new version names them all: it waits for the principal.
    ...('merge' in part && { merge: null }),
  }
}

/** What is stored in closed fields stays. @throws Failure `mandate.field_outside` for an answer to one of them */
export function keepingClosed(given: Answers, stored: Answers, opened: Opened): Answers {
  if (opened === null) return given
  const outside = Object.keys(given).filter((id) => !opened.has(id))
  if (outside.length > 0) {
    const errors = outside.map((id) => ({
      path: `/answers/${id}`,
      code: 'outside',
      message: '这一项不在授权范围内，由本人填写',
    }))
    throw new Failure('mandate.field_outside', { errors })
  }
  const closed = Object.entries(stored).filter(([id]) => !opened.has(id))
  return { ...given, ...Object.fromEntries(closed) }
}

/** @throws Failure `mandate.field_outside` for a file that answers a closed field */
export function refuseClosed(purpose: Purpose, opened: Opened): void {
  if ('fieldId' in purpose && opened !== null && !opened.has(purpose.fieldId))
    throw new Failure('mandate.field_outside')
}
