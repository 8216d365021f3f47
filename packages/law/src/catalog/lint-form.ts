import { DATA_ELEMENTS } from '@tongban/contracts/data-elements.ts'
import type { Field } from '@tongban/contracts/forms.ts'
import { prepareForm } from '../forms/prepare.ts'
import { type LintPlace, type LintRule, rule } from './lint-rule.ts'
import { formWords } from './lint-words.ts'

/** The form: what it is compiled to, and what it asks that government knows already. */
export const FORM_RULES: readonly LintRule[] = [
  rule('form.invalid', 'error', ['form', 'scenarios'], (definition) => {
    const { form, scenarios } = definition
    const preparation = prepareForm(
      form,
      scenarios.map(({ id }) => id),
    )
    return preparation.ok
      ? []
      : preparation.faults.map((fault): LintPlace => [`/form${fault.path}`, formWords(fault, definition)])
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
  rule('form.unbound', 'warning', ['form'], ({ form }) =>
    form.sections.flatMap(({ title, fields }, at) =>
      fields.flatMap((field, index): LintPlace[] => {
        const name = unboundElement(field, title) === undefined ? likelyElement(field, title) : undefined
        return name === undefined
          ? []
          : [
              [
                `/form/sections/${at}/fields/${index}/element`,
                `“${field.label}”没有绑定数据元：问的是申请人本人的，请绑定“${name}”，由系统预填；问的是别人的，请写明是谁，例如“孩子${name}”`,
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

/** What forms ask of a person, as they call it, and the data element. */
const OF_PERSON: readonly (readonly [asked: RegExp, name: string])[] = [
  [/姓名$/, DATA_ELEMENTS['person.name'].zh],
  [/(身份号码|身份证号码?)$/, DATA_ELEMENTS['person.id_number'].zh],
  [/手机号码?$/, DATA_ELEMENTS['person.phone'].zh],
  [/出生日期$/, DATA_ELEMENTS['person.birth_date'].zh],
  [/性别$/, DATA_ELEMENTS['person.sex'].zh],
  [/民族$/, DATA_ELEMENTS['person.ethnicity'].zh],
  [/户籍地址$/, DATA_ELEMENTS['person.residence_address'].zh],
]
/** People beside the applicant: of them nothing is known beforehand. */
const OTHERS =
  /配偶|对方|另一方|父|母|子女|孩子|儿童|婴|新生儿|学生|监护|亲属|家属|成员|联系人|代理|受托|委托|代办|经办|法定代表|负责人|管理|员工|职工|人员|证人|担保|死者|逝者|亡者|被/

/** The data element of the person that a field may ask for under another name, such as “患者姓名”. */
function likelyElement({ type, element, label }: Field, section: string): string | undefined {
  if (element !== undefined || type === 'group' || type === 'upload' || OTHERS.test(section + label))
    return undefined
  return OF_PERSON.find(([asked]) => asked.test(plain(label)))?.[1]
}
