import type { Answers } from '@tongban/contracts/forms.ts'
import { canonicalAnswer, isBlank, isBlankRow } from './canonical-answer.ts'
import { checkAnswer, hasRightType, wrongType } from './check-answer.ts'
import { holds } from './condition.ts'
import type { FaultParams, FieldFault, FieldFaultCode } from './field-fault.ts'
import { type FieldScope, formScope, rowScope, visibleFields } from './form-scope.ts'
import {
  fieldsOf,
  isGroup,
  isRow,
  own,
  type PreparedField,
  type PreparedForm,
  type PreparedGroup,
  type Row,
} from './prepared-form.ts'

export interface EvaluationOptions {
  readonly today: Temporal.PlainDate
  /** A draft is only refused for unknown fields and wrong types; a submission is checked in full. */
  readonly mode: 'draft' | 'submit'
  /** Files handed in for each field of type `upload`: its answer names no others. Without it any are taken. */
  readonly uploads?: UploadsByField | undefined
}

export type UploadsByField = Readonly<Record<string, readonly { readonly id: string }[]>>

export interface FormEvaluation {
  /** On submission only what is visible, in canonical form; of a draft everything as it was given. */
  readonly answers: Answers
  readonly problems: readonly FieldFault[]
  /** JSON pointers of the fields shown, e.g. `/owner_name`, `/staff/0/phone`. */
  readonly visible: ReadonlySet<string>
}

/** Runs a form over answers, alike in browser and server. */
export function evaluateForm(
  form: PreparedForm,
  answers: Answers,
  scenario: Readonly<Record<string, string>>,
  options: EvaluationOptions,
): FormEvaluation {
  const { mode } = options
  const running = new RunningForm(options)
  const fields = fieldsOf(form)
  const given = running.fields(fields, answers, formScope(form, answers, scenario), '')
  running.refuseUnknown(fields, answers, '')
  return {
    answers: mode === 'draft' ? answers : given,
    problems: running.problems,
    visible: visibleFields(form, answers, scenario),
  }
}

class RunningForm {
  readonly problems: FieldFault[] = []
  readonly #today: Temporal.PlainDate
  readonly #isDraft: boolean
  readonly #uploads: UploadsByField | undefined

  constructor({ today, mode, uploads }: EvaluationOptions) {
    this.#today = today
    this.#isDraft = mode === 'draft'
    this.#uploads = uploads
  }

  /** Checks the fields of a form or row and returns the canonical answers of the visible ones. */
  fields(fields: readonly PreparedField[], answers: Row, scope: FieldScope, parent: string): Answers {
    const given: Answers = {}
    for (const field of fields) {
      const path = `${parent}/${field.id}`
      const value = canonicalAnswer(field, own(answers, field.id))
      const isVisible = scope.isVisible(field.id)
      if (this.#isDraft) this.#checkType(field, value, path)
      else if (isVisible) this.#checkFully(field, value, scope, path)
      if (isBlank(value) || (!isVisible && !this.#isDraft)) continue
      given[field.id] = isGroup(field) ? this.#rows(field, own(answers, field.id), scope, path) : value
    }
    return given
  }

  refuseUnknown(fields: readonly PreparedField[], answers: Row, parent: string): void {
    const known = new Set(fields.map((field) => field.id))
    for (const id of Object.keys(answers)) {
      if (!known.has(id)) this.#add(`${parent}/${escapePointer(id)}`, 'unknown_field', { label: id })
    }
  }

  /** Rows left empty are passed over but counted, so that a problem names the row that the person sees. */
  #rows(group: PreparedGroup, value: unknown, scope: FieldScope, path: string): unknown {
    if (!Array.isArray(value)) return value
    return value.flatMap((row: unknown, index) => {
      const rowPath = `${path}/${index}`
      if (!isRow(row)) {
        this.#add(rowPath, 'wrong_type', labelsOf(group))
        return []
      }
      if (isBlankRow(group, row)) return []
      this.refuseUnknown(group.fields, row, rowPath)
      return [this.fields(group.fields, row, rowScope(group, row, scope), rowPath)]
    })
  }

  #checkType(field: PreparedField, value: unknown, path: string): void {
    if (isBlank(value)) return
    if (!hasRightType(field, value)) this.#add(path, wrongType(field), labelsOf(field))
    else if (this.#namesUnknownFile(field, value)) this.#add(path, 'unknown_file', labelsOf(field))
  }

  #checkFully(field: PreparedField, value: unknown, scope: FieldScope, path: string): void {
    if (isBlank(value)) {
      if (isRequired(field, scope)) this.#add(path, requiredCode(field), labelsOf(field))
      return
    }
    const fault = checkAnswer(field, value, this.#today)
    if (fault) this.#add(path, fault.code, { ...labelsOf(field), ...fault.params })
    else if (this.#namesUnknownFile(field, value)) this.#add(path, 'unknown_file', labelsOf(field))
  }

  #namesUnknownFile({ id, type }: PreparedField, value: unknown): boolean {
    if (type !== 'upload' || !this.#uploads || !Array.isArray(value)) return false
    const known = new Set((own(this.#uploads, id) ?? []).map((file) => file.id))
    return value.some((fileId) => !known.has(fileId))
  }

  #add(path: string, code: FieldFaultCode, params: FaultParams): void {
    this.problems.push({ path, code, params })
  }
}

export const isRequired = (field: PreparedField, scope: FieldScope): boolean =>
  field.required === true || (field.requiredWhen !== undefined && holds(field.requiredWhen, scope.lookup))

const labelsOf = (field: PreparedField): FaultParams => ({
  label: field.label,
  ...(field.labelEn !== undefined && { labelEn: field.labelEn }),
})

function requiredCode(field: PreparedField): FieldFaultCode {
  switch (field.type) {
    case 'choice':
    case 'choices':
    case 'yes_no':
    case 'date':
    case 'region':
      return 'required_choice'
    case 'upload':
      return 'required_upload'
    case 'group':
      return 'required_group'
    default:
      return 'required'
  }
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
