import { ItemDefinition } from '@tongban/contracts/items.ts'
import { type LintPlace, type LintRule, place, rule } from './lint-rule.ts'
import { vagueDemands } from './vague-demands.ts'

const EMPTY = /^[\s\-—/.。…]*$|^(无|略|待定|暂无|同上|详见|见附件|TODO|test|测试|x+)[。.]?$/i

/** Machine content (process, conditions) has no words to check. */
const NOT_WORDS: ReadonlySet<string> = new Set([
  'process',
  'scenario',
  'licenceFields',
  'value',
  'visibleWhen',
  'requiredWhen',
  'neededWhen',
  'askedWhen',
  'when',
  'holds',
  'expects',
  'pattern',
  'expectsMaterials',
])
const MEMBERS = Object.keys(ItemDefinition.properties) as (keyof ItemDefinition)[]

/** What the definition says, complete and clear. */
export const CONTENT_RULES: readonly LintRule[] = [
  ...MEMBERS.filter((member) => !NOT_WORDS.has(member)).map((member) =>
    rule('content.empty', 'error', [member], (definition) =>
      emptyTexts(definition[member], `/${member}`).map(
        ([path, text]): LintPlace => [path, `“${text}”没有实际内容，请填写完整`],
      ),
    ),
  ),
  rule('content.vague', 'error', ['conditions', 'materials'], (definition) =>
    vagueDemands(definition).map(
      ({ path, words }): LintPlace => [path, `“${words}”表述模糊，申请人无法准备，请写明具体内容`],
    ),
  ),
  rule('content.plain_names', 'warning', ['plainNames'], ({ plainNames }) =>
    plainNames.length > 0 ? [] : [['/plainNames', '请补充群众常用的叫法，便于搜索']],
  ),
  rule('basis.article', 'error', ['legalBases'], ({ legalBases }) =>
    legalBases.flatMap(({ article, content }, index): LintPlace[] => [
      ...(/第.+[条款项]|^[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|全文|^附件/.test(article)
        ? []
        : [[`/legalBases/${index}/article`, '请写明具体条款，例如“第十条第二款”“二、（三）”'] as const]),
      ...([...content].length >= 10 ? [] : [[`/legalBases/${index}/content`, '请录入条款原文'] as const]),
    ]),
  ),
  rule('basis.document_number', 'warning', ['legalBases'], ({ legalBases }) =>
    legalBases.flatMap(({ documentNumber }, index): LintPlace[] =>
      documentNumber ? [] : [[`/legalBases/${index}/documentNumber`, '请填写文号或者修正日期']],
    ),
  ),
  rule('code.type', 'error', ['basicCode', 'type'], ({ basicCode, type }) =>
    basicCode.slice(2, 4) === type
      ? []
      : [['/basicCode', `基本编码第3至4位是“${basicCode.slice(2, 4)}”，与事项类型“${type}”不一致`]],
  ),
  rule(
    'authority.entrusted',
    'error',
    ['powerSource', 'authorityNature', 'entrustedBy'],
    ({ powerSource, authorityNature, entrustedBy }) => {
      const isEntrusted = powerSource === '5' || powerSource === '6' || authorityNature === '3'
      if (isEntrusted && !entrustedBy) return [['/entrustedBy', '受委托行使的，请填写委托部门']]
      return !isEntrusted && entrustedBy ? [['/entrustedBy', '不是委托行使的，不应填写委托部门']] : []
    },
  ),
  rule(
    'theme.subject',
    'error',
    ['subjects', 'personThemes', 'firmThemes'],
    ({ subjects, personThemes, firmThemes }) => {
      const forPeople = subjects.includes('1')
      const forFirms = subjects.some((subject) => subject !== '1')
      return [
        ...place(
          forPeople && personThemes.length === 0,
          '/personThemes',
          '服务对象包括自然人，请选择自然人主题',
        ),
        ...place(
          !forPeople && personThemes.length > 0,
          '/personThemes',
          '服务对象不包括自然人，不应选择自然人主题',
        ),
        ...place(
          forFirms && firmThemes.length === 0,
          '/firmThemes',
          '服务对象包括法人或者其他组织，请选择法人主题',
        ),
        ...place(!forFirms && firmThemes.length > 0, '/firmThemes', '服务对象只有自然人，不应选择法人主题'),
      ]
    },
  ),
  rule('faq.licensing', 'error', ['type', 'faqs'], ({ type, faqs }) =>
    place(type === '01' && faqs.length === 0, '/faqs', '行政许可事项至少需要一个常见问题'),
  ),
  rule('result.kind', 'error', ['results'], ({ results }) =>
    results.flatMap(({ name, kind }, index): LintPlace[] => {
      const path = `/results/${index}/kind`
      if (/(批复|批文)$/.test(name)) {
        return place(kind !== 'approval', path, `“${name}”是批复类结果，结果类型应为“批复（审批办结）”`)
      }
      const isLicence = /(证|证书|执照)$/.test(name) && !/(凭证|证明)$/.test(name)
      return place(
        isLicence && kind !== 'licence' && kind !== 'certificate',
        path,
        `“${name}”是证照类结果，结果类型应为“证照（出证办结）”`,
      )
    }),
  ),
  rule('result.licence_type', 'error', ['results', 'bundle'], ({ results, bundle }, { licenceTypes }) =>
    results.flatMap(({ kind, licenceType }, index): LintPlace[] => {
      const path = `/results/${index}/licenceType`
      // The licences of a bundle are issued by its members.
      if (!licenceType) return place(kind === 'licence' && !bundle, path, '证照类结果请关联电子证照类型')
      return place(licenceTypes?.has(licenceType) === false, path, `电子证照类型“${licenceType}”没有登记`)
    }),
  ),
]

/**
 * Every text that says nothing, with its place. Imports look through every text of every row: nothing is made of those
 * that say something.
 */
function emptyTexts(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return EMPTY.test(value) ? [[path, value]] : []
  if (typeof value !== 'object' || value === null) return []
  const found: (readonly [string, string])[] = []
  const members = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(members)) {
    const member = members[key]
    if (typeof member === 'string' ? !EMPTY.test(member) : typeof member !== 'object') continue
    if (!NOT_WORDS.has(key)) found.push(...emptyTexts(member, `${path}/${key}`))
  }
  return found
}
