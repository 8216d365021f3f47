import type { Answers } from '@tongban/contracts/forms.ts'
import { isBlank, readNumber } from '@tongban/law/forms/canonical-answer.ts'
import {
  fieldsOf,
  isGroup,
  isRow,
  own,
  type PreparedField,
  type PreparedForm,
  type PreparedGroup,
  type Row,
} from '@tongban/law/forms/prepared-form.ts'
import { leastRows } from './form-view.ts'

/** What was asked by the button that posted the form. */
export type FormAction =
  | { readonly kind: 'add_row'; readonly group: string }
  | { readonly kind: 'remove_row'; readonly group: string; readonly index: number }
  | { readonly kind: 'remove_file'; readonly field: string; readonly fileId: string }
  /** To be shown where files are chosen for this field; everything posted is kept first. */
  | { readonly kind: 'choose_files'; readonly field: string }

export interface DecodedForm {
  /** The former answers with what the page had replaced; an action on rows or files is already carried out. */
  readonly answers: Answers
  readonly action: FormAction | null
}

/**
 * Reads name-value pairs of a posted form (urlencoded, multipart or FormData) back into answers. Fields that were not
 * on the page keep their former answers; names that are no field are passed over. A number that is none stays as it
 * was typed, for the check to refuse and the page to show again.
 */
export function decodeForm(
  form: PreparedForm,
  entries: Iterable<readonly [name: string, value: unknown]>,
  former: Answers = {},
): DecodedForm {
  const posted = new PostedForm(entries)
  const answers: Answers = { ...former }
  const onPage = new Set(posted.all('_fields').flatMap((list) => list.split(' ')))
  for (const field of fieldsOf(form).filter(({ id }) => onPage.has(id))) {
    const value = isGroup(field)
      ? rowsOf(field, posted, own(former, field.id))
      : valueOfField(field, posted.all(field.id))
    if (isBlank(value)) delete answers[field.id]
    else answers[field.id] = value
  }
  const action = actionOf(form, posted)
  return { answers: action ? carryOut(action, answers) : answers, action }
}

/** As many rows as a definition may allow, with room for the one being added. */
const MOST_ROWS = 51

class PostedForm {
  readonly #values = new Map<string, string[]>()

  constructor(entries: Iterable<readonly [string, unknown]>) {
    for (const [name, value] of entries) {
      if (typeof value !== 'string') continue
      const known = this.#values.get(name)
      if (known) known.push(value)
      else this.#values.set(name, [value])
    }
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }
}

function rowsOf(group: PreparedGroup, posted: PostedForm, former: unknown): Row[] {
  const before: readonly unknown[] = Array.isArray(former) ? former : []
  const rows: Row[] = []
  for (let index = 0; index < MOST_ROWS; index += 1) {
    const marker = posted.all(`${group.id}[${index}][_fields]`)
    if (marker.length === 0) break
    const onPage = new Set(marker.flatMap((list) => list.split(' ')))
    const old = before[index]
    const row: Record<string, unknown> = isRow(old) ? { ...old } : {}
    for (const field of group.fields.filter(({ id }) => onPage.has(id))) {
      const value = valueOfField(field, posted.all(`${group.id}[${index}][${field.id}]`))
      if (isBlank(value)) delete row[field.id]
      else row[field.id] = value
    }
    rows.push(row)
  }
  // The rows a page opens by itself are no answer until something is in them.
  return rows.length <= leastRows(group) && rows.every((row) => Object.keys(row).length === 0) ? [] : rows
}

function valueOfField(field: PreparedField, values: readonly string[]): unknown {
  const [first = ''] = values
  switch (field.type) {
    case 'yes_no':
      return first === 'yes' ? true : first === 'no' ? false : first
    case 'number':
    case 'money':
      return readNumber(first) ?? first
    case 'choices':
    case 'upload':
      return values.filter((value) => value !== '')
    default:
      return first
  }
}

function actionOf(form: PreparedForm, posted: PostedForm): FormAction | null {
  const fields = fieldsOf(form)
  const [add] = posted.all('_add')
  if (fields.some((field) => isGroup(field) && field.id === add)) return { kind: 'add_row', group: add ?? '' }
  const [, group, index] = /^([a-z0-9_]+)\[(\d{1,3})\]$/.exec(posted.all('_remove')[0] ?? '') ?? []
  if (group && fields.some((field) => isGroup(field) && field.id === group)) {
    return { kind: 'remove_row', group, index: Number(index) }
  }
  const [chosen] = posted.all('_files')
  if (chosen && isUploadField(fields, chosen)) return { kind: 'choose_files', field: chosen }
  const [, name, fileId] = /^([a-z0-9_]+):(.+)$/.exec(posted.all('_remove_file')[0] ?? '') ?? []
  return name && fileId && isUploadField(fields, name) ? { kind: 'remove_file', field: name, fileId } : null
}

const isUploadField = (fields: readonly PreparedField[], name: string): boolean =>
  fields.some(({ id, type }) => type === 'upload' && id === name)

function carryOut(action: FormAction, answers: Answers): Answers {
  if (action.kind === 'choose_files') return answers
  const id = action.kind === 'remove_file' ? action.field : action.group
  const before = own(answers, id)
  const list: readonly unknown[] = Array.isArray(before) ? before : []
  switch (action.kind) {
    case 'add_row':
      return { ...answers, [id]: [...(list.length === 0 ? [{}] : list), {}] }
    case 'remove_row':
      return { ...answers, [id]: list.filter((_, index) => index !== action.index) }
    case 'remove_file':
      return { ...answers, [id]: list.filter((fileId) => fileId !== action.fileId) }
  }
}
