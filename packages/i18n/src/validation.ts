/** Sentences for values that do not fit a contract, by JSON Schema keyword. */
type Params = Readonly<Record<string, unknown>>
type Sentence = (params: Params) => string

const ZH: Readonly<Record<string, Sentence>> = {
  required: () => '缺少必填内容，请补充',
  additionalProperties: () => '多出了无法识别的内容，请删除',
  type: ({ type }) => `类型不正确，应为${TYPES_ZH[String(type)] ?? String(type)}`,
  enum: ({ allowedValues }) => `取值不在允许范围内，可选：${list(allowedValues)}`,
  const: () => '取值不正确',
  minLength: ({ limit }) => `内容太短，至少 ${limit} 个字`,
  maxLength: ({ limit }) => `内容太长，最多 ${limit} 个字`,
  minimum: ({ limit }) => `数值不能小于 ${limit}`,
  maximum: ({ limit }) => `数值不能大于 ${limit}`,
  minItems: ({ limit }) => `至少需要 ${limit} 项`,
  maxItems: ({ limit }) => `最多 ${limit} 项`,
  uniqueItems: () => '不能有重复项',
  pattern: () => '格式不正确，请检查后重填',
  format: ({ format }) => `格式不正确，应为${FORMATS_ZH[String(format)] ?? String(format)}`,
  anyOf: () => '内容不符合任何一种允许的格式',
}
const EN: Readonly<Record<string, Sentence>> = {
  required: () => 'This is required',
  additionalProperties: () => 'This is not known here; remove it',
  type: ({ type }) => `Wrong type, expected ${String(type)}`,
  enum: ({ allowedValues }) => `Not one of the allowed values: ${list(allowedValues)}`,
  const: () => 'Wrong value',
  minLength: ({ limit }) => `Too short, at least ${limit} characters`,
  maxLength: ({ limit }) => `Too long, at most ${limit} characters`,
  minimum: ({ limit }) => `Must be at least ${limit}`,
  maximum: ({ limit }) => `Must be at most ${limit}`,
  minItems: ({ limit }) => `At least ${limit} needed`,
  maxItems: ({ limit }) => `At most ${limit} allowed`,
  uniqueItems: () => 'Must not repeat',
  pattern: () => 'The format is not right; check it and enter it again',
  format: ({ format }) => `Must be a valid ${String(format)}`,
  anyOf: () => 'Fits none of the allowed forms',
}
const TYPES_ZH: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  null: '空',
}
const FORMATS_ZH: Readonly<Record<string, string>> = {
  date: '日期（如 2026-03-01）',
  'date-time': '时间',
  uuid: '编号',
  uri: '网址',
}

const list = (values: unknown): string => (Array.isArray(values) ? values.slice(0, 12).join('、') : '')

export function validationMessage(language: 'zh' | 'en', keyword: string, params: Params): string {
  const sentence = (language === 'zh' ? ZH : EN)[keyword]
  return sentence
    ? sentence(params)
    : language === 'zh'
      ? '内容不符合要求，请检查'
      : 'This does not fit; check it'
}
