import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ConditionProblem } from '../forms/compile-condition.ts'
import type { FormDefinitionFault } from '../forms/prepare.ts'
import { type Asking, fieldsOf } from './condition-places.ts'
import type { ExampleFault, ExampleOutcome } from './run-example.ts'

/** Sentences for catalogue editors about what compilers and analyses found. */
export function unknownPathWords(path: string, definition: Asking): string {
  const [kind, name] = path.split('.')
  return kind === 'facts'
    ? `规则用到的数据核验“${name}”没有列入本事项的核验清单`
    : `规则中的“${path}”不存在；${namesWords(path, definition, { question: 'scenario.', field: 'answers.' })}`
}

export const unknownNameWords = (name: string, definition: Asking): string =>
  `条件中的“${name}”既不是情形问题，也不是表单字段；${namesWords(name, definition)}`

const SHOWN_NAMES = 6

/** What may be asked about, as it is written and as it is called, the likeliest first: nobody can guess the ids of what is new. */
function namesWords(typed: string, definition: Asking, before = { question: '', field: '' }): string {
  const names = [
    ...definition.scenarios.map(({ id, text }) => ({ id: before.question + id, called: text })),
    ...fieldsOf(definition).map(({ id, label }) => ({ id: before.field + id, called: label })),
  ]
    .toSorted((one, other) => sharedStart(other.id, typed) - sharedStart(one.id, typed))
    .map(({ id, called }) => (called ? `${id}（${called}）` : id))
  if (names.length === 0) return '还没有可以用的情形问题和表单字段'
  const rest = names.length > SHOWN_NAMES ? `等${names.length}个` : ''
  return `可以用的有：${names.slice(0, SHOWN_NAMES).join('、')}${rest}`
}

/** How many characters two names begin with alike. */
function sharedStart(one: string, other: string): number {
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return at === -1 ? one.length : at
}

export const conditionWords = ({ code, from, text }: ConditionProblem): string =>
  ({
    syntax: text
      ? `条件第${from + 1}个字符处有语法错误：“${text}”`
      : `条件没有写完，第${from + 1}个字符处缺少内容`,
    unsupported: `条件中的“${text}”超出支持的写法（第${from + 1}个字符）`,
    name: `条件中的名称“${text}”只能用小写字母、数字和下划线`,
  })[code]

export function formWords({ code, text }: FormDefinitionFault, definition: Asking): string {
  switch (code) {
    case 'unknown_name':
      return unknownNameWords(text, definition)
    case 'duplicate_id':
      return `字段标识“${text}”重复`
    case 'cyclic_condition':
      return `“${text}”的显示条件循环依赖`
    case 'options_missing':
      return `选择题“${text}”没有选项`
    case 'duplicate_option':
      return `选项“${text}”重复`
    case 'pattern_invalid':
      return `格式校验“${text}”不是有效的正则表达式`
    case 'limits_contradict':
      return `上下限矛盾：${text}`
    case 'upload_in_group':
      return `重复填写的分组中不能上传文件（“${text}”）`
    default:
      return `条件写法有误：“${text}”`
  }
}

/** What an example comes to, where it expects something else. */
export function outcomeWords(
  { materials }: Pick<ItemDefinition, 'materials'>,
  fault: ExampleFault,
  outcome: ExampleOutcome,
): string {
  const nameOf = (id: string) => materials.find((material) => material.id === id)?.name || id
  switch (fault) {
    case 'materials':
      return `材料应为：${outcome.materials.map(nameOf).join('、') || '无'}`
    case 'fee':
      return `费用应为${outcome.fee / 100}元`
    case 'days':
      return `承诺时限应为${outcome.days}`
    case 'eligible':
      return outcome.failed.length === 0
        ? '结论应为可以办理'
        : `结论应为不能办理：${outcome.failed.join('；')}`
  }
}
