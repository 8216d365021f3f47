import { isAppliedFor } from './item-kind.ts'
import { type LintPlace, type LintRule, place, rule } from './lint-rule.ts'

/** 网上办理深度 from which an application is filed online. */
const ONLINE: readonly string[] = ['3', '4']

/** Fields that C0109.2-2018 wants filled, by kind of item. A draft may lack them, a published item may not. */
export const COMPLETENESS_RULES: readonly LintRule[] = [
  rule('complete.basis', 'error', ['legalBases', 'type'], ({ legalBases, type }) =>
    place(type !== '20' && legalBases.length === 0, '/legalBases', '请填写设定依据，精确到条款'),
  ),
  appliedFor('complete.conditions', 'error', 'conditions', '请填写受理条件'),
  appliedFor('complete.flow', 'error', 'flow', '请填写办理流程的各个环节'),
  appliedFor('complete.handle_forms', 'error', 'handleForms', '请选择办理形式'),
  appliedFor('complete.results', 'error', 'results', '请填写办理结果'),
  appliedFor('complete.review_points', 'error', 'reviewPoints', '请填写审查要点'),
  appliedFor('complete.faqs', 'warning', 'faqs', '请补充常见问题'),
  rule('complete.places', 'error', ['handleForms', 'places'], ({ handleForms, places }) =>
    place(handleForms.includes('1') && places.length === 0, '/places', '可以窗口办理的，请填写办理地点'),
  ),
  rule(
    'complete.online',
    'error',
    ['onlineDepth', 'process', 'form', 'bundle'],
    ({ onlineDepth, process, form, bundle }) => {
      if (!ONLINE.includes(onlineDepth)) return []
      return [
        ...place(process === '', '/process', '可以网上受理的，请配置办理流程图'),
        ...place(form.sections.length === 0 && !bundle, '/form/sections', '可以网上受理的，请设计申请表单'),
      ]
    },
  ),
  rule('complete.particulars', 'error', ['type', 'particulars'], ({ type, particulars = {} }) =>
    PARTICULARS.flatMap(([ofType, key, message]): LintPlace[] => {
      const isGiven = particulars[key] !== undefined
      if (type === ofType) return place(!isGiven, `/particulars/${key}`, message)
      return place(isGiven, `/particulars/${key}`, '该类事项没有这一要素，请删除')
    }),
  ),
]

const PARTICULARS = [
  ['02', 'penalties', '请填写处罚的行为、种类和幅度'],
  ['03', 'coercions', '请填写强制的种类、对象和条件'],
  ['04', 'levy', '请填写征收对象、标准和期限'],
  ['06', 'inspection', '请填写检查对象、内容、方式和频次'],
] as const

type ListName = 'conditions' | 'flow' | 'handleForms' | 'results' | 'reviewPoints' | 'faqs'

function appliedFor(id: string, level: LintRule['level'], list: ListName, message: string): LintRule {
  return rule(id, level, ['type', list], (definition) =>
    place(isAppliedFor(definition.type) && definition[list].length === 0, `/${list}`, message),
  )
}
