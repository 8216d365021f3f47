/**
 * What one who acts by a mandate sees of a form (PIPL §6, no more than is needed). Parts that it does not open are neither
 * shown nor taken. What bases have said of the person is sent masked: the server keeps it and hands it in.
 */
import type { Upload } from '@tongban/contracts/drafts.ts'
import type { Answers, Provenance } from '@tongban/contracts/forms.ts'
import { isSaidByBase } from '@tongban/law/forms/locked.ts'
import { masked } from '@tongban/law/forms/masked.ts'
import { fieldsOf, type PreparedField, type PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Failure } from '../../kernel/failure.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { fieldsWithin } from '../identity/index.ts'
import type { Purpose } from './handed-in.ts'

/** Ids of fields; null: all. */
type Opened = ReadonlySet<string> | null

type Shown = {
  form: PreparedForm
  answers: Answers
  provenance: Record<string, Provenance>
  uploads: Record<string, Upload[]>
}

type Reader = Pick<Actor, 'mandate'>

/** A draft or a case as its applicant reads it, or as one does who acts for them. */
export const asReadBy = <Part extends Shown>(reader: Reader, itemCode: string, part: Part): Part =>
  reader.mandate === null ? part : withheld(withinFields(part, fieldsWithin(reader, itemCode)))

/** Without the fields that are closed to the reader, and without what is said of them. */
function withinFields<Part extends Shown>(part: Part, opened: Opened): Part {
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

function withheld<Part extends Shown>(part: Part): Part {
  const hidden = withheldIn(part.form, part)
  const sections = part.form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      hidden.has(field.id) ? { ...field, locked: true, isWithheld: true } : field,
    ),
  }))
  return {
    ...part,
    form: { ...part.form, sections },
    answers: { ...part.answers, ...Object.fromEntries(hidden) },
  }
}

type Stored = { readonly answers: Answers; readonly provenance: Readonly<Record<string, Provenance>> }

/** By id of the field the masked text of each answer that stays with the server. */
function withheldIn(form: PreparedForm, { answers, provenance }: Stored): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>()
  for (const field of fieldsOf(form)) {
    const answer = answers[field.id]
    if (typeof answer !== 'string' || !isOfBases(field, provenance[field.id])) continue
    const text = masked(field, answer)
    if (text !== answer) hidden.set(field.id, text)
  }
  return hidden
}

/** Said by a base, and locked or sensitive (PIPL §28); what was typed for this form is there to be read. */
const isOfBases = ({ locked, isSensitive }: PreparedField, provenance: Provenance | undefined): boolean =>
  (locked === true || isSensitive === true) && isSaidByBase(provenance)

/**
 * What is stored stays where the caller was not shown it.
 *
 * @throws Failure `mandate.field_outside` for an answer to a closed field
 */
export function keepingUnseen(reader: Reader, item: PublishedItem, given: Answers, stored: Stored): Answers {
  if (reader.mandate === null) return given
  const opened = fieldsWithin(reader, item.code)
  const outside = Object.keys(given).filter((id) => opened !== null && !opened.has(id))
  if (outside.length > 0) {
    const errors = outside.map((id) => ({
      path: `/answers/${id}`,
      code: 'outside',
      message: '这一项不在授权范围内，由本人填写',
    }))
    throw new Failure('mandate.field_outside', { errors })
  }
  const hidden = withheldIn(item.compiled.form, stored)
  const unseen = Object.entries(stored.answers).filter(
    ([id]) => hidden.has(id) || (opened !== null && !opened.has(id)),
  )
  return { ...given, ...Object.fromEntries(unseen) }
}

/** @throws Failure `mandate.field_outside` for a file that answers a closed field */
export function refuseClosed(purpose: Purpose, opened: Opened): void {
  if ('fieldId' in purpose && opened !== null && !opened.has(purpose.fieldId))
    throw new Failure('mandate.field_outside')
}
