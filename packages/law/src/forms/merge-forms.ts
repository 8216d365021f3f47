import type { Field, FormDefinition } from '@tongban/contracts/forms.ts'
import { renameInCondition } from './compile-condition.ts'
import { allOf, anyOf, type When } from './condition-source.ts'
import { strictest, type UnionFault } from './strictest-field.ts'

/** A member of a bundle with its own form. `when` is the condition under which it is applied for at all. */
export interface FormMember {
  readonly key: string
  readonly form: FormDefinition
  readonly when?: string | undefined
}

/** The one form of a bundle (一件事一次填): equal data elements are asked once. */
export interface MergedForm {
  readonly form: FormDefinition
  /** For each member its field ids and where their answers are in the merged form. */
  readonly fieldsOfMember: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface FormMergeFault {
  readonly code: UnionFault | 'condition_too_long'
  readonly fieldId: string
  readonly members: readonly string[]
}

export type FormMerge =
  | { readonly ok: true; readonly merged: MergedForm }
  | { readonly ok: false; readonly faults: readonly FormMergeFault[] }

/** Union of the members' forms, made when a bundle is published. A field keeps the place of its first member. */
export function mergeForms(members: readonly FormMember[]): FormMerge {
  const asked = new AskedOnce()
  for (const member of members) asked.add(member)
  return asked.result()
}

/** The answers a member's own case gets, under the member's own field ids. */
export const answersOfMember = (
  merged: MergedForm,
  member: string,
  answers: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(merged.fieldsOfMember[member] ?? {})
      .filter(([, id]) => Object.hasOwn(answers, id))
      .map(([own, id]) => [own, answers[id]]),
  )

/** The longest condition that a definition may hold (contracts/forms.ts). */
const LONGEST_CONDITION = 500

interface Asked {
  field: Field
  readonly members: string[]
  visible: When
  /** When it is required; null: never. */
  required: When | null
}

class AskedOnce {
  readonly #sections: { readonly section: FormDefinition['sections'][number]; readonly asked: Asked[] }[] = []
  readonly #byElement = new Map<string, Asked>()
  readonly #byPlace = new Map<string, Asked>()
  readonly #ids = new Set<string>()
  readonly #places = new Map<string, ReadonlyMap<string, string>>()
  readonly #faults: FormMergeFault[] = []

  add(member: FormMember): void {
    const places = this.#placesFor(member)
    this.#places.set(member.key, places)
    for (const section of member.form.sections) {
      const asked = section.fields.flatMap((field) => this.#ask(member, section.visibleWhen, field, places))
      if (asked.length > 0) this.#sections.push({ section, asked })
    }
  }

  result(): FormMerge {
    const sectionIds = new Set<string>()
    const sections = this.#sections.map(({ section, asked }) => {
      const { visibleWhen: _, ...kept } = section
      const id = freeId(section.id, asked[0]?.members[0] ?? '', sectionIds)
      sectionIds.add(id)
      return { ...kept, id, fields: asked.map((entry) => this.#field(entry)) }
    })
    if (this.#faults.length > 0) return { ok: false, faults: this.#faults }
    const fieldsOfMember = Object.fromEntries(
      [...this.#places].map(([key, places]) => [key, Object.fromEntries(places)]),
    )
    return { ok: true, merged: { form: { sections }, fieldsOfMember } }
  }

  /** Where each top-level field of the member goes: to an equal data element, or under its own, free id. */
  #placesFor(member: FormMember): ReadonlyMap<string, string> {
    const places = new Map<string, string>()
    // One form may ask for the same data element of two people; only the first of them is shared.
    const shared = new Set<string>()
    for (const { id, element } of member.form.sections.flatMap((section) => section.fields)) {
      const same = element && !shared.has(element) ? this.#byElement.get(element) : undefined
      if (element) shared.add(element)
      const place = same ? same.field.id : freeId(id, member.key, this.#ids)
      this.#ids.add(place)
      places.set(id, place)
    }
    return places
  }

  #ask(member: FormMember, sectionWhen: When, field: Field, places: ReadonlyMap<string, string>): Asked[] {
    const renamed = (when: When) => when && renameInCondition(when, places)
    const visible = allOf([member.when, renamed(sectionWhen), renamed(field.visibleWhen)])
    const required = field.required
      ? visible
      : field.requiredWhen === undefined
        ? null
        : allOf([visible, renamed(field.requiredWhen)])
    const placed = renameInside({ ...field, id: places.get(field.id) ?? field.id }, places)
    const same = this.#byPlace.get(placed.id)
    if (same) {
      this.#demandAlso(same, member.key, placed, visible, required)
      return []
    }
    const asked: Asked = { field: placed, members: [member.key], visible, required }
    this.#byPlace.set(placed.id, asked)
    if (field.element && !this.#byElement.has(field.element)) this.#byElement.set(field.element, asked)
    return [asked]
  }

  #demandAlso(same: Asked, member: string, field: Field, visible: When, required: When | null): void {
    same.members.push(member)
    same.visible = anyOf([same.visible, visible])
    if (required !== null)
      same.required = same.required === null ? required : anyOf([same.required, required])
    const union = strictest(same.field, field)
    if (union.ok) same.field = union.field
    else this.#faults.push({ code: union.fault, fieldId: same.field.id, members: [...same.members] })
  }

  #field({ field, members, visible, required }: Asked): Field {
    const { visibleWhen: _v, requiredWhen: _r, required: _always, ...kept } = field
    // A field that is required whenever it is visible needs no condition of its own.
    const always = required !== null && (required === undefined || required === visible)
    for (const condition of [visible, required]) {
      if ((condition?.length ?? 0) > LONGEST_CONDITION) {
        this.#faults.push({ code: 'condition_too_long', fieldId: field.id, members })
      }
    }
    return {
      ...kept,
      ...(visible !== undefined && { visibleWhen: visible }),
      ...(always ? { required: true } : required != null && { requiredWhen: required }),
    }
  }
}

/** Conditions inside a group read fields of the form, which may have moved. */
function renameInside(field: Field, places: ReadonlyMap<string, string>): Field {
  if (field.type !== 'group') return field
  const inner = new Set(field.fields.map(({ id }) => id))
  const outside = new Map([...places].filter(([id]) => !inner.has(id)))
  return {
    ...field,
    fields: field.fields.map(({ visibleWhen, requiredWhen, ...kept }) => ({
      ...kept,
      ...(visibleWhen !== undefined && { visibleWhen: renameInCondition(visibleWhen, outside) }),
      ...(requiredWhen !== undefined && { requiredWhen: renameInCondition(requiredWhen, outside) }),
    })),
  }
}

/** The id itself, else with the member's key before it, else numbered; ids have at most 41 characters. */
export function freeId(id: string, member: string, taken: ReadonlySet<string>): string {
  let candidate = id
  for (let number = 1; taken.has(candidate); number += 1) {
    const suffix = number === 1 ? '' : `_${number}`
    candidate = `${member}_${id}`.slice(0, 41 - suffix.length) + suffix
  }
  return candidate
}
