import { DATA_ELEMENTS } from '@tongban/contracts/data-elements.ts'
import type { Field, FormDefinition, PlainField } from '@tongban/contracts/forms.ts'
import { type ConditionProblem, compileCondition } from './compile-condition.ts'
import { type Condition, namesIn } from './condition.ts'
import type { PreparedField, PreparedForm, PreparedPlainField, PreparedSection } from './prepared-form.ts'

/** Why a form cannot be published. */
export interface FormDefinitionFault {
  /** JSON pointer below the definition, e.g. `/sections/0/fields/2/visibleWhen`. */
  readonly path: string
  readonly code:
    | ConditionProblem['code']
    | 'unknown_name'
    | 'duplicate_id'
    | 'cyclic_condition'
    | 'options_missing'
    | 'duplicate_option'
    | 'pattern_invalid'
    | 'limits_contradict'
    | 'upload_in_group'
  /** The name, id or text that is wrong. */
  readonly text: string
}

export type Preparation =
  | { readonly ok: true; readonly form: PreparedForm }
  | { readonly ok: false; readonly faults: readonly FormDefinitionFault[] }

/** Compiles a form for use. `questions` are the scenario questions its conditions may read. */
export function prepareForm(definition: FormDefinition, questions: Iterable<string> = []): Preparation {
  const preparing = new PreparingForm(definition, questions)
  const sections = definition.sections.map((section, index): PreparedSection => {
    const { visibleWhen, fields, ...kept } = section
    const path = `/sections/${index}`
    return {
      ...kept,
      ...preparing.conditions(
        { visibleWhen },
        path,
        fields.map((field) => field.id),
      ),
      fields: fields.map((field, at) => preparing.field(field, `${path}/fields/${at}`)),
    }
  })
  const faults = [...preparing.faults, ...preparing.cycles()]
  return faults.length === 0 ? { ok: true, form: { sections } } : { ok: false, faults }
}

interface Conditional {
  readonly visibleWhen?: string | undefined
  readonly requiredWhen?: string | undefined
}

class PreparingForm {
  readonly faults: FormDefinitionFault[] = []
  readonly #known: Set<string>
  readonly #ids = new Set<string>()
  /** What must be known before it is known whether a field is shown. */
  readonly #shownAfter = new Map<string, { path: string; names: Set<string> }>()

  constructor(definition: FormDefinition, questions: Iterable<string>) {
    const fields = definition.sections.flatMap((section) => section.fields)
    this.#known = new Set([...questions, ...fields.flatMap(idsOf)])
    for (const question of questions) this.#ids.add(question)
  }

  field(field: Field, path: string): PreparedField {
    this.#checkId(field.id, `${path}/id`)
    this.#checkRules(field, path)
    const { visibleWhen, requiredWhen, ...kept } = field
    const compiled = {
      ...this.conditions({ visibleWhen, requiredWhen }, path, [field.id]),
      ...elementWords(field),
    }
    if (kept.type !== 'group') return { ...kept, ...compiled }
    const fields = kept.fields.map((inner, at) => this.#plainField(inner, `${path}/fields/${at}`))
    return { ...kept, ...compiled, fields }
  }

  #plainField(field: PlainField, path: string): PreparedPlainField {
    const { visibleWhen, requiredWhen, ...kept } = field
    this.#checkId(field.id, `${path}/id`)
    this.#checkRules(field, path)
    if (field.type === 'upload') this.faults.push({ path, code: 'upload_in_group', text: field.id })
    return {
      ...kept,
      ...this.conditions({ visibleWhen, requiredWhen }, path, [field.id]),
      ...elementWords(field),
    }
  }

  /** Compiles the conditions of a section or field; `visibleWhen` decides whether the fields `shown` are seen. */
  conditions(
    { visibleWhen, requiredWhen }: Conditional,
    path: string,
    shown: readonly string[],
  ): { visibleWhen?: Condition; requiredWhen?: Condition } {
    const visible = visibleWhen === undefined ? undefined : this.#compile(visibleWhen, `${path}/visibleWhen`)
    const required =
      requiredWhen === undefined ? undefined : this.#compile(requiredWhen, `${path}/requiredWhen`)
    for (const id of visible ? shown : []) {
      const before = this.#shownAfter.get(id)?.names ?? []
      const names = new Set([...before, ...(visible ? namesIn(visible) : [])])
      this.#shownAfter.set(id, { path: `${path}/visibleWhen`, names })
    }
    return { ...(visible && { visibleWhen: visible }), ...(required && { requiredWhen: required }) }
  }

  cycles(): FormDefinitionFault[] {
    return [...this.#shownAfter]
      .filter(([id]) => this.#reaches(id, id, new Set()))
      .map(([id, { path }]) => ({ path, code: 'cyclic_condition', text: id }))
  }

  #reaches(from: string, to: string, seen: Set<string>): boolean {
    if (seen.has(from)) return false
    seen.add(from)
    return [...(this.#shownAfter.get(from)?.names ?? [])].some(
      (name) => name === to || this.#reaches(name, to, seen),
    )
  }

  #compile(source: string, path: string): Condition | undefined {
    const compiled = compileCondition(source)
    if (!compiled.ok) {
      this.faults.push({ path, code: compiled.problem.code, text: compiled.problem.text })
      return undefined
    }
    for (const name of namesIn(compiled.condition)) {
      if (!this.#known.has(name)) this.faults.push({ path, code: 'unknown_name', text: name })
    }
    return compiled.condition
  }

  #checkId(id: string, path: string): void {
    if (this.#ids.has(id)) this.faults.push({ path, code: 'duplicate_id', text: id })
    this.#ids.add(id)
  }

  #checkRules(field: Field, path: string): void {
    const fault = (code: FormDefinitionFault['code'], text: string) => this.faults.push({ path, code, text })
    if ((field.type === 'choice' || field.type === 'choices') && !field.options)
      fault('options_missing', field.id)
    const values = field.options?.map((option) => option.value) ?? []
    const repeated = values.find((value, index) => values.indexOf(value) !== index)
    if (repeated !== undefined) fault('duplicate_option', repeated)
    if (field.pattern !== undefined && !isRegExp(field.pattern)) fault('pattern_invalid', field.pattern)
    for (const [least, most] of [
      [field.minLength, field.maxLength],
      [field.minimum, field.maximum],
      [field.minItems, field.maxItems],
    ]) {
      if (least !== undefined && most !== undefined && least > most)
        fault('limits_contradict', `${least} > ${most}`)
    }
  }
}

function elementWords({ element }: Field): { labelEn?: string; isSensitive?: boolean } {
  if (!element) return {}
  const { en, level } = DATA_ELEMENTS[element]
  return { labelEn: en, ...(level === 4 && { isSensitive: true }) }
}

const idsOf = (field: Field): string[] => [
  field.id,
  ...(field.type === 'group' ? field.fields.map((inner) => inner.id) : []),
]

function isRegExp(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}
