import type { Answers } from '@tongban/contracts/forms.ts'
import { canonicalAnswer } from './canonical-answer.ts'
import { holds, type Lookup } from './condition.ts'
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

/** What conditions read, and which fields are shown because of it. */
export interface FieldScope {
  isVisible(fieldId: string): boolean
  /** The canonical answer of a visible field, the answer to a scenario question, or null. */
  readonly lookup: Lookup
}

/** The answer of a hidden field counts as not given, so that what depends on it is decided by what is on the page. */
export function formScope(
  form: PreparedForm,
  answers: Answers,
  scenario: Readonly<Record<string, string>>,
): FieldScope {
  const shown = form.sections.flatMap((section) =>
    section.fields.map((field): Shown => ({ field, conditions: [section.visibleWhen, field.visibleWhen] })),
  )
  return layer(shown, answers, (name) => own(scenario, name) ?? null)
}

/** Inside a row the fields of the row come first, then the rest of the form. */
export const rowScope = (group: PreparedGroup, row: Row, outer: FieldScope): FieldScope =>
  layer(
    group.fields.map((field): Shown => ({ field, conditions: [field.visibleWhen] })),
    row,
    outer.lookup,
  )

/** JSON pointers of the fields shown, e.g. `/owner_name`, `/staff/0/phone`. */
export function visibleFields(
  form: PreparedForm,
  answers: Answers,
  scenario: Readonly<Record<string, string>>,
): Set<string> {
  const scope = formScope(form, answers, scenario)
  const shown = fieldsOf(form).filter((field) => scope.isVisible(field.id))
  return new Set(
    shown.flatMap((field) => [
      `/${field.id}`,
      ...(isGroup(field) ? visibleInRows(field, own(answers, field.id), scope) : []),
    ]),
  )
}

const visibleInRows = (group: PreparedGroup, rows: unknown, scope: FieldScope): string[] =>
  (Array.isArray(rows) ? rows : []).flatMap((row: unknown, index) => {
    const inside = rowScope(group, isRow(row) ? row : {}, scope)
    return group.fields
      .filter(({ id }) => inside.isVisible(id))
      .map(({ id }) => `/${group.id}/${index}/${id}`)
  })

interface Shown {
  readonly field: PreparedField
  readonly conditions: readonly PreparedField['visibleWhen'][]
}

function layer(shown: readonly Shown[], answers: Row, outer: Lookup): FieldScope {
  const byId = new Map(shown.map((entry) => [entry.field.id, entry]))
  const visible = new Map<string, boolean>()
  const isVisible = (id: string): boolean => {
    const known = visible.get(id)
    if (known !== undefined) return known
    // Publishing refuses cyclic conditions; should one arrive, the field in question counts as hidden.
    visible.set(id, false)
    const decided = byId.get(id)?.conditions.every((condition) => holds(condition, lookup)) ?? false
    visible.set(id, decided)
    return decided
  }
  const lookup: Lookup = (name) => {
    const entry = byId.get(name)
    if (!entry) return outer(name)
    return isVisible(name) ? canonicalAnswer(entry.field, own(answers, name)) : null
  }
  return { isVisible, lookup }
}
