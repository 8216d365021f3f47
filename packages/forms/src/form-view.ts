import type { Answers, FieldProblem, Provenance } from '@tongban/contracts/forms.ts'
import { formWords } from '@tongban/i18n/form-screen.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { visibleFields } from '@tongban/law/forms/form-scope.ts'
import {
  type FieldRule,
  fieldsOf,
  isGroup,
  isRow,
  own,
  type PreparedField,
  type PreparedForm,
  type PreparedGroup,
  type Row,
} from '@tongban/law/forms/prepared-form.ts'

/** A form with what is known of it, as plain JSON: the same on the server and as props of the island. */
export interface FormContent {
  readonly form: PreparedForm
  readonly answers: Answers
  readonly scenario: Readonly<Record<string, string>>
  readonly provenance: Readonly<Record<string, Provenance>>
  readonly problems: readonly FieldProblem[]
  readonly language: Language
  /** Names of uploaded files by id. */
  readonly files?: Readonly<Record<string, string>>
  /** Files are taken where they are chosen; otherwise a button posts the form to go where they are. */
  readonly takesFiles?: boolean
  /** What fields of type `region` offer. */
  readonly regions?: readonly { readonly code: string; readonly name: string }[]
  /** Only these sections are on the page; without it all. */
  readonly sections?: readonly string[]
}

/** The same while it is being rendered. */
export interface FormView extends FormContent {
  /** JSON pointers of the fields shown. */
  readonly visible: ReadonlySet<string>
  /** Raised for a field whose content was replaced from outside, so that its control is made anew. */
  readonly replaced?: ReadonlyMap<string, number>
  /** Stable keys of the rows of a group, so that removing one keeps what is typed in the others. */
  readonly rowKeys?: ReadonlyMap<string, readonly string[]>
}

export const words = ({ language }: Pick<FormView, 'language'>) => formWords(language)

export const labelOf = (
  { language }: Pick<FormView, 'language'>,
  field: FieldRule & { readonly labelEn?: string },
): string => (language === 'en' && field.labelEn) || field.label

/** `/staff/0/phone` → `field-staff-0-phone`: where the error summary leads. */
export const domId = (path: string): string => `field${path.replaceAll('/', '-')}`

/** `/staff/0/phone` → `staff[0][phone]`, the name under which it is posted. */
export const inputName = (path: string): string => {
  const [first = '', ...rest] = path.slice(1).split('/')
  return first + rest.map((part) => `[${part}]`).join('')
}

export const problemAt = ({ problems }: FormView, path: string): string | undefined =>
  problems.find((problem) => problem.path === path)?.message

/** What one control needs to know. */
export interface ControlProps {
  readonly view: FormView
  readonly field: PreparedField
  readonly path: string
  readonly value: unknown
  readonly describedBy: string | undefined
  readonly isWrong: boolean
}

export function viewOf(data: FormContent): FormView {
  const answers = withOpenRows(data.form, data.answers)
  return { ...data, answers, visible: visibleFields(data.form, answers, data.scenario) }
}

/** In every group at least one row, or as many as must be given, is open to be filled in. */
function withOpenRows(form: PreparedForm, answers: Answers): Answers {
  const padded = fieldsOf(form)
    .filter(isGroup)
    .map((group): [string, readonly Row[]] => {
      const given = own(answers, group.id)
      const rows = Array.isArray(given) ? given.map((row: unknown) => (isRow(row) ? row : {})) : []
      const missing = Math.max(0, leastRows(group) - rows.length)
      return [group.id, [...rows, ...Array.from({ length: missing }, () => ({}))]]
    })
  return { ...answers, ...Object.fromEntries(padded) }
}

export const leastRows = (group: PreparedGroup): number => Math.max(1, group.minItems ?? 0)
