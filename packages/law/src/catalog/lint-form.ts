import { DATA_ELEMENTS } from '@tongban/contracts/data-elements.ts'
import type { Field } from '@tongban/contracts/forms.ts'
import { prepareForm } from '../forms/prepare.ts'
import { type LintPlace, type LintRule, rule } from './lint-rule.ts'
import { formWords } from './lint-words.ts'

/** The form: what it is compiled to, and what it asks that government knows already. */
export const FORM_RULES: readonly LintRule[] = [
  rule('form.invalid', 'error', ['form', 'scenarios'], ({ form, scenarios }) => {
    const preparation = prepareForm(
      form,
      scenarios.map(({ id }) => id),
    )
    return preparation.ok
      ? []
      : preparation.faults.map((fault): LintPlace => [`/form${fault.path}`, formWords(fault)])
  }),
  rule('form.element', 'error', ['form'], ({ form }) =>
    form.sections.flatMap(({ title, fields }, at) =>
      fields.flatMap((field, index): LintPlace[] => {
        const name = unboundElement(field, title)
        return name === undefined
          ? []
          : [
              [
                `/form/sections/${at}/fields/${index}/element`,
                `“${field.label}”是数据元“${name}”，不绑定就不能预填，请绑定数据元`,
              ],
            ]
      }),
    ),
  ),
]

const APPLICANT = /^(申请人|本人)的?/
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\(.*?\)|\s/g, '')
    .replace(APPLICANT, '')

type Named = { readonly name: string; readonly isOfPerson: boolean }

const ELEMENTS: ReadonlyMap<string, Named> = new Map(
  Object.entries(DATA_ELEMENTS).map(([id, { zh }]) => [
    plain(zh),
    { name: zh, isOfPerson: id.startsWith('person.') },
  ]),
)

/**
 * The data element that the field asks for by its name without being bound to one. A name or day of birth may be
 * that of a child: only where the applicant is spoken of it is known whose; nor are the rows of a group the applicant's.
 */
function unboundElement({ type, element, label }: Field, section: string): string | undefined {
  if (element !== undefined || type === 'group' || type === 'upload') return undefined
  const named = ELEMENTS.get(plain(label))
  const isOfApplicant = APPLICANT.test(label) || APPLICANT.test(section)
  return named && (!named.isOfPerson || isOfApplicant) ? named.name : undefined
}
