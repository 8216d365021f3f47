import type { GroupField, PlainField } from '@tongban/contracts/forms.ts'
import type { Condition } from './condition.ts'

/** A form as browser and server run it: conditions compiled, plain JSON. Made by `prepareForm` at publish. */
export interface PreparedForm {
  readonly sections: readonly PreparedSection[]
}

export interface PreparedSection {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly visibleWhen?: Condition
  readonly fields: readonly PreparedField[]
}

/** What the preparation replaces or adds. */
interface Compiled {
  readonly visibleWhen?: Condition
  readonly requiredWhen?: Condition
  /** English name of the data element the field is bound to; definitions are written in Chinese. */
  readonly labelEn?: string
  /** The data element is sensitive personal data (PIPL §28): read-only values are shown masked. */
  readonly isSensitive?: boolean
  /** Who acts for the applicant was given the answer masked: only the server knows it, and checks it. */
  readonly isWithheld?: boolean
}
type Uncompiled = 'visibleWhen' | 'requiredWhen'

export type PreparedPlainField = Omit<PlainField, Uncompiled> & Compiled
export type PreparedGroup = Omit<GroupField, Uncompiled | 'fields'> &
  Compiled & { readonly fields: readonly PreparedPlainField[] }
export type PreparedField = PreparedPlainField | PreparedGroup

/** What a rule about one value needs to know of its field: prepared or not. */
export type FieldRule = Omit<PreparedField, Exclude<keyof Compiled, 'isSensitive'> | 'fields'>

/** The same with the fields of a group, which need not be prepared either. */
export type AnswerRule = FieldRule & { readonly fields?: readonly FieldRule[] }

/** One filled-in set of a repeating group. */
export type Row = Readonly<Record<string, unknown>>

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a form in the order of the page. */
export const fieldsOf = <F>(form: { readonly sections: readonly { readonly fields: readonly F[] }[] }): F[] =>
  form.sections.flatMap((section) => section.fields)

/** Ids of the fields that are answered with files. Groups hold none: their rows have no lasting identity. */
export const uploadFieldsOf = (form: PreparedForm): Set<string> =>
  new Set(
    fieldsOf(form)
      .filter(({ type }) => type === 'upload')
      .map(({ id }) => id),
  )

export const isGroup = (field: PreparedField): field is PreparedGroup => field.type === 'group'

/** Own members only: answers come from outside and may be called `constructor`. (Object.hasOwn is younger than some phones.) */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.getOwnPropertyDescriptor(record, key)?.value
